import { describe, expect, test } from 'vitest';
import { normalQuantity } from '../../../../server/core/format/normalQuantity.ts';
import { head, refactor } from './refactoring.ts';

describe('a figure', () => {
  test.each([
    ['10,8 %', 'en', '10.8%'],
    ['10,8 %', 'ru', '10,8%'],
    ['14 400', 'en', '14400'],
    ['14,400', 'en', '14400'],
    ['14\u00a0400,5', 'ru', '14400,5'],
    ['1,234,567.5 USD', 'en', '1234567.5 USD'],
    ['2hours', 'en', '2 h'],
    ['2 часа', 'ru', '2 ч'],
    ['+1.5pp', 'en', '+1.5 pp'],
    ['10 percent', 'en', '10%'],
    ['10 процентов', 'ru', '10%'],
    ['€41.20', 'en', '41.20 €'],
    ['41.20eur', 'en', '41.20 EUR'],
    ['20 .. 30 hrs', 'en', '20..30 h'],
    ['10.8%', 'en', undefined],
    ['41.20 EUR', 'en', undefined],
    ['2350 руб.', 'ru', undefined],
    ['1:30', 'en', undefined],
    ['-2 h', 'en', undefined],
    ['about ten', 'en', undefined],
    ['???', 'en', undefined],
    ['1e3', 'en', undefined],
  ] as const)('%j in %s', (written, language, expected) => {
    expect(normalQuantity(written, language)).toBe(expected);
  });
});

const map = `${head}review-every: 90 days
stages:
  - stage: decision
    task: Sell 10 %
    reached: 14 400 # of them
    kpis:
      C: { value: "10,8 %", target: 12%, note: 10 % }
      P: 41EUR
    pains:
      - text: Late
        expect: { C: +1.5pp }
`;

test('the one at the cursor', () => {
  expect(refactor(map.replace('14 400', '14 <|>400')).after('Write “14400”')).toBe(map.replace('14 400', '14400'));
});

test('those in a selection', () => {
  expect(refactor(map.replace('reached', '<|reached').replace('target', '|>target')).after('numbers selected (2)')).toBe(
    map.replace('14 400', '14400').replace('10,8 %', '10.8%'),
  );
});

test('all of the file, and nothing that is no figure', () => {
  expect(refactor(`<|>${map}`).after('all numbers of the file (5)')).toBe(
    map.replace('90 days', '90 d').replace('14 400', '14400').replace('10,8 %', '10.8%').replace('41EUR', '41 EUR').replace('1.5pp', '1.5 pp'),
  );
});

test('not where all are spelled so, nor where the text is broken', () => {
  for (const text of [
    map.replaceAll(/(?:14 400|90 days|10,8 %|41EUR|\+1.5pp)/g, '5%'),
    `${head}stages:\n  - stage: decision\n    reached: <|>14 400\n    pains: [a\n`,
  ])
    expect(refactor(text).titles.filter((title) => /numbers|Write “/.test(title))).toEqual([]);
});

test('in Russian', () => {
  const text = map.replace('language: en', 'language: ru');
  expect(refactor(`<|>${text}`, { language: 'ru' }).after('все числа файла к единому виду (5)')).toBe(
    text.replace('90 days', '90 d').replace('14 400', '14400').replace('10,8 %', '10,8%').replace('41EUR', '41 EUR').replace('1.5pp', '1.5 pp'),
  );
});
