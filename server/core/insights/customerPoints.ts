/** Purchases by customer → a point for each customer, as numbers alone: days between the last two purchases, number of purchases, average order value. Nobody's identifier is in it. */
import type { Purchases } from './purchases.ts';
import { seededRandom } from './seededRandom.ts';

/** One point at each index. Sorted by its numbers, so that their order tells nothing of the order of the rows. */
export interface CustomerPoints {
  /** Between the last purchase and the one before it. */
  readonly days: readonly number[];
  readonly purchases: readonly number[];
  /** Average order value, in the currency. */
  readonly values: readonly number[];
  /** Customers with two purchases and more; there may be more of them than points. */
  readonly customers: number;
  /** Customers with one purchase, who have no days between. */
  readonly once: number;
}

export interface PointSettings {
  /** More customers are drawn as an even sample of so many. */
  readonly most: number;
  readonly seed: number;
}

export function customerPoints({ starts, customers, days, amounts }: Purchases, { most, seed }: PointSettings): CustomerPoints {
  const again = new Int32Array(customers);
  let [count, once] = [0, 0];
  for (let customer = 0; customer < customers; customer += 1) {
    const purchases = (starts[customer + 1] as number) - (starts[customer] as number);
    if (purchases === 1) once += 1;
    if (purchases > 1) again[count++] = customer;
  }
  const daysOf = (customer: number): number => {
    const end = starts[customer + 1] as number;
    return (days[end - 1] as number) - (days[end - 2] as number);
  };
  const purchasesOf = (customer: number): number => (starts[customer + 1] as number) - (starts[customer] as number);
  const valueOf = (customer: number): number => {
    let sum = 0;
    for (let at = starts[customer] as number; at < (starts[customer + 1] as number); at += 1) sum += amounts[at] as number;
    return Math.round(sum / purchasesOf(customer)) / 100;
  };
  const sorted = again.subarray(0, count).toSorted((a, b) => purchasesOf(a) - purchasesOf(b) || daysOf(a) - daysOf(b) || valueOf(a) - valueOf(b));
  const drawn = evenly(sorted, most, seed);
  return { days: drawn.map(daysOf), purchases: drawn.map(purchasesOf), values: drawn.map(valueOf), customers: count, once };
}

/** Every n-th of what is sorted, from a place that follows from the seed: each part of the picture keeps its share. */
function evenly(sorted: Int32Array, most: number, seed: number): number[] {
  if (sorted.length <= most) return [...sorted];
  const step = sorted.length / most;
  const first = seededRandom(seed)() * step;
  return Array.from({ length: most }, (_, index) => sorted[Math.min(sorted.length - 1, Math.floor(first + index * step))] as number);
}
