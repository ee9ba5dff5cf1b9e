import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('colon-in-text');

test('a colon in the middle of a value', () => {
  check(`
    stages:
      - stage: awareness
        task: Цель: рост # и ещё
        #     ^^^^^^^^^^ error colon-in-text: Quote the value: there is a colon with a blank in it
  `).fixedTo(`
    stages:
      - stage: awareness
        task: "Цель: рост" # и ещё
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: awareness
        task: Цель: рост
        #     ^^^^^^^^^^ error colon-in-text: Возьмите значение в кавычки: внутри есть двоеточие с пробелом
  `,
    { language: 'ru' },
  );
});

test.each([
  ['- Цель: рост', '- "Цель: рост"'],
  ['- Цель: рост: да', '- "Цель: рост: да"'],
  ['- «Три клика»: и готово', '- "«Три клика»: и готово"'],
  ['- He says "yes": why', `- 'He says "yes": why'`],
  ['- "Yes": and why: so', `- '"Yes": and why: so'`],
])('an item: %s', (written, quoted) => {
  check(`
    stages:
      - stage: awareness
        goals:
          ${written}
          # ${'^'.repeat(written.length - 2)} error colon-in-text
          - Next
  `).fixedTo(`
    stages:
      - stage: awareness
        goals:
          ${quoted}
          - Next
  `);
});

test('an item over two lines', () => {
  check(`
    stages:
      - stage: awareness
        goals:
          - The customer thinks: shall I
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error colon-in-text
            wait
  `).fixedTo(`
    stages:
      - stage: awareness
        goals:
          - "The customer thinks: shall I
            wait"
  `);
});

test('between brackets', () => {
  check(`
    stages:
      - stage: awareness
        experience: { score: 4, feeling: joy: pure }
        #                                ^^^^^^^^^ error colon-in-text
  `).fixedTo(`
    stages:
      - stage: awareness
        experience: { score: 4, feeling: "joy: pure" }
  `);
});

test('keys that are meant as keys', () => {
  check(`
    stages:
      - stage: awareness
        goals:
          - text: Growth
            owner: cx
          - txt: Growth
          - { text: Growth }
          - at 10:30 see https://example.org
        touchpoints:
          - channel: site
  `);
});
