import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('transition-no-tool');

test('up to the deal, something must move the customer', () => {
  check(`
    stages:
      - stage: awareness
        #      ^^^^^^^^^ warning transition-no-tool: Nothing moves the customer from “Awareness” to “Consideration”
      - stage: consideration
        #      ^^^^^^^^^^^^^ warning transition-no-tool
        next: { capture: [newsletter], tools: [] }
      - stage: decision
      - stage: delivery
      - stage: loyalty
  `)
    .offers('“Viral video” moves the customer on', '“Quiz” moves the customer on', '“Product review” moves the customer on', 'Say that no tool is needed here')
    .fixedTo(
      `
    stages:
      - stage: awareness
        next: { tools: [quiz] }
      - stage: consideration
        next: { capture: [newsletter], tools: [] }
      - stage: decision
      - stage: delivery
      - stage: loyalty
  `,
      'Quiz',
    );
  check(
    `
    stages:
      - stage: осведомлённость
        #      ^^^^^^^^^^^^^^^ warning transition-no-tool: Нет инструмента перевода с этапа «Осведомлённость» на этап «Решение»
      - stage: decision
  `,
    { language: 'ru' },
  );
});

test.each(['{ tools: [quiz] }', '{ tools: none }', '{ tools: n/a }', '{ tools: unknown }', '{ offer: Free delivery }', '{ offer: ??? }', 'n/a', 'unknown'])(
  'next: %s',
  (next) => {
    check(`stages:\n  - stage: awareness\n    next: ${next}\n  - stage: decision\n`);
  },
);

test('without a deal there is no way to it', () => {
  check('stages:\n  - stage: awareness\n  - stage: consideration\n');
  check('cjm: 1\ntitle: T\nmodel: custom\nstages:\n  - stage: a\n  - stage: b\n');
});

test('the project’s tools first, of each group one; other keys stay', () => {
  check(
    `
    stages:
      - stage: consideration
        #      ^^^^^^^^^^^^^ warning transition-no-tool
        next:
          tools: # which?
          capture: [newsletter]
      - stage: decision
  `,
    { project: 'cjm: 1\nkind: project\ntools: [{ id: tasting, name: Tasting, traffic: [warm, hot], group: service }]\n' },
  )
    .offers('“Tasting” moves the customer on', '“Test drive” moves the customer on', '“Expert video” moves the customer on', 'Say that no tool is needed here')
    .fixedTo(`
    stages:
      - stage: consideration
        next:
          tools: [tasting] # which?
          capture: [newsletter]
      - stage: decision
  `);
});
