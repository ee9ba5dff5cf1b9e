import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('unit-economics');

test('a customer who costs more than he brings, or nearly so', () => {
  check(`
    stages:
      - { stage: decision, kpis: { CAC: 50 EUR } }
      - { stage: loyalty, kpis: { LTV: { value: 40 EUR, target: 200 EUR } } }
      #                                         ^^^^^^ info unit-economics: LTV/CAC = 0.8: every new customer loses money
  `);
  check(`
    stages:
      - { stage: decision, kpis: { CAC: 50 } }
      - { stage: loyalty, kpis: { CLV: 110 } }
      #                                ^^^ info unit-economics: LTV/CAC = 2.2: less than 3 is weak
  `);
});

test('stated instead of computed', () => {
  check(`
    stages:
      - { stage: loyalty, kpis: { LTVCAC: 1.5 } }
      #                                   ^^^ info unit-economics: LTV/CAC = 1.5: less than 3 is weak
  `);
});

test.each(['LTV: 150, CAC: 50', 'LTV: 40', 'CAC: 50', 'LTV: 40, CAC: unknown', 'LTV: 40, CAC: 0', 'LTV: 40 EUR, CAC: 50 USD'])(
  '{ %s } says nothing',
  (kpis) => {
    check(`stages: [ { stage: loyalty, kpis: { ${kpis} } } ]`);
  },
);

test('the project sets the limit; in Russian', () => {
  check(
    `
    stages:
      - { stage: loyalty, kpis: { CAC: 50, LTV: 200 } }
      #                                         ^^^ info unit-economics: LTV/CAC = 4: меньше 5 — слабо
  `,
    { language: 'ru', parameters: { minimum: 5 } },
  );
});
