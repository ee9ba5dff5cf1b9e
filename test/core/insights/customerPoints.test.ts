/** Purchases → points of customers, and what an insights file tells of how its orders were read. */
import { describe, expect, test } from 'vitest';
import { customerPoints } from '../../../server/core/insights/customerPoints.ts';
import { sortPurchases } from '../../../server/core/insights/purchases.ts';
import { recordedReading } from '../../../server/core/insights/recordedReading.ts';

/** Rows of customer, day, amount in hundredths. */
function purchases(rows: readonly (readonly [customer: number, day: number, amount: number])[]) {
  return sortPurchases({
    customerOf: Int32Array.from(rows, ([customer]) => customer),
    days: Int32Array.from(rows, ([, day]) => day),
    amounts: Float64Array.from(rows, ([, , amount]) => amount),
    customers: 1 + Math.max(...rows.map(([customer]) => customer)),
    until: undefined,
  });
}

describe('points', () => {
  test('hold the days between the last two purchases, how many there were, and the average order', () => {
    const made = purchases([
      [0, 10, 1000],
      [0, 40, 2000],
      [0, 45, 3333],
      [1, 5, 700],
      [2, 0, 500],
      [2, 90, 600],
    ]);
    expect(customerPoints(made, { most: 10, seed: 1 })).toEqual({ days: [90, 5], purchases: [2, 3], values: [5.5, 21.11], customers: 2, once: 1 });
  });

  test('stand in the order of their figures, whatever the order of the rows', () => {
    const rows = Array.from({ length: 60 }, (_, index) => [index % 20, (index * 37) % 300, 100 + index] as const);
    const renumbered = rows.toReversed().map(([customer, day, amount]) => [19 - customer, day, amount] as const);
    expect(customerPoints(purchases(renumbered), { most: 99, seed: 1 })).toEqual(customerPoints(purchases(rows), { most: 99, seed: 1 }));
  });

  describe('of very many', () => {
    // A tenth has bought three times, after 100 days; the others twice, after 10.
    const rows = Array.from({ length: 10_000 }, (_, customer) =>
      customer % 10 === 0
        ? ([
            [customer, 0, 100],
            [customer, 1, 100],
            [customer, 101, 100],
          ] as const)
        : ([
            [customer, 0, 100],
            [customer, 10, 100],
          ] as const),
    ).flat();
    const made = purchases(rows);
    const sample = customerPoints(made, { most: 500, seed: 7 });

    test('are an even sample, in which each part keeps its share', () => {
      expect([sample.days.length, sample.customers]).toEqual([500, 10_000]);
      expect(sample.days.filter((days) => days === 100).length).toBe(50);
      expect(sample.purchases.filter((count) => count === 3).length).toBe(50);
    });

    test('are the same for the same seed', () => {
      expect(customerPoints(made, { most: 500, seed: 7 })).toEqual(sample);
    });
  });
});

describe('how orders were read', () => {
  const of = (text: string) => recordedReading(`cjm: 1\nkind: insights\n${text}`);

  test('is what somebody stated, the last day, and the totals that have to come out again', () => {
    expect(
      of(
        'sources: [{ file: a.csv, sha256: ab, rows: 3 }, { file: b.csv, sha256: cd, rows: 2 }]\ncolumns: { customer: Card no., 7: 8 }\ndates: dmy\ndecimal: comma\nseed: 5\ntotals: { to: 2026-10-31, customers: 4, orders: 5 }\n',
      ),
    ).toEqual({
      orders: [
        { file: 'a.csv', sha256: 'ab' },
        { file: 'b.csv', sha256: 'cd' },
      ],
      orderColumns: new Map([['customer', 'Card no.']]),
      dates: 'dmy',
      decimal: 'comma',
      lastDay: '2026-10-31',
      seed: 5,
      customers: 4,
      count: 5,
    });
  });

  test.each(['nps: { score: 3 }', 'questions: [{ question: nps }]', 'clusters: { cx: { k: 2 } }'])(
    'the last file is the survey where there is “%s”',
    (answers) => {
      expect(of(`sources: [{ file: a.csv, sha256: ab }, { file: s.csv, sha256: cd }]\n${answers}\n`)?.orders).toEqual([{ file: 'a.csv', sha256: 'ab' }]);
    },
  );

  test('is nothing in a text that is no insights file, or is being written', () => {
    expect(recordedReading('cjm: 1\ntitle: A map\n')).toBeUndefined();
    expect(recordedReading('kind: insights\n  sources: [')).toBeUndefined();
    expect(of('sources: none\ncolumns: [1]\ntotals: 3\n')).toMatchObject({ orders: [], lastDay: undefined, customers: undefined });
  });
});
