/** The net promoter score and its interval, reckoned by hand. */
import { expect, test } from 'vitest';
import { npsOf } from '../../../server/core/insights/nps.ts';

test('counts promoters, passives and detractors, with the adjusted Wald interval', () => {
  // 10 promoters, 5 passives, 5 detractors: p = 10.75/23, d = 5.75/23, difference 0.21739, variance 0.71739 − 0.04726 = 0.67013, ± 1.959964·√(0.67013/23).
  const answers = [...Array.from({ length: 10 }, (_, index) => 9 + (index % 2)), 7, 8, 7, 8, 7, 0, 3, 6, 5, 4];
  const nps = npsOf(answers);
  expect(nps).toMatchObject({ answers: 20, promoters: 10, passives: 5, detractors: 5, score: 25 });
  expect(nps?.low).toBeCloseTo(-11.72, 2);
  expect(nps?.high).toBeCloseTo(55.19, 2);
});

test('missing answers are none', () => expect(npsOf([10, Number.NaN, 9])).toMatchObject({ answers: 2, score: 100, high: 100 }));

test('nobody answered', () => expect(npsOf([Number.NaN])).toBe(undefined));
