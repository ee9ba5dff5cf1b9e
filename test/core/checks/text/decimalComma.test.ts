import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('decimal-comma');

test('a score', () => {
  check(`
    stages:
      - stage: awareness
        experience: 3,5
        #           ^^^ warning decimal-comma: “3,5” has a decimal comma; write 3.5
  `).fixedTo(`
    stages:
      - stage: awareness
        experience: 3.5
  `);
});

test('in Russian', () => {
  check(
    `
    cjm: 1
    language: ru
    model: classic5
    stages:
      - stage: awareness
        experience: { score: "3,5", feeling: Радость }
        #                    ^^^^^ warning decimal-comma: В «3,5» десятичная запятая; напишите 3.5
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    language: ru
    model: classic5
    stages:
      - stage: awareness
        experience: { score: 3.5, feeling: Радость }
  `);
});

test('a KPI of an English map', () => {
  check(`
    stages:
      - stage: decision
        kpis:
          C: 10,8%
          #  ^^^^^ warning decimal-comma
  `).fixedTo(`
    stages:
      - stage: decision
        kpis:
          C: 10.8%
  `);
});

test('a KPI of a Russian map, thousands, several numbers, unknown values', () => {
  check('stages:\n  - stage: decision\n    kpis:\n      C: 10,8%\n      CV: ???\n', { language: 'ru' });
  check('stages:\n  - stage: decision\n    reached: 14,400\n    note: 1,5 or 2,5\n    experience: n/a\n');
});
