import { expect, test } from 'vitest';
import { head, refactor } from './refactoring.ts';

const map = (touchpoints: string): string => `${head}stages:\n  - stage: decision\n    steps:\n      - step: Pays\n        touchpoints:${touchpoints}\n`;
const project = 'cjm: 1\nkind: project\ntouchpoints:\n  - id: checkout\nteams: []\n';

test('a name that nobody knows', () => {
  const there = refactor(map(' [site, Night <|>window] # late'), { project });
  expect(there.after('Move “Night window” to the project’s touchpoints')).toBe(map(' [site, night-window] # late'));
  expect(there.projectAfter('Move “Night window”')).toBe(project.replace('checkout\n', 'checkout\n  - id: night-window\n    name: Night window\n'));
});

test('an object with its scores and comments', () => {
  const there = refactor(
    map(
      '\n          - channel: app # phones\n            # as built\n            name: Self-filling <|>basket\n            importance: 5\n            standard: >-\n              Nine of ten\n          - site',
    ),
    { project },
  );
  expect(there.after('Move “Self-filling basket”')).toBe(map('\n          - self-filling-basket\n          - site'));
  expect(there.projectAfter('Move “Self-filling basket”')).toBe(
    project.replace(
      'checkout\n',
      'checkout\n  - id: self-filling-basket\n    channel: app # phones\n    # as built\n    name: Self-filling basket\n    importance: 5\n    standard: >-\n      Nine of ten\n',
    ),
  );
});

test('an object that refers to what nobody knows, and one that refers to a channel', () => {
  const unknown = refactor(map(' [{ touchpoint: Night window,<|> importance: 4 }]'), { project });
  expect(unknown.after('Move “Night window”')).toBe(map(' [night-window]'));
  expect(unknown.projectAfter('Move “Night window”')).toContain('  - { id: night-window, name: Night window, importance: 4 }\n');
  const known = refactor(map('\n          - touchpoint: site\n            importance: <|>4'), { project: 'kind: project\ntouchpoints: [{ id: checkout }]\n' });
  expect(known.after('Move “site”')).toBe(map('\n          - site'));
  expect(known.projectAfter('Move “site”')).toBe('kind: project\ntouchpoints: [{ id: checkout }, { id: site, channel: site, importance: 4 }]\n');
});

test('into a new project file where there is none', () => {
  const there = refactor(map(' [Night <|>window]').replaceAll('\n', '\r\n'));
  expect(there.projectAfter('to a new project file')).toBe(
    'cjm: 1\nkind: project\nlanguage: en\ntouchpoints:\n  - id: night-window\n    name: Night window\n'.replaceAll('\n', '\r\n'),
  );
});

test('not what is declared or known, and not what would lose its study or its name', () => {
  for (const written of [
    ' [check<|>out]',
    ' [si<|>te]',
    ' [{ touchpoint: check<|>out, importance: 4 }]',
    ' [{ name: Window<|>, evidence: [survey] }]',
    ' [{ touchpoint: Some window, name: <|>Other }]',
    ' [{ importance: <|>4 }]',
    ' ??<|>?',
  ])
    expect(refactor(map(written), { project, only: ['refactor.extract'] }).titles).toEqual([]);
});

test('in Russian', () => {
  expect(refactor(map(' [Ночное<|> окно]'), { project, language: 'ru' }).titles).toContain('Перенести «Ночное окно» в точки контакта проекта');
});
