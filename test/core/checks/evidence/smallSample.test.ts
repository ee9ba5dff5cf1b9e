import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('small-sample');

test('a survey of few', () => {
  check(`
    stages:
      - stage: loyalty
        kpis:
          NPS: { value: 40, n: 29 }
          #                    ^^ info small-sample: NPS is based on n = 29 only
          csat: { value: 80%, n: 30 }
        steps:
          - step: Answers
            kpis: { CES: { value: 2, n: 7 } }
            #                           ^ info small-sample
  `).offers();
  check(
    `
    stages:
      - stage: loyalty
        kpis:
          NPS: { value: 40, n: 49 }
          #                    ^^ info small-sample: NPS: малая выборка, n = 49
  `,
    { language: 'ru', parameters: { min: 50 } },
  );
});

test.each([
  'NPS: { value: 40, n: unknown }',
  'NPS: { value: 40 }',
  'NPS: 40',
  'NPS: { value: unknown, n: 3 }',
  'C: { value: 4%, n: 3 }',
  'FOO: { value: 4, n: 3 }',
])('not: %s', (kpi) => {
  check(`stages:\n  - stage: loyalty\n    kpis:\n      ${kpi}\n`);
});
