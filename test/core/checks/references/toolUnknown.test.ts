import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('tool-unknown');

test('a misspelled tool', () => {
  check(`
    stages:
      - stage: awareness
        next:
          tools: [quizz]
          #       ^^^^^ info tool-unknown: “quizz” is not a known transition tool
  `).fixedTo(`
    stages:
      - stage: awareness
        next:
          tools: [quiz]
  `);
});

test('a warning once the project declares some, in Russian', () => {
  check(
    `
    cjm: 1
    stages:
      - stage: awareness
        next: { tools: [Дегустация] }
                        ^^^^^^^^^^ warning tool-unknown: «Дегустация» — неизвестный инструмент перевода
  `,
    { language: 'ru', project: 'cjm: 1\ntools:\n  - id: demo\n    traffic: warm\n' },
  ).projectFixedTo('cjm: 1\ntools:\n  - id: demo\n    traffic: warm\n  - id: дегустация\n    name: Дегустация\n');
});

test('known tools and states', () => {
  check(`
    stages:
      - stage: awareness
        next: { tools: [quiz] }
      - stage: decision
        next: { tools: none }
  `);
});
