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
