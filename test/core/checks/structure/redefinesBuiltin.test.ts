import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('redefines-builtin');

test('codes and aliases of KPIs, ids of models', () => {
  check(`
    cjm: 1
    kind: project
    kpis:
      - { code: nps, name: Our NPS }   # no
      #         ^^^ error redefines-builtin: KPI “nps” is built in (Net promoter score) and cannot be redefined
      - code: CLV
        #     ^^^ error redefines-builtin
    models: [{ id: AIDA, stages: [] }]
    #              ^^^^ error redefines-builtin: Stage model “AIDA” is built in (AIDA) and cannot be redefined
  `).fixedTo(`
    cjm: 1
    kind: project
    kpis:
      - { code: OWN-nps, name: Our NPS }   # no
      - code: CLV
    models: [{ id: AIDA, stages: [] }]
  `);
  check(
    `
    cjm: 1
    kind: project
    language: ru
    kpis: [{ code: C }]
    #              ^ error redefines-builtin: Показатель «C» уже есть в языке (Конверсия), переопределить нельзя
    models: [{ id: nine, stages: [] }]
    #              ^^^^ error redefines-builtin: Модель этапов «nine» уже есть в языке (Девять этапов), переопределить нельзя
  `,
    { language: 'ru' },
  );
});

test('codes of one’s own, even with a name that is known', () => {
  check(`
    cjm: 1
    kind: project
    kpis: [{ code: PICK, name: Leads }]
    models: [{ id: our-six, name: AIDA, stages: [] }]
    teams: [{ id: marketing }]
  `);
});
