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

const [first, second, third] = ['The fee appears only at the last step.', 'Nobody said so before: why?', 'Card data are asked for again.'];

test('an item for each sentence, or the rest as a note', () => {
  check(
    `
    stages:
      - stage: decision
        pains:
          - >-
          # ^^ hint long-cell
            ${first}
            ${third}
        owners: [sales]
  `,
    { parameters: { max: 50 } },
  )
    .fixedTo(`
    stages:
      - stage: decision
        pains:
          - ${first}
          - ${third}
        owners: [sales]
  `)
    .fixedTo(
      `
    stages:
      - stage: decision
        pains:
          - text: ${first}
            note: ${third}
        owners: [sales]
  `,
      'note',
    );
});

test('what is said of the item stays with it; texts are quoted where they must be', () => {
  const whole = `"${first} ${second} ${third}"`;
  check(
    `
    stages:
      - stage: decision
        pains:
          - text: ${whole} # survey
            #     ${'^'.repeat(whole.length)} hint long-cell
            severity: 4
  `,
    { parameters: { max: 50 } },
  )
    .offers('Keep the first sentence, the rest as a note')
    .fixedTo(`
    stages:
      - stage: decision
        pains:
          - text: ${first} # survey
            severity: 4
            note: "${second} ${third}"
  `);
});

test('one long sentence is the writer’s to shorten', () => {
  check(
    `
    stages:
      - stage: decision
        pains: [${first}]
        #       ${'^'.repeat(first?.length ?? 0)} hint long-cell
  `,
    { parameters: { max: 20 } },
  ).offers();
});
