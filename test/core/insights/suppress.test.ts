/** Which groups may not be told: small ones, and those that would give small ones away. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenBeside, hiddenCells, hiddenParts, hiddenShared, isTellable, unknownGroups } from '../../../server/core/insights/suppress.ts';

describe('parts of a known total', () => {
  test.each([
    ['large ones are told', [10, 20, 30], []],
    ['two small ones hide one another when they are enough together', [3, 4, 30], [0, 1]],
    ['one alone takes the smallest of the others along', [3, 20, 30], [0, 1]],
    ['a few small ones that are few together take another along', [1, 1, 20, 30], [0, 1, 2]],
    ['nobody is no group', [0, 0, 30], []],
    ['where nothing can be hidden behind, nothing is told', [3, 0, 0], [0]],
  ])('%s', (_, counts, hidden) => expect([...hiddenParts(counts, 5)].toSorted((a, b) => a - b)).toEqual(hidden));

  test('whatever is hidden cannot be reckoned out of the rest', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }), fc.integer({ min: 2, max: 9 }), (counts, least) => {
        const hidden = hiddenParts(counts, least);
        const people = [...hidden].reduce((sum, index) => sum + (counts[index] ?? 0), 0);
        const isAll = counts.every((count, index) => count === 0 || hidden.has(index));
        expect(counts.every((count, index) => count === 0 || count >= least || hidden.has(index))).toBe(true);
        expect(hidden.size === 0 || isAll || (hidden.size > 1 && people >= least)).toBe(true);
      }),
    ));

  test.each([
    ['few people may be in all of them', [3, 4, 30, 20], [0, 1, 3]],
    ['large ones are told', [10, 20], []],
    ['where nothing can be hidden behind, nothing is told', [3, 4], [0, 1]],
  ])('groups that share people: %s', (_, counts, hidden) => expect([...hiddenShared(counts, 5)].toSorted((a, b) => a - b)).toEqual(hidden));

  test('who knows the large ones and the total alone hides the same as who knows all', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 9 }), (counts, least) => {
        const large = counts.flatMap((count, index) => (count >= least ? [index] : []));
        const rest = counts.reduce((sum, count) => (count < least ? sum + count : sum), 0);
        const known = large.map((index) => counts[index] as number);
        const all = hiddenParts(counts, least);
        const hidden = hiddenBeside(known, unknownGroups(rest, least), least);
        expect(large.filter((_, index) => hidden.has(index))).toEqual(large.filter((index) => all.has(index)));
      }),
    ));
});

test('cells of a table are hidden in twos by row and by column', () => {
  const table = [
    [3, 20, 30],
    [40, 50, 60],
    [70, 80, 90],
  ];
  expect(hiddenCells(table, 5).map((row) => [...row].toSorted((a, b) => a - b))).toEqual([[0, 1], [0, 1], []]);
});

test.each([
  [10, 20, true],
  [20, 20, true],
  [0, 20, true],
  [3, 20, false],
  [17, 20, false],
])('%i of %i may be told: %s', (part, whole, told) => expect(isTellable(part, whole, 5)).toBe(told));
