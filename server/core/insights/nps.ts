/**
 * Answers from 0 to 10 → net promoter score with its 95 % interval: adjusted Wald, ¾ added to promoters and to detractors and 3 to all, found best of six
 * by Rocks, Interval Estimation for the “Net Promoter Score”, The American Statistician 70 (4), 2016.
 */

export interface Nps {
  readonly answers: number;
  /** Answers 9 and 10, 7 and 8, 0 to 6. */
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** −100 to 100. */
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/** Of the normal distribution, both tails together 5 %. */
const deviations = 1.959964;

/** Nothing where nobody answered. */
export function npsOf(answers: Iterable<number>): Nps | undefined {
  let [all, promoters, detractors] = [0, 0, 0];
  for (const answer of answers) {
    if (Number.isNaN(answer)) continue;
    all += 1;
    if (answer >= 9) promoters += 1;
    else if (answer < 7) detractors += 1;
  }
  if (all === 0) return undefined;
  const [positive, negative] = [(promoters + 0.75) / (all + 3), (detractors + 0.75) / (all + 3)];
  const middle = positive - negative;
  const margin = deviations * Math.sqrt((positive + negative - middle ** 2) / (all + 3));
  return {
    answers: all,
    promoters,
    passives: all - promoters - detractors,
    detractors,
    score: ((promoters - detractors) / all) * 100,
    low: Math.max(-100, (middle - margin) * 100),
    high: Math.min(100, (middle + margin) * 100),
  };
}
