import { expect, test } from 'vitest';
import { head, refactor } from './refactoring.ts';

test('the lanes of a step, each with its comments; the other keys stay', () => {
  const text = `${head}stages:
  - stage: decision
    steps:
      - step: Pa<|>ys
        systems: [crm] # since May
        id: pay
        # what hurts
        pains:
          - Late

          - Dear
        # and more

        actions: # in short
          - Taps
`;
  expect(refactor(text).after('Sort the lanes of “Pays”')).toBe(`${head}stages:
  - stage: decision
    steps:
      - step: Pays
        actions: # in short
          - Taps
        id: pay
        # what hurts
        pains:
          - Late

          - Dear
        # and more

        systems: [crm] # since May
`);
});

test('the lanes of a stage, before and behind its steps', () => {
  const text = `${head}stages:\n  - stage: deci<|>sion\n    owners: [it]\n    kpis: { C: 10% }\n    steps:\n      - step: Pays\n    actions: none\n`;
  expect(refactor(text).after('Sort the lanes of “Decision”')).toBe(
    `${head}stages:\n  - stage: decision\n    actions: none\n    kpis: { C: 10% }\n    steps:\n      - step: Pays\n    owners: [it]\n`,
  );
});

test('the lanes of a step between braces', () => {
  expect(refactor(`${head}stages:\n  - stage: decision\n    steps:\n      - { step: P<|>ays, pains: none, goals: none }\n`).after('Sort')).toBe(
    `${head}stages:\n  - stage: decision\n    steps:\n      - { step: Pays, goals: none, pains: none }\n`,
  );
});

test('not when they are in order, broken, or hold blank lines on purpose', () => {
  for (const body of ['goals: none\n    pains: none', 'pains: [a\n    goals: none', 'pains:\n      - |+\n        Late\n\n    goals: none'])
    expect(refactor(`${head}stages:\n  - stage: <|>decision\n    ${body}\n`).titles.filter((title) => title.startsWith('Sort'))).toEqual([]);
});

test('in Russian, with the line ends of the file', () => {
  const text = `${head}stages:\n  - stage: <|>decision\n    pains: none\n    goals: none\n`.replaceAll('\n', '\r\n');
  expect(refactor(text, { language: 'ru' }).after('Упорядочить дорожки')).toBe(
    `${head}stages:\n  - stage: decision\n    goals: none\n    pains: none\n`.replaceAll('\n', '\r\n'),
  );
});
