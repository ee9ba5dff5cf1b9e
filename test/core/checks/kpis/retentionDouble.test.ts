import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('retention-double');

test('deals per customer above one, and retention', () => {
  check(`
    stages:
      - { stage: delivery, kpis: { Q: 0.9 } }
      - { stage: loyalty, kpis: { Q: 0.4, RR: 56% } }
      #                                   ^^ info retention-double: Q (1.3) and RR both count repeat sales
  `);
  check(`
    stages:
      - { stage: loyalty, kpis: { RR: 56% } }
      #                           ^^ info retention-double: Q (1.9) and RR both count repeat sales
    economics: { Q: 1.9 }
  `);
});

test.each([['Q: 1, RR: 56%'], ['Q: 1.9, RR: unknown'], ['Q: 1.9'], ['RR: 56%'], ['Q: unknown, RR: 56%'], ['Q: 1.9, RPR: 56%']])(
  '{ %s } counts nothing twice',
  (kpis) => {
    check(`stages: [ { stage: loyalty, kpis: { ${kpis} } } ]`);
  },
);

test('a figure of a step is local', () => {
  check('stages: [ { stage: loyalty, kpis: { Q: 2 }, steps: [ { step: Orders, kpis: { RR: 56% } } ] } ]');
});

test('in Russian', () => {
  check(
    `
    stages:
      - { stage: loyalty, kpis: { Q: 1.9, RR: 56% } }
      #                                   ^^ info retention-double: Q (1,9) и RR оба учитывают повторные продажи
  `,
    { language: 'ru' },
  );
});

test('Q stays, RR goes', () => {
  check(`
    stages:
      - stage: loyalty
        kpis: { Q: 2, RR: 40%, NPS: 5 }
        #             ^^ info retention-double
  `).fixedTo(`
    stages:
      - stage: loyalty
        kpis: { Q: 2, NPS: 5 }
  `);
  check(`
    stages:
      - stage: delivery
        kpis: { Q: 2 }
      - stage: loyalty
        kpis:
          RR: 40%
      #   ^^ info retention-double
        owners: [crm]
  `).fixedTo(`
    stages:
      - stage: delivery
        kpis: { Q: 2 }
      - stage: loyalty
        owners: [crm]
  `);
});
