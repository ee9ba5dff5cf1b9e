import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('emotion-all-positive');

test('nothing below the middle', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - { step: Hears, experience: 4 }
          - { step: Reads, experience: 3 }
          #                            ^ info emotion-all-positive: No point of the curve is negative; even the lowest, “Reads”, scores 3
          - { step: Asks, experience: 5 }
      - stage: decision
        experience: 3.5
  `).offers();
});

test('in Russian, on another scale', () => {
  check(
    `
    cjm: 1
    language: ru
    scale: -2..2
    model: classic5
    stages:
      - stage: awareness
        experience: 0
        #           ^ info emotion-all-positive: На кривой нет ни одного минуса; даже самая низкая точка, «Осведомлённость», оценена в 0
      - stage: decision
        experience: 1
  `,
    { language: 'ru', parameters: { points: 2 } },
  );
});

test.each([
  ['a low', '[4, 4, 2, 4]', ''],
  ['few scores', '[4, 4, 4]', ''],
  ['an unknown score may hide a low', '[4, 4, unknown, 4, 4]', ''],
  ['a plan', '[4, 4, 4, 4]', 'state: future'],
])('%s', (_, scores, state) => {
  check(`
    cjm: 1
    ${state}
    stages:
      - stage: awareness
        steps:
${scores
  .slice(1, -1)
  .split(', ')
  .map((score, index) => `          - { step: S${index}, experience: ${score} }`)
  .join('\n')}
  `);
});
