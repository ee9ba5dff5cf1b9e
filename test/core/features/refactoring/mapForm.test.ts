import { describe, expect, test } from 'vitest';
import { head, refactor } from './refactoring.ts';

const step = (body: string): string => `${head}stages:\n  - stage: decision\n    steps:\n      - step: Pays\n${body.replace(/^/gm, '        ')}\n`;
const lines = 'Write one key per line';
const oneLine = 'Write the keys on one line';

describe('one key per line', () => {
  test.each([
    ['experience: { score: 4, <|>quote: "Yes, fine" } # asked', 'experience: # asked\n  score: 4\n  quote: "Yes, fine"'],
    ['pains:\n  - { text: Late,<|> severity: 4 } # often\n  - Dear', 'pains:\n  - text: Late\n    severity: 4 # often\n  - Dear'],
    ['kpis:\n  C: { value: 10%<|>, target: 12% }\n  REACH: 5', 'kpis:\n  C:\n    value: 10%\n    target: 12%\n  REACH: 5'],
    ['kpis: { C: 2,<|>5% }', undefined],
    ['experience: {<|>}', undefined],
    ['pains: [{ text: <|>Late }]', undefined],
  ])('%j', (before, after) => {
    const there = refactor(step(before));
    if (after === undefined) expect(there.titles).not.toContain(lines);
    else expect(there.after(lines)).toBe(step(after));
  });
});

describe('the keys on one line', () => {
  test.each([
    ['experience: # asked\n  score: 4\n  <|>quote: Yes, fine\ngoals: none', 'experience: { score: 4, quote: "Yes, fine" } # asked\ngoals: none'],
    ['pains:\n  - text: Late\n    <|>evidence: [a, b]\n  - Dear', 'pains:\n  - { text: Late, evidence: [a, b] }\n  - Dear'],
    ['experience:\n  score: 4 # asked\n  <|>quote: Fine', undefined],
    ['experience:\n  score: 4\n  <|>quote: Fine # asked', undefined],
    ['experience:\n  score: 4\n  evidence:\n    - a\n  <|>quote: Fine', undefined],
    ['experience:\n  score: 4\n  <|>quote: >-\n    Fine', undefined],
  ])('%j', (before, after) => {
    const there = refactor(step(before));
    if (after === undefined) expect(there.titles).not.toContain(oneLine);
    else expect(there.after(oneLine)).toBe(step(after));
  });
});

test('stages, steps and the file itself stay keys on lines', () => {
  for (const text of [
    step('goals: none').replace('Pays', 'Pa<|>ys'),
    step('goals: none').replace('decision', '<|>decision'),
    step('goals: none').replace('Test', 'T<|>est'),
  ])
    expect(refactor(text).titles).not.toContain(oneLine);
});

test('in Russian, with the line ends of the file', () => {
  const there = refactor(step('experience: { score: <|>4, quote: Да }').replaceAll('\n', '\r\n'), { language: 'ru' });
  expect(there.after('по одному ключу')).toBe(step('experience:\n  score: 4\n  quote: Да').replaceAll('\n', '\r\n'));
});
