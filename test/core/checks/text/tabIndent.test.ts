import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('tab-indent');

test('lines pasted with tabs', () => {
  check('stages:\n  - stage: awareness\n    goals:\n\t- A\n^ error tab-indent: The line is indented with a tab; use blanks\n\t- B # a comment\n').fixedTo(
    'stages:\n  - stage: awareness\n    goals:\n      - A\n      - B # a comment\n',
  );
});

test('in Russian', () => {
  check('stages:\n  - stage: awareness\n    goals:\n    \t- A\n    ^ error tab-indent: Отступ сделан табуляцией; нужны пробелы\n', { language: 'ru' });
});

test('every level a tab', () => {
  check('stages:\n\t- stage: awareness\n^ error tab-indent\n\t  goals:\n\t\t\t- A\n\t  note: B\n').fixedTo(
    'stages:\n  - stage: awareness\n    goals:\n      - A\n    note: B\n',
  );
});

test('tabs elsewhere', () => {
  check('stages:\n  - stage:\tawareness\t# a comment\n    note: |\n      A\n      \tB\n\t# a comment\n');
});

test('a key below a step that a tab pushes in', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - step: Hears about us
    \t\tactions: [Hears]
^^ error tab-indent
  `).fixedTo(`
    stages:
      - stage: awareness
        steps:
          - step: Hears about us
            actions: [Hears]
  `);
});
