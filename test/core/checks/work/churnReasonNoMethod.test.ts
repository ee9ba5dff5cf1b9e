import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('churn-reason-no-method');
const project = `
  cjm: 1
  kind: project
  barriers:
    - { id: no-slot, name: No delivery slot, remedies: [revise-hours] }
    - { id: no-lift, name: No lift }
`;

test('a reason without remedy and opportunity', () => {
  check(
    `
    stages:
      - stage: decision
        barriers: [price, no-slot, no-lift]
        #          ^^^^^ warning churn-reason-no-method: Churn reason “Price” has no remedy, and no opportunity in its column answers it
        #                          ^^^^^^^ warning churn-reason-no-method: Churn reason “No lift” has no remedy, and no opportunity in its column answers it
        steps:
          - step: Pays
            barriers:
              - staff   # two of them
              # ^^^^^ warning churn-reason-no-method
              - { barrier: trust, remedy: be-proactive }
            opportunities: [{ text: Hire, status: dropped }]
  `,
    { project },
  )
    .offers('Answer it with “Stimulate buyers”', 'Answer it with “Loyalty programme”', 'Answer it with “Revise client valuation”')
    .fixedTo(`
    stages:
      - stage: decision
        barriers: [{ barrier: price, remedy: stimulate-buyers }, no-slot, no-lift]
        steps:
          - step: Pays
            barriers:
              - staff   # two of them
              - { barrier: trust, remedy: be-proactive }
            opportunities: [{ text: Hire, status: dropped }]
  `);
  check(
    `
    stages:
      - stage: decision
        barriers:
          - staff   # двое
          # ^^^^^ warning churn-reason-no-method: У причины оттока «Плохая работа персонала» нет меры, и ни одна возможность в столбце на неё не отвечает
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
        barriers:
          - barrier: staff   # двое
            remedy: train-staff
  `);
  check(`
    stages:
      - stage: decision
        barriers:
          - barrier: working-hours
            #        ^^^^^^^^^^^^^ warning churn-reason-no-method
            note: Until six
  `).fixedTo(`
    stages:
      - stage: decision
        barriers:
          - barrier: working-hours
            remedy: revise-hours
            note: Until six
  `);
  check('stages:\n  - stage: decision\n    barriers:\n      - The moon\n      # ^^^^^^^^ warning churn-reason-no-method\n').offers();
});

test.each([
  ['a remedy', 'barriers: [{ barrier: price, remedy: stimulate-buyers }]'],
  ['a remedy still to be found', 'barriers: [{ barrier: price, remedy: unknown }]'],
  ['remedies of the project', 'barriers: [no-slot]'],
  ['an opportunity', 'barriers: [price]\n    opportunities: [Discounts]'],
  ['an opportunity of a step', 'barriers: [price]\n    steps:\n      - step: Pays\n        opportunities: [Discounts]'],
  ['an opportunity of the stage', 'opportunities: [Discounts]\n    steps:\n      - step: Pays\n        barriers: [price]'],
  ['nothing can be done', 'barriers: [price]\n    opportunities: n/a'],
  ['no reason', 'barriers: none'],
])('silent: %s', (_, lanes) => {
  check(`stages:\n  - stage: decision\n    ${lanes}\n`, { project });
});

test('an opportunity of another step is no answer', () => {
  check(`
    stages:
      - stage: decision
        steps:
          - step: Chooses
            barriers: [price]
            #          ^^^^^ warning churn-reason-no-method
          - step: Pays
            opportunities: [Discounts]
  `);
});
