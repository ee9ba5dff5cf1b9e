/** Orders in any order → the purchases of each customer one after the other, in one run of three counting passes. */

export interface Purchases {
  /** Of all customers together. */
  readonly count: number;
  readonly customers: number;
  /** Where the purchases of each customer begin; the last entry is `count`. A customer may have none: all were after the last day. */
  readonly starts: Int32Array;
  /** Days since 1970, by customer, the earliest first. */
  readonly days: Int32Array;
  /** In hundredths of the currency. Equal days are sorted by amount, so that the order of rows makes no difference. */
  readonly amounts: Float64Array;
  readonly firstDay: number;
  readonly lastDay: number;
}

export interface UnsortedOrders {
  readonly customerOf: Int32Array;
  readonly days: Int32Array;
  readonly amounts: Float64Array;
  readonly customers: number;
  /** Later orders are left out. */
  readonly until: number | undefined;
}

export function sortPurchases({ customerOf, days, amounts, customers, until = Number.MAX_SAFE_INTEGER }: UnsortedOrders): Purchases {
  let [firstDay, lastDay, count] = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0];
  for (const day of days) {
    if (day > until) continue;
    count += 1;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  const span = count === 0 ? 0 : lastDay - firstDay + 1;
  const byDay = new Int32Array(count);
  const dayStarts = new Int32Array(span + 1);
  for (const day of days) if (day <= until) dayStarts[day - firstDay + 1] = (dayStarts[day - firstDay + 1] as number) + 1;
  addUp(dayStarts);
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at] as number;
    if (day <= until) byDay[takeSlot(dayStarts, day - firstDay)] = at;
  }
  const starts = new Int32Array(customers + 1);
  for (const at of byDay) starts[(customerOf[at] as number) + 1] = (starts[(customerOf[at] as number) + 1] as number) + 1;
  addUp(starts);
  const next = starts.slice();
  const sorted = { days: new Int32Array(count), amounts: new Float64Array(count) };
  for (const at of byDay) {
    const slot = takeSlot(next, customerOf[at] as number);
    sorted.days[slot] = days[at] as number;
    sorted.amounts[slot] = amounts[at] as number;
  }
  for (let customer = 0; customer < customers; customer += 1) sortEqualDays(sorted, starts[customer] as number, starts[customer + 1] as number);
  return {
    count,
    customers,
    starts,
    ...sorted,
    firstDay: count === 0 ? 0 : firstDay,
    lastDay: count === 0 ? 0 : until < Number.MAX_SAFE_INTEGER ? until : lastDay,
  };
}

/** Counts, each one place further on → where each begins. */
function addUp(counts: Int32Array): void {
  for (let at = 1; at < counts.length; at += 1) counts[at] = (counts[at] as number) + (counts[at - 1] as number);
}

function takeSlot(starts: Int32Array, of: number): number {
  const slot = starts[of] as number;
  starts[of] = slot + 1;
  return slot;
}

function sortEqualDays({ days, amounts }: { readonly days: Int32Array; readonly amounts: Float64Array }, from: number, to: number): void {
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < to && days[end] === days[start]) end += 1;
    if (end - start > 1) amounts.subarray(start, end).sort();
    start = end;
  }
}
