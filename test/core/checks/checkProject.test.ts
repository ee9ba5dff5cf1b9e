import { expect, test } from 'vitest';
import { defaultSettings } from '../../../server/core/checks/check.ts';
import { checkProject } from '../../../server/core/checks/checkProject.ts';
import { textAt } from '../../../server/core/model/place.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';

const found = (text: string, settings = defaultSettings) =>
  checkProject(parse(text), settings).map(({ rule, severity, at }) => `${severity} ${rule} ${textAt(at)}`);

test('what reading, the text rules and the rules about projects find, in file order', () => {
  expect(
    found(
      'cjm: 1\nkind: project\nteam: [{ id: web }]\nkpis: [{ code: NPS }]\ntouchpoints:\n  - { id: a, channel: site }\n  - { id: a, importance: 9 }\nrules:\n  no-evidense: off\n',
    ).filter((line) => !line.includes('yaml11')),
  ).toEqual(['error unknown-key team', 'error redefines-builtin NPS', 'error duplicate-id a', 'error invalid-value 9', 'warning unresolved-ref no-evidense']);
});

test('suppressions and severities hold here too', () => {
  expect(
    found('cjm: 1\nkind: project\nteams:\n  # cjm-ignore duplicate-id: two of them\n  - { id: a }\n  - { id: a }   # cjm-ignore duplicate-id: on purpose\n'),
  ).toEqual(['info suppression-unused # cjm-ignore duplicate-id: two of them']);
  expect(
    found('cjm: 1\nkind: project\nteams: [{ id: a }, { id: a }]\n', { ...defaultSettings, rules: new Map([['duplicate-id', { severity: 'hint' }]]) }),
  ).toEqual(['hint duplicate-id a']);
});

test.each(['', 'x', '- a', 'cjm: {', 'kind: project\nrules: 5\npersonas: x\nmodels: [{ stages: {} }]\n'])('%j does not throw', (text) => {
  expect(() => found(text)).not.toThrow();
});
