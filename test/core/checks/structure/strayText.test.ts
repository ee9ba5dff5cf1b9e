import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('stray-text');

test('a key without its colon', () => {
  check(`
    note Soon   # or not
    ^^^^^^^^^ error stray-text: “note Soon” belongs to no key, so it is not read
    stages: []
  `)
    .offers('Write a colon after “note”', 'Make it a comment')
    .fixedTo(`
    note: Soon   # or not
    stages: []
  `);
});

test('words among the stages become comments', () => {
  check(
    `
    stages:
      to be asked
    # ^^^^^^^^^^^ error stray-text: «to be asked in spring» не относится ни к одному ключу и потому не читается
      in spring
      - stage: awareness
  `,
    { language: 'ru' },
  );
  check(`
    stages:
      to be asked
    # ^^^^^^^^^^^ error stray-text
      in spring
      - stage: awareness
  `)
    .offers('Make it a comment')
    .fixedTo(`
    stages:
      # to be asked
      # in spring
      - stage: awareness
  `);
});

test('a map in which everything has a key', () => {
  check(`
    stages:
      - stage: awareness
        note: |
          just text
  `);
});
