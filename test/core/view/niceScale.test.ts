/** Round levels and days on axes. */
import { describe, expect, test } from 'vitest';
import { niceDays, niceScale } from '../../../server/core/view/niceScale.ts';

test.each([
  [[8.4, 10.8, 12], 2, [8, 10, 12]],
  [[0, 3], 2, [0, 2, 4]],
  [[71_611, 133_298], 3, [60_000, 80_000, 100_000, 120_000, 140_000]],
  [[0.5, 0.52], 2, [0.5, 0.51, 0.52]],
  [[-4, 6], 2, [-5, 0, 5, 10]],
  [[24], 2, [20, 22, 24, 26, 28]],
  [[0], 2, [0, 0.5]],
  [[], 2, [0, 1]],
] as const)('%j in about %i steps: %j', (values, count, levels) => {
  const scale = niceScale(values, count);
  expect(scale.levels).toEqual(levels);
  expect([scale.low, scale.high]).toEqual([levels[0], levels.at(-1)]);
});

describe('days', () => {
  const seconds = (day: string): number => Date.parse(`${day}T10:00:00Z`) / 1000;
  test.each([
    ['2025-12-08', '2026-11-02', ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']],
    ['2026-10-01', '2026-12-31', ['2026-11-01', '2026-12-01']],
    ['2026-11-01', '2026-11-09', ['2026-11-02', '2026-11-04', '2026-11-06', '2026-11-08']],
    ['2016-03-01', '2026-03-01', ['2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01', '2026-01-01']],
  ])('from %s to %s', (from, to, days) => {
    const found = niceDays(seconds(from), seconds(to)).map((time) => new Date(time * 1000).toISOString().slice(0, 10));
    expect(found).toEqual(days);
  });
});
