import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('long-cell');
const long = 'word '.repeat(50).trim();

test('a text beyond the limit', () => {
  check(`
    stages:
      - stage: awareness
        goals:
          - Short
          - ${long}
          # ${'^'.repeat(long.length)} hint long-cell: The text is 249 characters long; 240 fit in a cell
  `).offers();
});

test('in Russian, with the limit of the project', () => {
  check(
    `
    stages:
      - stage: awareness
        experience: { score: 4, quote: Три касания }
        #                              ^^^^^^^^^^^ hint long-cell: Длина текста — 11 знаков, в ячейку помещается 10
  `,
    { language: 'ru', parameters: { max: 10 } },
  );
});

test('a text over several lines is marked on its first', () => {
  check(
    `
    stages:
      - stage: awareness
        pains:
          - text: >-
            #     ^^ hint long-cell
              twelve signs
              and more
  `,
    { parameters: { max: 12 } },
  );
});

test('at the limit, unknown, in a note', () => {
  check(`
    stages:
      - stage: awareness
        note: ${long}
        goals: unknown
        pains:
          - text: n/a
          - ${long.slice(0, 240)}
  `);
});
