/** Purchases by customer → how each customer pays: recency, frequency, money, interval, basket. */
import type { Features } from './features.ts';
import type { Purchases } from './purchases.ts';

export const payingFeatureNames = ['recency', 'frequency', 'money', 'interval', 'basket'] as const;

export interface PayingCustomers {
  readonly features: Features;
  /** The customer of each point. */
  readonly customers: Int32Array;
  /** Revenue of each point, in hundredths. */
  readonly revenue: Float64Array;
}

/**
 * Days since the last purchase, number of purchases, money in all, mean days between purchases, average order value. Who bought once has no
 * interval yet: it is at least as long as nothing has been bought since, and that is taken.
 */
export function payingFeatures({ starts, customers, days, amounts, lastDay }: Purchases): PayingCustomers {
  let points = 0;
  for (let customer = 0; customer < customers; customer += 1) if (starts[customer] !== starts[customer + 1]) points += 1;
  const [recency, frequency, money, interval, basket] = payingFeatureNames.map(() => new Float64Array(points)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const customerOf = new Int32Array(points);
  const revenue = new Float64Array(points);
  let point = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const from = starts[customer] as number;
    const to = starts[customer + 1] as number;
    if (from === to) continue;
    const [first, last] = [days[from] as number, days[to - 1] as number];
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += amounts[at] as number;
    customerOf[point] = customer;
    revenue[point] = sum;
    recency[point] = lastDay - last;
    frequency[point] = to - from;
    money[point] = sum / 100;
    interval[point] = to - from === 1 ? lastDay - last : (last - first) / (to - from - 1);
    basket[point] = sum / 100 / (to - from);
    point += 1;
  }
  return { customers: customerOf, revenue, features: { names: payingFeatureNames, values: [recency, frequency, money, interval, basket], isSkewed: true } };
}
