import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('stage-no-kpi');

test('a stage without KPIs, on itself and on its steps', () => {
  check(`
    stages:
      - stage: awareness
        #      ^^^^^^^^^ warning stage-no-kpi: Stage “Awareness” has no KPI
        goals: none
        steps:
          - step: Hears about us
      - stage: decision
        steps:
          - step: Orders
            kpis:
              CV: 41.20 EUR
      - stage: loyalty
        kpis: n/a
  `);
});

test('an empty key says nothing; unknown does', () => {
  check(
    `
    stages:
      - stage: awareness
        #      ^^^^^^^^^ warning stage-no-kpi: У этапа «Осведомлённость» нет KPI
        goals: none
        kpis:
      - stage: decision
        kpis: unknown
  `,
    { language: 'ru' },
  );
});

test('a KPI that is usual at the stage, its figure still unknown', () => {
  check(`
    stages:
      - stage: delivery
        #      ^^^^^^^^ warning stage-no-kpi
        goals: none # so far
        steps:
          - step: Unpacks
  `)
    .offers(
      'Add DT (Delivery time), still unknown',
      'Add TSR (Task success rate), still unknown',
      'Add FCR (First contact resolution), still unknown',
      'Say that no KPI applies: n/a',
    )
    .fixedTo(`
    stages:
      - stage: delivery
        goals: none # so far
        kpis:
          DT: ???
        steps:
          - step: Unpacks
  `)
    .fixedTo(
      `
    stages:
      - stage: delivery
        goals: none # so far
        kpis: n/a
        steps:
          - step: Unpacks
  `,
      'n/a',
    );
});

test('where the key stands already, and in one line', () => {
  check(
    `
    stages:
      - stage: decision
        #      ^^^^^^^^ warning stage-no-kpi
        kpis: # ещё нет
        owners: [sales]
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    title: Test
    language: ru
    model: classic5
    state: current
    stages:
      - stage: decision
        kpis: { C: ??? } # ещё нет
        owners: [sales]
  `);
  check(`
    stages:
      - { stage: decision, owners: [sales] }
      #          ^^^^^^^^ warning stage-no-kpi
  `).fixedTo(`
    stages:
      - { stage: decision, kpis: { C: ??? }, owners: [sales] }
  `);
});

test('not what the map states elsewhere; the project’s own KPI first', () => {
  check(
    `
    stages:
      - { stage: loyalty, kpis: { NPS: 40 } }
      - stage: loyalty
        #      ^^^^^^^ warning stage-no-kpi
        id: again
        goals: none
  `,
    {
      project: `
    cjm: 1
    kind: project
    kpis: [ { code: HUGS, name: Hugs, unit: count, stages: [loyalty] } ]
  `,
    },
  ).offers(
    'Add HUGS (Hugs), still unknown',
    'Add RPR (Repeat purchase rate), still unknown',
    'Add RFR (Referral rate), still unknown',
    'Say that no KPI applies: n/a',
  );
});
