import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('bad-ending');

test('the last score is low', () => {
  check(`
    stages:
      - stage: awareness
        experience: 5
      - stage: decision
        steps:
          - { step: Pays, experience: { score: 2.5, feeling: Doubt } }
          #                                    ^^^ info bad-ending: The journey ends on a low: “Pays” scores 2.5
          - { step: Goes, experience: n/a }
  `).offers();
});

test('in Russian, in a plan', () => {
  check(
    `
    cjm: 1
    state: future
    stages:
      - stage: awareness
        experience: { score: 5, target: 2 }
        #                               ^ info bad-ending: Путь заканчивается плохо: «awareness» оценён в 2
  `,
    { language: 'ru' },
  );
});

test.each(['experience: 3', 'experience: { score: 4 }', 'experience: unknown', 'experience: { score: ??? }'])('%s at the end', (end) => {
  check(`
    stages:
      - stage: awareness
        experience: 2
      - stage: decision
        ${end}
  `);
});

test('no scores', () => {
  check(`
    stages:
      - stage: awareness
  `);
});
