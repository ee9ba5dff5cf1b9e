import { describe, expect, test } from 'vitest';
import { head, refactor } from './refactoring.ts';

const step = (body: string): string => `${head}stages:\n  - stage: decision\n    steps:\n      - step: Pays\n${body.replace(/^/gm, '        ')}\n`;
const lines = 'Write one item per line';
const oneLine = 'Write the list on one line';

describe('one item per line', () => {
  test.each([
    ['owners: [marketing, <|>it] # both', 'owners: # both\n  - marketing\n  - it'],
    ['pains: <|>["Late, again", { text: Dear, severity: 4 }]\ngains: none', 'pains:\n  - "Late, again"\n  - { text: Dear, severity: 4 }\ngains: none'],
    ['owners<|>: [\n  marketing,\n  it\n]', 'owners:\n  - marketing\n  - it'],
    ['owners: [\n  marketing, # first\n  <|>it\n]', undefined],
    ['owners: <|>[]', undefined],
    ['experience: { score: 4, evidence: [survey<|>] }', undefined],
  ])('%j', (before, after) => {
    const there = refactor(step(before));
    if (after === undefined) expect(there.titles).not.toContain(lines);
    else expect(there.after(lines)).toBe(step(after));
  });
});

describe('the list on one line', () => {
  test.each([
    ['owners:\n  - marketing\n  - <|>it\nsystems: none', 'owners: [marketing, it]\nsystems: none'],
    [
      'touchpoints<|>: # by day\n  - site\n  - "a, b"\n  - { touchpoint: app, importance: 4 }',
      'touchpoints: [site, "a, b", { touchpoint: app, importance: 4 }] # by day',
    ],
    ['owners:\n  - marketing # first\n  - <|>it', undefined],
    ['owners:\n  # first\n  - marketing\n  - <|>it', undefined],
    ['owners:\n  - marketing\n  - <|>it # second', undefined],
    ['touchpoints:\n  - touchpoint: app\n    importance: 4\n  - <|>site', undefined],
    ['pains:\n  - Late<|>\n  - Dear', undefined],
    [`owners:\n${'  - a-team-with-a-long-name\n'.repeat(5)}  - <|>it`, undefined],
  ])('%j', (before, after) => {
    const there = refactor(step(before));
    if (after === undefined) expect(there.titles).not.toContain(oneLine);
    else expect(there.after(oneLine)).toBe(step(after));
  });
});

test('texts with brackets are quoted between brackets', () => {
  expect(refactor(`cjm: 1\nkind: project\nteams:\n  - id: web\n    aliases:\n      - site [new]\n      - <|>web\n`).after(oneLine)).toBe(
    'cjm: 1\nkind: project\nteams:\n  - id: web\n    aliases: ["site [new]", web]\n',
  );
});

test('stages and steps stay lists of lines', () => {
  expect(refactor(`${head}stages<|>:\n  - stage: decision\n`).titles).not.toContain(oneLine);
});

test('in Russian, with the line ends of the file', () => {
  const there = refactor(step('owners: [<|>it, web]').replaceAll('\n', '\r\n'), { language: 'ru' });
  expect(there.after('по одному пункту')).toBe(step('owners:\n  - it\n  - web').replaceAll('\n', '\r\n'));
});
