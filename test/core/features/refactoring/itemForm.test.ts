import { describe, expect, test } from 'vitest';
import { head, refactor } from './refactoring.ts';

const step = (body: string): string => `${head}stages:\n  - stage: decision\n    steps:\n      - step: Pays\n${body.replace(/^/gm, '        ')}\n`;

describe('a short value becomes an object', () => {
  test.each([
    ['pains:\n  - Delivery fee is <|>late # said twice', 'pains:\n  - text: Delivery fee is late # said twice'],
    ['pains:\n  <|>- "Late: very"\n  - Dear', 'pains:\n  - text: "Late: very"\n  - Dear'],
    ['pains: [Late<|>, Dear]', 'pains: [{ text: Late }, Dear]'],
    ['touchpoints:\n  - si<|>te', 'touchpoints:\n  - touchpoint: site'],
    ['experience: <|>4 # of five', 'experience: { score: 4 } # of five'],
    ['kpis:\n  REACH: 12<|>0', 'kpis:\n  REACH: { value: 120 }'],
    ['pains:\n  - >-\n      Late and\n      <|>dear\n  - x', 'pains:\n  - text: >-\n      Late and\n      dear\n  - x'],
    ['pains:\n  - >-\n    Late and\n    <|>dear\n  - x', undefined],
    ['pains:\n  - Late<|> and\n    dear', undefined],
    ['experience: un<|>known', undefined],
  ])('%j', (before, after) => {
    const there = refactor(step(before));
    if (after === undefined) expect(there.titles.filter((title) => title.startsWith('Make it an object'))).toEqual([]);
    else expect(there.after('Make it an object')).toBe(step(after));
  });
});

describe('an object that says no more than its text becomes the text', () => {
  test.each([
    ['pains:\n  - text: Delivery<|> fee # said twice', 'pains:\n  - Delivery fee # said twice'],
    ['pains:\n  - text: >-\n      Late and\n      dear\n  - te<|>xt: Dear', 'pains:\n  - text: >-\n      Late and\n      dear\n  - Dear'],
    ['pains: [{ text: Late<|> }, Dear]', 'pains: [Late, Dear]'],
    ['experience: { score: <|>4 } # of five', 'experience: 4 # of five'],
    ['experience:\n  score: <|>4 # of five', 'experience: 4 # of five'],
    ['barriers:\n  - barrier: <|>hidden-costs', 'barriers:\n  - hidden-costs'],
    ['pains:\n  - text: Del<|>ivery\n    severity: 4', undefined],
    ['experience:\n  # asked twice\n  score: <|>4', undefined],
    ['pains:\n  - { text: La<|>te, severity: 4 }', undefined],
  ])('%j', (before, after) => {
    const there = refactor(step(before));
    if (after === undefined) expect(there.titles.filter((title) => title.startsWith('Leave out'))).toEqual([]);
    else expect(there.after('Leave out')).toBe(step(after));
  });
});

test('a name, a job and a persona mean something else as a text', () => {
  for (const line of ['job: { when: <|>hungry }', 'persona: <|>baker', 'persona: { id: <|>baker }', 'job: Eat<|> well'])
    expect(refactor(`${head}${line}\nstages:\n  - stage: decision\n`).titles.filter((title) => /object|Leave out/.test(title))).toEqual([]);
});

test('in Russian, with the line ends of the file', () => {
  const there = refactor(step('pains:\n  - Дорого<|>\n  - Поздно').replaceAll('\n', '\r\n'), { language: 'ru' });
  expect(there.after('Сделать объектом с «text:»')).toBe(step('pains:\n  - text: Дорого\n  - Поздно').replaceAll('\n', '\r\n'));
});
