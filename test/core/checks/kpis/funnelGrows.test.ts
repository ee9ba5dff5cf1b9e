import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('funnel-grows');

test('more customers than came', () => {
  check(`
    stages:
      - stage: consideration
        reached: 900
      - stage: decision
        reached: 1200 # at the till
        #        ^^^^ error funnel-grows: “Decision” has 1200 customers, more than “Consideration” (900)
        kpis: { C: 5% }
  `)
    .offers('State entry: 300, those who enter only here')
    .fixedTo(`
    stages:
      - stage: consideration
        reached: 900
      - stage: decision
        reached: 1200 # at the till
        entry: 300
        kpis: { C: 5% }
  `);
});

test('stages that state none, or unknown, are skipped; nobody may come of nobody', () => {
  check(`
    stages:
      - { stage: awareness, reached: 0 }
      - { stage: consideration, reached: unknown }
      - { stage: decision, reached: 5 }
      #                             ^ error funnel-grows: “Decision” has 5 customers, more than “Awareness” (0)
  `).fixedTo(`
    stages:
      - { stage: awareness, reached: 0 }
      - { stage: consideration, reached: unknown }
      - { stage: decision, reached: 5, entry: 5 }
  `);
});

test('who enters only here is added; too few of them are corrected', () => {
  check('stages: [ { stage: decision, reached: 900 }, { stage: delivery, reached: 1000, entry: 100 } ]');
  check('stages: [ { stage: decision, reached: 900 }, { stage: delivery, reached: 1000, entry: unknown } ]');
  check(`
    stages:
      - { stage: decision, reached: 900 }
      - { stage: delivery, reached: 1000, entry: 50 }
      #                             ^^^^ error funnel-grows
  `).fixedTo(`
    stages:
      - { stage: decision, reached: 900 }
      - { stage: delivery, reached: 1000, entry: 100 }
  `);
});

test('further funnels', () => {
  check(`
    stages: [ { stage: loyalty } ]
    funnels:
      - id: repeat
        steps:
          - { step: Visits again, count: 400 }
          - { step: Orders again, count: 410, benchmark: 70% }
          #                              ^^^ error funnel-grows: “Orders again” has 410 customers, more than “Visits again” (400)
  `).fixedTo(`
    stages: [ { stage: loyalty } ]
    funnels:
      - id: repeat
        steps:
          - { step: Visits again, count: 400 }
          - { step: Orders again, count: 410, entry: 10, benchmark: 70% }
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - { stage: consideration, reached: 900 }
      - { stage: decision, reached: 1200 }
      #                             ^^^^ error funnel-grows: «Решение»: 1200 клиентов — больше, чем «Рассмотрение» (900)
  `,
    { language: 'ru' },
  );
});
