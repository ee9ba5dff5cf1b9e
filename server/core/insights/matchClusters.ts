/**
 * Clusters of an earlier run ↔ those of a new one: the pairs whose distances add up to the least. What was named keeps its name, and how far
 * it has moved is said. Few enough that every set of pairs can be weighed (dynamic programming over sets, after Held and Karp).
 */

export interface Match {
  /** Of the earlier cluster. */
  readonly earlier: number;
  /** Distance between the two, in deviations of the new data. */
  readonly drift: number;
}

/** For each new cluster the earlier one that it continues, if any. Centres are standardised; features that one side lacks are not a number. */
export function matchClusters(earlier: readonly (readonly number[])[], fresh: readonly (readonly number[])[]): readonly (Match | undefined)[] {
  const isSwapped = earlier.length < fresh.length;
  const [few, many] = isSwapped ? [earlier, fresh] : [fresh, earlier];
  const distances = few.map((one) => many.map((other) => distanceOf(one, other)));
  const pairs = cheapestPairs(distances, many.length);
  const matches: (Match | undefined)[] = fresh.map(() => undefined);
  pairs.forEach((partner, index) => {
    const drift = distances[index]?.[partner] ?? Number.POSITIVE_INFINITY;
    if (Number.isFinite(drift)) matches[isSwapped ? partner : index] = { earlier: isSwapped ? index : partner, drift };
  });
  return matches;
}

function distanceOf(one: readonly number[], other: readonly number[]): number {
  const squares = one.map((value, index) => (value - (other[index] ?? Number.NaN)) ** 2).filter((square) => !Number.isNaN(square));
  return squares.length === 0 ? Number.POSITIVE_INFINITY : Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

/** Of each of the few, its partner among the many. */
function cheapestPairs(distances: readonly (readonly number[])[], many: number): readonly number[] {
  interface Plan {
    readonly cost: number;
    readonly partners: readonly number[];
  }
  let plans = new Map<number, Plan>([[0, { cost: 0, partners: [] }]]);
  for (const row of distances) {
    const longer = new Map<number, Plan>();
    for (const [taken, { cost, partners }] of plans)
      for (let partner = 0; partner < many; partner += 1) {
        if ((taken & (1 << partner)) !== 0) continue;
        const key = taken | (1 << partner);
        const sum = cost + (row[partner] as number);
        const known = longer.get(key);
        if (known === undefined || sum < known.cost) longer.set(key, { cost: sum, partners: [...partners, partner] });
      }
    plans = longer;
  }
  const cheapest = [...plans.values()].reduce((best, plan) => (plan.cost < best.cost ? plan : best));
  return cheapest.partners;
}
