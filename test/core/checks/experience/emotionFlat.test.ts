import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('emotion-flat');
const map = (...scores: string[]): string => scores.map((score, index) => `          - { step: S${index}, experience: ${score} }\n`).join('');

test('scores that hardly differ', () => {
  check(`
    cjm: 1
    stages:
    ^^^^^^ info emotion-flat: The curve is flat: 4 scores differ by 13% of the scale at most
      - stage: awareness
        steps:
${map('3', '3.5', '3', '3')}
  `).offers();
});

test('in Russian, among unknown ones', () => {
  check(
    `
    cjm: 1
    stages:
    ^^^^^^ info emotion-flat: Плоская кривая: 5 оценок различаются не больше чем на 0\u00a0% шкалы
      - stage: awareness
        steps:
${map('4', '4', 'unknown', '4', '4', '4')}
  `,
    { language: 'ru' },
  );
});

test('the limits of the project', () => {
  check(
    `
    cjm: 1
    stages:
    ^^^^^^ info emotion-flat
      - stage: awareness
        steps:
${map('3', '4')}
  `,
    { parameters: { points: 2, percent: 50 } },
  );
});

test.each([
  ['few scores', map('3', '3', '3')],
  ['a difference of one', map('3', '3', '3', '4')],
  ['unknown scores', map('3', 'unknown', '3', '3', 'n/a')],
  ['no scores', map('unknown')],
])('%s', (_, steps) => {
  check(`
    cjm: 1
    stages:
      - stage: awareness
        steps:
${steps}
  `);
});

test('a plan may be flat', () => {
  check(`
    cjm: 1
    state: future
    stages:
      - stage: awareness
        steps:
${map('5', '5', '5', '5')}
  `);
});
