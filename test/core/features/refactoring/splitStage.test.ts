import { expect, test } from 'vitest';
import { head, refactor } from './refactoring.ts';

test('the stage’s lists become those of its first step', () => {
  const text = `${head}stages:
  # where they buy
  - stage: decision # hot
    # the whole order
    task: Sell
    reached: 20
    touchpoints: [site, app]
    kpis: { C: 10% }
    experience: 4
    # what hurts
    pains:
      - text: Late # always
        severity: 4

      - >-
        Dear, and
        not said
      # more to come
    systems:
      - crm

    # onwards
    next:
      tools: [quiz]

  - stage: delivery
`;
  expect(refactor(text.replace('Sell', 'Se<|>ll')).after('Split “Decision” into steps')).toBe(`${head}stages:
  # where they buy
  - stage: decision # hot
    # the whole order
    task: Sell
    reached: 20
    kpis: { C: 10% }
    experience: 4
    steps:
      - step: Decision
        touchpoints: [site, app]
        # what hurts
        pains:
          - text: Late # always
            severity: 4

          - >-
            Dear, and
            not said
          # more to come
        systems:
          - crm

    # onwards
    next:
      tools: [quiz]

  - stage: delivery
`);
});

test('a stage that says nothing yet gets the skeleton', () => {
  expect(refactor(`${head}stages:\n  - stage: <|>decision`).after('Split')).toBe(`${head}stages:\n  - stage: decision\n    steps:\n      - step: Decision`);
});

test('lanes below what follows the steps move as well', () => {
  expect(refactor(`${head}stages:\n  - stage: <|>decision\n    next: { to: delivery }\n    owners: [it]\n  - stage: delivery\n`).after('Split')).toBe(
    `${head}stages:\n  - stage: decision\n    steps:\n      - step: Decision\n        owners: [it]\n    next: { to: delivery }\n  - stage: delivery\n`,
  );
});

test('the step is named as the stage is shown', () => {
  expect(refactor(`${head}stages:\n  - stage: <|>decision\n    name: "Buys: online"\n`).after('Split “Buys: online”')).toBe(
    `${head}stages:\n  - stage: decision\n    name: "Buys: online"\n    steps:\n      - step: "Buys: online"\n`,
  );
});

test('not a stage that has steps, is written on one line, or is broken', () => {
  for (const stage of [
    '- stage: <|>decision\n    steps:\n      - step: Pays',
    '- { stage: <|>decision }',
    '- stage: <|>decision\n    pains: [a',
    '- stage: <|>decision\n    steps:',
  ])
    expect(refactor(`${head}stages:\n  ${stage}\n`).titles.filter((title) => title.startsWith('Split'))).toEqual([]);
});

test('in Russian, with the line ends of the file', () => {
  const text = `${head.replace('en', 'ru')}stages:\n  - stage: <|>decision\n    owners: [it]\n`.replaceAll('\n', '\r\n');
  expect(refactor(text, { language: 'ru' }).after('Разбить «Решение» на шаги')).toBe(
    `${head.replace('en', 'ru')}stages:\n  - stage: decision\n    steps:\n      - step: Решение\n        owners: [it]\n`.replaceAll('\n', '\r\n'),
  );
});
