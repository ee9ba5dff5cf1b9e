import { expect, test } from 'vitest';
import { head, refactor } from './refactoring.ts';

const map = `${head}stages:
  - stage: Awareness # first
    name: "Awareness"
  - stage: decision
  - stage: 'Delivery and use'
    name: They wait
  - stage: Решение
`;

test('the stage at hand', () => {
  expect(refactor(map.replace('Awareness #', 'Aware<|>ness #')).after('Translate “Awareness” into Russian')).toBe(
    map.replace('Awareness # first\n    name: "Awareness"', 'Осведомлённость # first\n    name: "Осведомлённость"'),
  );
});

test('the whole map; ids and wordings of one’s own stay', () => {
  const after = refactor(map.replace('classic5', 'class<|>ic5')).after('all stage names into Russian');
  expect(after).toContain("- stage: decision\n  - stage: 'Доставка и использование'\n    name: They wait\n  - stage: Решение\n");
  expect(refactor(after.replace('stages:', 'sta<|>ges:')).after('all stage names into English')).toBe(map.replace('Решение', 'Decision'));
});

test('not for ids alone, nor in a step', () => {
  for (const text of [map.replace('decision', 'deci<|>sion'), `${head}stages:\n  - stage: Awareness\n    steps:\n      - step: Se<|>es\n`])
    expect(refactor(text).titles.filter((title) => title.startsWith('Translate “'))).toEqual([]);
});

test('titles in Russian', () => {
  expect(refactor(map.replace('Awareness #', 'Aware<|>ness #'), { language: 'ru' }).titles).toEqual(
    expect.arrayContaining(['Перевести «Awareness» на русский', 'Перевести названия всех этапов на русский']),
  );
});
