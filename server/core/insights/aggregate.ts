/** Purchases by customer → aggregates: totals, months, the funnel of repeat purchases, purchase number by recency, RFM. */
import type { AggregateSettings, Aggregates, Month, RecencyBin, RepeatStep, Totals } from './aggregates.ts';
import { binStarts, monthName } from './aggregates.ts';
import type { Purchases } from './purchases.ts';
import { isoDay } from './readDay.ts';
import { rfmOf } from './rfm.ts';
import { hiddenParts, hiddenShared, isTellable } from './suppress.ts';

/** Nothing when there are too few customers to tell anything of. */
export function aggregate(purchases: Purchases, settings: AggregateSettings): Aggregates | undefined {
  const totals = totalsOf(purchases);
  if (totals.customers < settings.minGroup) return undefined;
  const counted = countPurchases(purchases, settings);
  return {
    totals,
    months: monthsOf(purchases, settings.minGroup),
    repeat: repeatOf(counted, settings),
    recency: recencyOf(counted, settings),
    rfm: rfmOf(purchases, settings.minGroup),
  };
}

function totalsOf({ starts, customers, count, amounts, firstDay, lastDay }: Purchases): Totals {
  let [buyers, revenue] = [0, 0];
  for (let customer = 0; customer < customers; customer += 1) if (starts[customer + 1] !== starts[customer]) buyers += 1;
  for (const amount of amounts) revenue += amount;
  return { from: isoDay(firstDay), to: isoDay(lastDay), customers: buyers, orders: count, revenue: revenue / 100 };
}

/** Of purchases with one number. */
interface Counted {
  customers: number;
  revenue: number;
  observed: number;
  again: number;
  /** Customers and revenue by days since the purchase before; money in hundredths. */
  readonly gaps: Int32Array;
  readonly money: Float64Array;
}

/** One pass over all purchases; a day more than the last one is followed, for the conversion of the last. */
function countPurchases({ starts, customers, days, amounts, firstDay, lastDay }: Purchases, { purchases, observation }: AggregateSettings): readonly Counted[] {
  const span = lastDay - firstDay + 1;
  const counted = Array.from({ length: purchases + 1 }, (_, index): Counted => {
    const size = index === 0 ? 0 : span;
    return { customers: 0, revenue: 0, observed: 0, again: 0, gaps: new Int32Array(size), money: new Float64Array(size) };
  });
  for (let customer = 0; customer < customers; customer += 1) {
    const from = starts[customer] as number;
    const to = starts[customer + 1] as number;
    const last = Math.min(to, from + counted.length);
    for (let at = from; at < last; at += 1) {
      const one = counted[at - from] as Counted;
      one.customers += 1;
      one.revenue += amounts[at] as number;
      if (lastDay - (days[at] as number) >= observation) {
        one.observed += 1;
        if (at + 1 < to) one.again += 1;
      }
      if (at === from) continue;
      const gap = (days[at] as number) - (days[at - 1] as number);
      one.gaps[gap] = (one.gaps[gap] as number) + 1;
      one.money[gap] = (one.money[gap] as number) + (amounts[at] as number);
    }
  }
  return counted;
}

function repeatOf(counted: readonly Counted[], { minGroup, purchases }: AggregateSettings): readonly RepeatStep[] {
  return counted.slice(0, purchases).flatMap((one, index) => {
    if (one.customers < minGroup) return [];
    const next = counted[index + 1]?.customers ?? 0;
    const isObserved = one.observed >= minGroup && isTellable(one.observed, one.customers, minGroup);
    return {
      purchase: index + 1,
      customers: one.customers,
      conversion: next >= minGroup ? next / one.customers : undefined,
      days: index === 0 ? undefined : medianOf(one.gaps, 0, one.gaps.length),
      value: one.revenue / one.customers / 100,
      observed: isObserved ? one.observed : undefined,
      observedConversion: isObserved && one.again >= minGroup ? one.again / one.observed : undefined,
    };
  });
}

function recencyOf(counted: readonly Counted[], { minGroup, purchases }: AggregateSettings): readonly RecencyBin[] {
  return counted.slice(1, purchases).flatMap(({ gaps, money }, index) => {
    const bins = binStarts.map((from, at) => {
      const end = Math.min(binStarts[at + 1] ?? gaps.length, gaps.length);
      return { from, end, to: binStarts[at + 1] === undefined ? undefined : (binStarts[at + 1] as number) - 1, customers: sumOf(gaps, from, end) };
    });
    const hidden = hiddenParts(
      bins.map(({ customers }) => customers),
      minGroup,
    );
    return bins.flatMap(({ from, end, to, customers }, at) =>
      customers === 0 || hidden.has(at)
        ? []
        : [{ purchase: index + 2, from, to, customers, days: medianOf(gaps, from, end), value: sumOf(money, from, end) / customers / 100 }],
    );
  });
}

function sumOf(values: Int32Array | Float64Array, from: number, end: number): number {
  let sum = 0;
  for (let at = from; at < end; at += 1) sum += values[at] as number;
  return sum;
}

/** Of days that are counted by their number. */
function medianOf(counts: Int32Array, from: number, end: number): number {
  const all = sumOf(counts, from, end);
  const [lower, upper] = [Math.floor((all - 1) / 2), Math.floor(all / 2)];
  let [passed, low] = [0, -1];
  for (let day = from; day < end; day += 1) {
    passed += counts[day] as number;
    if (low < 0 && passed > lower) low = day;
    if (passed > upper) return (low + day) / 2;
  }
  throw new Error('there is no median of no days');
}

interface MonthCount {
  customers: number;
  orders: number;
  revenue: number;
  fresh: number;
}

/** Months with few customers are left out, and with them one with enough, so that they do not follow from the totals. */
function monthsOf({ starts, customers, days, amounts }: Purchases, least: number): readonly Month[] {
  const months = new Map<number, MonthCount>();
  const monthOfDay = openMonths();
  for (let customer = 0; customer < customers; customer += 1) {
    const from = starts[customer] as number;
    let last = -1;
    for (let at = from; at < (starts[customer + 1] as number); at += 1) {
      const month = monthOfDay(days[at] as number);
      let one = months.get(month);
      if (!one) months.set(month, (one = { customers: 0, orders: 0, revenue: 0, fresh: 0 }));
      one.orders += 1;
      one.revenue += amounts[at] as number;
      if (at === from) one.fresh += 1;
      if (month === last) continue;
      one.customers += 1;
      last = month;
    }
  }
  const sorted = [...months].toSorted(([a], [b]) => a - b);
  const hidden = hiddenShared(
    sorted.map(([, { customers: count }]) => count),
    least,
  );
  // New customers of a month are not told either where the others would be few.
  const untold = sorted.flatMap(([, { fresh, customers: count }], index) => (isTellable(fresh, count, least) ? [] : [index]));
  const hiddenFresh = hiddenParts(
    sorted.map(([, { fresh }]) => fresh),
    least,
    new Set([...hidden, ...untold]),
  );
  return sorted.flatMap(([month, { fresh, revenue, ...count }], index) =>
    hidden.has(index)
      ? []
      : [
          {
            month: monthName(Math.floor(month / 12), (month % 12) + 1),
            ...count,
            revenue: revenue / 100,
            fresh: hiddenFresh.has(index) ? undefined : fresh,
          },
        ],
  );
}

/** Months since year 0 of days; each day is asked of the calendar once. */
function openMonths(): (day: number) => number {
  const known = new Map<number, number>();
  return (day) => {
    let month = known.get(day);
    if (month === undefined) {
      const date = new Date(day * 86_400_000);
      known.set(day, (month = date.getUTCFullYear() * 12 + date.getUTCMonth()));
    }
    return month;
  };
}
