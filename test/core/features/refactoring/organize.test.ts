import { expect, test } from 'vitest';
import { applied, head, refactor } from './refactoring.ts';

const only = ['source.organize'];

test('keys and lanes of the whole map, stages and items where they are', () => {
  const text = `# Head of the file
# cjm-ignore-file cliff: known
title: Test
cjm: 1

language: en
# what we sell
period: 2026-10
model: classic5

# the path
stages:
  # last first
  - reached: 5
    # hot
    stage: loyalty
    next: { to: decision }
    steps:
      - id: again
        step: Comes again
        pains:
          - severity: 4
            # their words
            text: Late
          - Dear
        experience: { feeling: Joy, score: 4 }
  - stage: decision
    systems: [crm]
    kpis: { C: 10% }

# who
persona:
  name: Baker
  id: baker
`;
  const after = `# Head of the file
# cjm-ignore-file cliff: known
cjm: 1
title: Test

language: en
model: classic5
# who
persona:
  id: baker
  name: Baker

# what we sell
period: 2026-10

# the path
stages:
  # last first
  - # hot
    stage: loyalty
    reached: 5
    steps:
      - step: Comes again
        id: again
        experience: { score: 4, feeling: Joy }
        pains:
          - # their words
            text: Late
            severity: 4
          - Dear
    next: { to: decision }
  - stage: decision
    kpis: { C: 10% }
    systems: [crm]
`;
  expect(refactor(text, { only }).after('Put keys and lanes in order')).toBe(after);
  expect(refactor(after, { only }).titles).toEqual([]);
});

test('a project file as well', () => {
  expect(refactor('kind: project\ncjm: 1\nteams:\n  - name: Web\n    id: web\nname: Shop\n', { only }).after('Put keys')).toBe(
    'cjm: 1\nkind: project\nname: Shop\nteams:\n  - id: web\n    name: Web\n',
  );
});

test('what is broken is left alone', () => {
  expect(
    refactor(
      `title: Test\ncjm: 1\nmodel: classic5\nstages:\n  - stage: decision\n    pains: [a\n    goals: none\n  - stage: delivery\n    pains: none\n    goals: none\n`,
      {
        only,
      },
    ).after('Put keys'),
  ).toBe(
    `title: Test\ncjm: 1\nmodel: classic5\nstages:\n  - stage: decision\n    pains: [a\n    goals: none\n  - stage: delivery\n    goals: none\n    pains: none\n`,
  );
});

test('only to those who ask for it, and not when all is in order', () => {
  expect(refactor(`title: Test\ncjm: 1\n`).titles).toEqual([]);
  expect(refactor(`title: Test\ncjm: 1\n`, { only: ['source'] }).titles).toEqual(['Put keys and lanes in order']);
  expect(refactor(head, { only }).titles).toEqual([]);
  expect(applied('a', [])).toBe('a');
});

test('in Russian, with a byte order mark and the line ends of the file', () => {
  expect(refactor('\uFEFFtitle: Test\r\ncjm: 1\r\n', { only, language: 'ru' }).after('Расставить ключи')).toBe('\uFEFFcjm: 1\r\ntitle: Test\r\n');
});
