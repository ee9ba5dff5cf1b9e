/** Purchases → the funnel of repeat purchases, recency, months and RFM: figures reckoned by hand. */
import { describe, expect, test } from 'vitest';
import { aggregate } from '../../../server/core/insights/aggregate.ts';
import type { AggregateSettings, Aggregates } from '../../../server/core/insights/aggregates.ts';
import { purchasesFrom } from './ordersFrom.ts';

const orders = `
  customer | date       | amount
  a        | 2026-01-01 | 10
  a        | 2026-01-06 | 20
  a        | 2026-02-05 | 30
  b        | 2026-01-01 | 10
  b        | 2026-01-11 | 40
  c        | 2026-01-15 | 16
  d        | 2026-03-31 | 12
`;

function aggregates(text: string, settings: Partial<AggregateSettings> = {}): Aggregates {
  const made = aggregate(purchasesFrom(text), { minGroup: 1, observation: 60, purchases: 10, ...settings });
  if (!made) throw new Error('too few customers');
  return made;
}

test('totals', () => expect(aggregates(orders).totals).toEqual({ from: '2026-01-01', to: '2026-03-31', customers: 4, orders: 7, revenue: 138 }));

describe('the funnel of repeat purchases', () => {
  // d has bought on the last day and had no time to come again: observed are those with 60 days and more.
  test('counts customers with at least so many purchases, the conversion to the next, and the median of days', () =>
    expect(aggregates(orders).repeat).toEqual([
      { purchase: 1, customers: 4, conversion: 0.5, days: undefined, value: 12, observed: 3, observedConversion: 2 / 3 },
      { purchase: 2, customers: 2, conversion: 0.5, days: 7.5, value: 30, observed: 2, observedConversion: 0.5 },
      { purchase: 3, customers: 1, conversion: undefined, days: 30, value: 30, observed: undefined, observedConversion: undefined },
    ]));

  test('follows as many purchases as are asked for, with the conversion of the last', () =>
    expect(aggregates(orders, { purchases: 2 }).repeat.map(({ purchase, conversion }) => [purchase, conversion])).toEqual([
      [1, 0.5],
      [2, 0.5],
    ]));

  test('tells nothing of groups that are too small, nor what would give them away', () =>
    expect(aggregates(orders, { minGroup: 2 }).repeat).toEqual([
      // Three of four are observed: the fourth would be alone.
      { purchase: 1, customers: 4, conversion: 0.5, days: undefined, value: 12, observed: undefined, observedConversion: undefined },
      { purchase: 2, customers: 2, conversion: undefined, days: 7.5, value: 30, observed: 2, observedConversion: undefined },
    ]));

  test('has nothing at all of too few customers', () =>
    expect(aggregate(purchasesFrom(orders), { minGroup: 5, observation: 60, purchases: 10 })).toBe(undefined));
});

describe('purchase number by recency', () => {
  test('counts purchases by their number and the days since the one before', () =>
    expect(aggregates(orders).recency).toEqual([
      { purchase: 2, from: 0, to: 7, customers: 1, days: 5, value: 20 },
      { purchase: 2, from: 8, to: 14, customers: 1, days: 10, value: 40 },
      { purchase: 3, from: 15, to: 30, customers: 1, days: 30, value: 30 },
    ]));

  test('has a last bin without an end', () =>
    expect(
      aggregates(`
        customer | date       | amount
        a        | 2024-01-01 | 10
        a        | 2026-01-01 | 10
      `).recency,
    ).toEqual([{ purchase: 2, from: 366, to: undefined, customers: 1, days: 731, value: 10 }]));

  test('hides a second bin where one alone is too small, since it would follow from the funnel', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((customer, index) => [
      `${customer}|2026-01-01|10`,
      `${customer}|2026-01-${index < 4 ? '03' : index < 7 ? '10' : '25'}|10`,
    ]);
    const table = ['customer|date|amount', ...rows].join('\n');
    expect(aggregates(table).recency.map(({ customers }) => customers)).toEqual([4, 3, 1]);
    expect(aggregates(table, { minGroup: 2 }).recency.map(({ customers }) => customers)).toEqual([4]);
  });
});

test('months: customers are counted once in each, and new in their first', () =>
  expect(aggregates(orders).months).toEqual([
    { month: '2026-01', customers: 3, orders: 5, revenue: 96, fresh: 3 },
    { month: '2026-02', customers: 1, orders: 1, revenue: 30, fresh: 0 },
    { month: '2026-03', customers: 1, orders: 1, revenue: 12, fresh: 1 },
  ]));

describe('RFM', () => {
  // Ten customers; the first has bought most recently, most often and most.
  const ten = [
    'customer|date|amount',
    ...Array.from({ length: 10 }, (_, rank) =>
      Array.from({ length: 10 - rank }, (__, n) => `c${rank}|2026-01-${String(20 - rank - n).padStart(2, '0')}|${100 - rank}`),
    ).flat(),
  ].join('\n');

  test('scores by fifths', () =>
    expect(aggregates(ten).rfm).toEqual({
      recency: [7, 5, 3, 1],
      frequency: [3, 5, 7, 9],
      money: [279, 475, 679, 891],
      groups: [
        { score: '555', customers: 2, revenue: 1000 + 891 },
        { score: '444', customers: 2, revenue: 784 + 679 },
        { score: '333', customers: 2, revenue: 576 + 475 },
        { score: '222', customers: 2, revenue: 376 + 279 },
        { score: '111', customers: 2, revenue: 184 + 91 },
      ],
    }));

  test('equal values get equal scores, and a score may stay empty', () => {
    const equal = ['customer|date|amount', ...Array.from({ length: 10 }, (_, index) => `c${index}|2026-01-01|${index < 8 ? 10 : 20}`)].join('\n');
    expect(aggregates(equal).rfm).toEqual({
      recency: [undefined, undefined, undefined, undefined],
      frequency: [undefined, undefined, undefined, undefined],
      money: [undefined, undefined, undefined, 20],
      groups: [
        { score: '115', customers: 2, revenue: 40 },
        { score: '111', customers: 8, revenue: 80 },
      ],
    });
  });

  test('is left out when there are too few customers for fifths', () => expect(aggregates(ten, { minGroup: 3 }).rfm).toBe(undefined));
});

test('months with few customers, who may be the same people, are left out together with a month that has enough', () => {
  const month = (date: string, people: number): readonly string[] => Array.from({ length: people }, (_, index) => `c${index}|${date}|10`);
  const rows = ['customer|date|amount', ...month('2026-01-10', 12), ...month('2026-02-10', 3), ...month('2026-03-10', 3), ...month('2026-04-10', 9)];
  // Revenue of February and March would follow from the total, and be that of three people.
  expect(aggregates(rows.join('\n'), { minGroup: 5 }).months.map(({ month: name }) => name)).toEqual(['2026-01']);
});

test('where few customers of a month bought before, new ones are told neither there nor where they would follow from the total', () => {
  const month = (date: string, from: number, to: number): readonly string[] => Array.from({ length: to - from }, (_, index) => `c${from + index}|${date}|10`);
  const rows = ['customer|date|amount', ...month('2026-01-10', 0, 12), ...month('2026-02-10', 10, 22), ...month('2026-03-10', 22, 32)].join('\n');
  expect(aggregates(rows, { minGroup: 5 }).months.map(({ month: name, customers, fresh }) => [name, customers, fresh])).toEqual([
    ['2026-01', 12, 12],
    ['2026-02', 12, undefined],
    ['2026-03', 10, undefined],
  ]);
});
