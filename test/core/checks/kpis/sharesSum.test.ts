import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('shares-sum');

test('shares that do not make a whole', () => {
  check(`
    stages:
      - stage: loyalty
        kpis: { NPS: { value: 37, parts: { promoters: 52%, passives: 23%, detractors: 15% } } }
        #                                  ^^^^^^^^^^^^^^ warning shares-sum: The parts of NPS sum to 90%, not to 100%
    economics: { REV: { value: 90, parts: { new: 0.6, old: 0.5 } } }
    #                                       ^^^^^^^^ warning shares-sum: The parts of REV sum to 110%, not to 100%
  `);
});

test.each(['a: 52%, b: 48%', 'a: 33.3%, b: 33.3%, c: 33.3%', 'a: 0.4, b: 0.6', 'a: 520, b: 330', 'a: 52%', 'a: 52%, b: unknown', 'a: 52%, b: 5'])(
  '{ %s }',
  (parts) => {
    check(`
    stages:
      - stage: loyalty
        kpis: { CSAT: { value: 80%, parts: { ${parts} } } }
  `);
  },
);

test('in Russian', () => {
  check(
    `
    stages:
      - stage: loyalty
        kpis: { NPS: { value: 37, parts: { промоутеры: "52,5%", критики: 17% } } }
        #                                  ^^^^^^^^^^^^^^^^^^^ warning shares-sum: Доли в NPS дают в сумме 69,5\u00a0%, а не 100\u00a0%
  `,
    { language: 'ru' },
  );
});

test('the project sets the tolerance', () => {
  check('stages: [ { stage: loyalty, kpis: { CSAT: { value: 80%, parts: { a: 50%, b: 47% } } } } ]', { parameters: { tolerance: 3 } });
});
