import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('stage-order');
const wrong = `
  stages:
    - stage: awareness
    - stage: decision
      task: Sell
    - stage: consideration
      #      ^^^^^^^^^^^^^ warning stage-order: “Decision” usually comes after “Consideration”
      steps:
        - step: Compares
      note: later
    - stage: loyalty
`;

test('a stage after one that it usually comes before', () => {
  check(wrong)
    .offers('Put “Consideration” before “Decision”', 'Declare the way back from “Decision”')
    .fixedTo(`
    stages:
      - stage: awareness
      - stage: consideration
        steps:
          - step: Compares
        note: later
      - stage: decision
        task: Sell
      - stage: loyalty
  `)
    .fixedTo(
      `
    stages:
      - stage: awareness
      - stage: decision
        task: Sell
        next: { to: consideration }
      - stage: consideration
        steps:
          - step: Compares
        note: later
      - stage: loyalty
  `,
      'Declare',
    );
});

test('what next says already is kept', () => {
  check(
    `
    stages:
      - stage: decision
        next: { tools: [quiz] }
      # the way back
      - stage: awareness
        #      ^^^^^^^^^ warning stage-order: «Решение» обычно идёт после «Осведомлённость»
  `,
    { language: 'ru' },
  ).offers('Declare the way back from “Решение”');
  check(`
    stages:
      - stage: decision
        next: { tools: [quiz] }
      # the way back
      - stage: awareness
        #      ^^^^^^^^^ warning stage-order
  `).fixedTo(`
    stages:
      - stage: decision
        next: { tools: [quiz], to: awareness }
      # the way back
      - stage: awareness
  `);
});

test('a declared loop, the loop of the model itself, and the order of the model', () => {
  check(`
    stages:
      - stage: decision
        next: { to: awareness }
      - stage: awareness
      - stage: awareness
      - stage: nonsense
      - stage: loyalty
  `);
  check('cjm: 1\ntitle: T\nmodel: mckinsey-cdj\nstages:\n  - stage: closure\n  - stage: loyalty-loop\n  - stage: trigger\n');
  check('cjm: 1\ntitle: T\nmodel: aarrr\nstages:\n  - stage: referral\n  - stage: revenue\n');
});
