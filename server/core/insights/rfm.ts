/**
 * Purchases by customer → RFM: recency, frequency and money, each in fifths (Hughes, Strategic Database Marketing, 1994). Equal values get equal
 * scores: a score is one and how many fifths of all customers lie below.
 */
import type { Rfm, RfmGroup } from './aggregates.ts';
import type { Purchases } from './purchases.ts';
import { hiddenParts } from './suppress.ts';

const fifths = 5;

/** Nothing when there are fewer customers than one dimension's fifths could be told of. */
export function rfmOf({ starts, customers, days, amounts, lastDay }: Purchases, least: number): Rfm | undefined {
  const lasts: number[] = [];
  const counts: number[] = [];
  const sums: number[] = [];
  for (let customer = 0; customer < customers; customer += 1) {
    const from = starts[customer] as number;
    const to = starts[customer + 1] as number;
    if (from === to) continue;
    lasts.push(days[to - 1] as number);
    counts.push(to - from);
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += amounts[at] as number;
    sums.push(sum);
  }
  if (lasts.length < least * fifths) return undefined;
  const dimensions = [lasts, counts, sums].map(scored) as [Dimension, Dimension, Dimension];
  const groups = groupsOf(dimensions, sums);
  const hidden = hiddenParts(
    groups.map(({ customers: count }) => count),
    least,
  );
  const [recency, frequency, money] = dimensions;
  return {
    recency: recency.limits.map((day) => day && lastDay - day),
    frequency: frequency.limits,
    money: money.limits.map((sum) => sum && Math.round(sum / 100)),
    groups: groups.filter((_, index) => !hidden.has(index)),
  };
}

interface Dimension {
  readonly scores: Uint8Array;
  /** The lowest value with each score from the second on; nothing where ties leave it to nobody. */
  readonly limits: readonly (number | undefined)[];
}

function scored(values: readonly number[]): Dimension {
  const sorted = Float64Array.from(values).toSorted();
  const scoreOf = new Map<number, number>();
  const limits: (number | undefined)[] = Array.from({ length: fifths - 1 }, () => undefined);
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] as number;
    if (at > 0 && value === sorted[at - 1]) continue;
    const score = 1 + Math.floor((fifths * at) / sorted.length);
    scoreOf.set(value, score);
    if (score > 1) limits[score - 2] ??= value;
  }
  return { scores: Uint8Array.from(values, (value) => scoreOf.get(value) as number), limits };
}

function groupsOf(dimensions: readonly [Dimension, Dimension, Dimension], sums: readonly number[]): readonly RfmGroup[] {
  const [recency, frequency, money] = dimensions.map(({ scores }) => scores) as [Uint8Array, Uint8Array, Uint8Array];
  const groups = new Map<number, { customers: number; revenue: number }>();
  sums.forEach((sum, index) => {
    const score = (recency[index] as number) * 100 + (frequency[index] as number) * 10 + (money[index] as number);
    let group = groups.get(score);
    if (!group) groups.set(score, (group = { customers: 0, revenue: 0 }));
    group.customers += 1;
    group.revenue += sum;
  });
  return [...groups].toSorted(([a], [b]) => b - a).map(([score, { customers, revenue }]) => ({ score: String(score), customers, revenue: revenue / 100 }));
}
