import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('extra-document');

test('a second document', () => {
  check(`
    cjm: 1
    title: T
    ---
    ^^^ error extra-document: What follows “---” is another document and is not read
    cjm: 1
    # note

    title: U
  `)
    .offers('Make the rest of the file a comment', 'Remove the rest of the file')
    .fixedTo(`
    cjm: 1
    title: T
    # ---
    # cjm: 1
    # note

    # title: U
  `)
    .fixedTo(
      `
    cjm: 1
    title: T
  `,
      'Remove',
    );
});

test('in Russian, after an end marker', () => {
  check(
    `
    cjm: 1
    title: T
    ...
    ^^^ error extra-document: После «...» начинается другой документ, и он не читается
    title: U
  `,
    { language: 'ru' },
  );
});

test('markers that part nothing', () => {
  check(`
    ---
    cjm: 1
    title: T
    note: |
      ---
    ...
    # the end
  `);
});
