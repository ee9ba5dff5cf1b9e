import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('bottleneck-no-action');
const map = (decision: string): string => `
  stages:
    - { stage: awareness, reached: 1000 }
    - { stage: consideration, reached: 600 }
    - { stage: decision, reached: 60, ${decision} }
    - { stage: delivery, reached: 50 }
`;

test('the lowest conversion, and nothing is done', () => {
  check(`
    stages:
      - { stage: awareness, reached: 1000 }
      - { stage: consideration, reached: 600 }
      - { stage: decision, reached: 60, steps: [ { step: Pays, opportunities: [ { text: Old idea, status: dropped } ] } ] }
      #          ^^^^^^^^ warning bottleneck-no-action: The largest loss is at “Decision” (10% get here), and no opportunity or activity there answers it
      - { stage: delivery, reached: 50 }
  `)
    .offers('Write an opportunity to lose fewer here')
    .fixedTo(`
    stages:
      - { stage: awareness, reached: 1000 }
      - { stage: consideration, reached: 600 }
      - { stage: decision, reached: 60, opportunities: [Lose fewer customers on the way to “Decision”], steps: [ { step: Pays, opportunities: [ { text: Old idea, status: dropped } ] } ] }
      - { stage: delivery, reached: 50 }
  `);
});

test.each([
  'opportunities: [Show the fee]',
  'activities: [Improve the basket]',
  'steps: [ { step: Looks }, { step: Pays, opportunities: [Show the fee] } ]',
  'opportunities: none',
  'opportunities: n/a',
  'activities: unknown',
  'opportunities: [ { text: Done, status: done } ]',
])('answered by { %s }', (decision) => {
  check(map(decision));
});

test('with money and benchmarks, the step that gains most', () => {
  check(`
    stages:
      - { stage: consideration, reached: 100 }
      - { stage: decision, reached: 20, completed: 10, kpis: { P: 50 } }
      - { stage: delivery, reached: 10, benchmark: 75% }
      #          ^^^^^^^^ warning bottleneck-no-action: The largest loss is at “Delivery and use” (50% get here), and no opportunity or activity there answers it
      - { stage: loyalty, kpis: { Q: 2 } }
  `);
});

test('a further funnel whose step belongs to a stage', () => {
  check(`
    stages: [ { stage: delivery }, { stage: loyalty } ]
    funnels:
      - name: Repeat
        steps:
          - { step: Visits, count: 100 }
          - { step: Orders, stage: loyalty, count: 40 }
          #         ^^^^^^ warning bottleneck-no-action: The largest loss of “Repeat” is at “Loyalty and advocacy” (40% get here), and no opportunity or activity there answers it
  `);
});

test('one count is no funnel', () => {
  check('stages: [ { stage: awareness, reached: 5 }, { stage: decision } ]');
});

test('in Russian', () => {
  check(
    `
    stages:
      - { stage: awareness, reached: 1000 }
      - { stage: decision, reached: 60 }
      #          ^^^^^^^^ warning bottleneck-no-action: Самая большая потеря — на этапе «Решение» (доходят 6\u00a0%), но ни возможности, ни мероприятия на нём нет
  `,
    { language: 'ru' },
  );
});
