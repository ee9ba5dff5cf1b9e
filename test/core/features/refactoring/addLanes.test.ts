import { expect, test } from 'vitest';
import { contextOf } from '../context.ts';
import { head, refactor } from './refactoring.ts';

const map = `${head}stages:
  - stage: awareness
    kpis: { REACH: 12 }
    steps:
      - step: Sees
        goals: none
        experience: 3
        pains:
          - Late
  - stage: decision # hot
    owners: [it]
    steps:
      - step: Pays # at last
        # what they do
        actions: none
        # more
    next:
      tools: [quiz]
`;

test('a step gets what other steps have, as an open question in the canonical place', () => {
  expect(refactor(map.replace('Pays', 'Pa<|>ys')).after('Add the lanes “Pays” lacks: goals, experience, pains')).toBe(
    map.replace('actions: none\n', 'actions: none\n        goals: ???\n        experience: ???\n        pains: ???\n'),
  );
});

test('a stage gets what other stages have, on themselves or on their steps', () => {
  const after = refactor(map.replace('decision', 'deci<|>sion')).after('Add the lanes “Decision” lacks');
  expect(after).toBe(map.replace('    owners: [it]\n', '    goals: ???\n    experience: ???\n    pains: ???\n    kpis: ???\n    owners: [it]\n'));
  const rules = contextOf(after)
    .checked()
    .findings.map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['value-unknown', 'score-unknown']));
  expect(rules).not.toContain('empty-lane');
});

test('not when nothing is missing, and not in a broken stage', () => {
  expect(refactor(map.replace('Sees', 'S<|>ees').replace('actions: none', 'goals: none')).titles.filter((title) => title.startsWith('Add the lanes'))).toEqual(
    [],
  );
  expect(refactor(map.replace('decision', 'deci<|>sion').replace('[quiz]', '[quiz')).titles.filter((title) => title.startsWith('Add the lanes'))).toEqual([]);
});

test('in Russian, with the line ends of the file', () => {
  const text = `${head}stages:\n  - stage: awareness\n    goals: none\n  - stage: <|>decision`.replaceAll('\n', '\r\n');
  expect(refactor(text, { language: 'ru' }).after('Добавить дорожки, которых нет у «Decision»: goals')).toBe(
    `${head}stages:\n  - stage: awareness\n    goals: none\n  - stage: decision\n    goals: ???`.replaceAll('\n', '\r\n'),
  );
});
