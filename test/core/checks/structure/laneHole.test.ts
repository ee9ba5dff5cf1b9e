import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('lane-hole');

test('most columns fill the lane', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - step: Hears
            goals: [a]
          - step: Sees
            #     ^^^^ info lane-hole: Lane “Goals” has no cell at “Sees”
            pains: [x]   # ouch
      - stage: decision
        goals: none
      - stage: loyalty
        goals: n/a
  `)
    .offers('Say that “Goals” does not apply here')
    .fixedTo(`
    stages:
      - stage: awareness
        steps:
          - step: Hears
            goals: [a]
          - step: Sees
            goals: n/a
            pains: [x]   # ouch
      - stage: decision
        goals: none
      - stage: loyalty
        goals: n/a
  `);
});

test('a stage whose columns are all open is one hole', () => {
  check(
    `
    stages:
      - stage: awareness
        goals: [a]
      - stage: consideration
        goals: [a]
      - stage: delivery
        goals: [a]
      - stage: decision
        #      ^^^^^^^^ info lane-hole: В дорожке «Цели клиента» нет ячейки у «Решение»
        steps:
          - { step: Chooses, pains: [a] }
          - { step: Pays }
  `,
    { language: 'ru' },
  );
});

test('a cell of the stage spans its steps; rare lanes and empty stages are left alone', () => {
  check(`
    stages:
      - stage: awareness
        goals: [a]
        pains: [a]
        steps:
          - step: Hears
          - step: Sees
      - stage: decision
        goals: ???
      - stage: loyalty
  `);
});

test('the share is the project’s', () => {
  const text = (mark: string) => `
    stages:
      - stage: awareness
        goals: [a]
      - stage: decision
        pains: [a]
    ${mark}
  `;
  check(text(''));
  check(
    `
    stages:
      - stage: awareness
        #      ^^^^^^^^^ info lane-hole: Lane “Pains” has no cell at “Awareness”
        goals: [a]
      - stage: decision
        #      ^^^^^^^^ info lane-hole: Lane “Goals” has no cell at “Decision”
        pains: [a]
  `,
    { parameters: { share: 50 } },
  );
});
