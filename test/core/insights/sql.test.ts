/** The aggregation as SQL: DuckDB runs it on random orders, and what is read of its result is what is reckoned of the orders here. */
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { generateOrders, isoDay } from '../../../examples/data/generateOrders.mjs';
import { aggregate } from '../../../server/core/insights/aggregate.ts';
import type { OrderColumn } from '../../../server/core/insights/columnNames.ts';
import { findPaying, type InsightSettings } from '../../../server/core/insights/insights.ts';
import { OrderTable } from '../../../server/core/insights/orderTable.ts';
import { payingCells } from '../../../server/core/insights/payingCells.ts';
import { payingFeatures } from '../../../server/core/insights/payingFeatures.ts';
import { seededRandom } from '../../../server/core/insights/seededRandom.ts';
import { heads } from '../../../server/core/insights/sql/aggregateTable.ts';
import { aggregationQuery } from '../../../server/core/insights/sql/aggregation.ts';
import { aggregationText } from '../../../server/core/insights/sql/aggregationText.ts';
import type { AggregationWish } from '../../../server/core/insights/sql/aggregationWish.ts';
import { dialectNames, dialects } from '../../../server/core/insights/sql/dialects.ts';
import { AggregatesReader } from '../../../server/core/insights/sql/readAggregates.ts';
import { adjustedRand } from './adjustedRand.ts';

type Rows = readonly (readonly (string | null)[])[];
const defaults: AggregationWish = {
  table: 'orders',
  columns: { customer: 'customer', date: 'date', amount: 'amount', order: 'order' },
  dates: undefined,
  decimal: undefined,
  until: undefined,
  minGroup: 5,
  observation: 90,
  purchases: 10,
};

/** What DuckDB makes of a table, as it stands in the CSV. */
async function resultOf(wish: AggregationWish, columns: readonly string[], rows: Rows): Promise<readonly (readonly string[])[]> {
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  const { name, table } = dialects.duckdb;
  await database.run(`create table ${table(wish.table)} (${columns.map((column) => `${name(column)} varchar`).join(', ')})`);
  const appender = await database.createAppender(wish.table);
  for (const row of rows) {
    for (const cell of row) {
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
  const result = await database.runAndReadAll(aggregationQuery(wish, dialects.duckdb));
  const cells = result.getRowsJson().map((row) => row.map(String));
  database.closeSync();
  return cells;
}

function readBack(rows: readonly (readonly string[])[], columns: readonly string[] = heads) {
  const reader = new AggregatesReader(columns);
  for (const row of rows) reader.add(row);
  return reader.finish();
}

/** The same reckoned here. */
function reckoned(wish: AggregationWish, columns: readonly string[], rows: Rows) {
  const places = Object.fromEntries(Object.entries(wish.columns).map(([role, column]) => [role, columns.indexOf(column)]));
  const table = new OrderTable({ dates: wish.dates, decimal: wish.decimal, until: wish.until });
  for (const row of rows)
    table.add(
      row.map((cell) => cell ?? ''),
      places,
    );
  const purchases = table.finish();
  if ('kind' in purchases) throw new Error(purchases.kind);
  const aggregates = aggregate(purchases, wish);
  return {
    settings: { minGroup: wish.minGroup, observation: wish.observation, purchases: wish.purchases },
    rows: rows.length,
    excluded: table.excluded,
    told: aggregates && { aggregates, cells: payingCells(payingFeatures(purchases), wish.minGroup).cells },
  };
}

/** Orders as bad exports have them: ties, orders of several rows, returns, cancelled ones, gaps in every column. */
function randomRows(seed: number, write: { readonly date: (day: number) => string; readonly amount: (value: number) => string }): Rows {
  const random = seededRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const rather = <T>(usual: T, odd: readonly T[]): T => (below(25) === 0 ? (odd[below(odd.length)] as T) : usual);
  const customers = 20 + below(200);
  const days = [40, 400, 900][below(3)] as number;
  return Array.from({ length: 300 + below(900) }, (_, index) => {
    const customer = below(1 + below(customers));
    const amount = below(3) === 0 ? 10 : below(100_000) / 100;
    return [
      rather<string | null>(`c${customer}`, [`${customer}.0`, String(customer), '7,92E+10', ' c1 ', '', null, 'NULL', 'Нет', '—']),
      rather<string | null>(write.date(20_000 + below(days)), ['', null, 'soon', write.date(20_000)]),
      rather<string | null>(write.amount(amount), [write.amount(-amount), 'many', '1e3', '2e15', null, '', write.amount(0)]),
      rather<string | null>(String(Math.floor(index / (1 + below(3)))), [`C${index}`, `с-${index}`, ' C 7', 'cash', '', null, '7.00', '7']),
      rather<string | null>(String(1 + below(4)), ['-2', '', null, '0', write.amount(1.5)]),
    ];
  });
}
const columns = ['customer', 'date', 'amount', 'order', 'quantity'];
const iso = { date: isoDay, amount: String };
const russian = { date: (day: number) => isoDay(day).split('-').toReversed().join('.'), amount: (value: number) => value.toFixed(2).replace('.', ',') };

describe('what DuckDB makes of orders is what is made of them here', () => {
  test.each(Array.from({ length: 12 }, (_, index) => index + 1))('random orders %i', async (seed) => {
    const minGroup = [1, 3, 5, 12, 30][seed % 5] as number;
    const wish: AggregationWish = { ...defaults, minGroup, observation: [7, 30, 90][seed % 3] as number, purchases: 2 + (seed % 9) };
    const rows = randomRows(seed, iso);
    expect(readBack(await resultOf(wish, columns, rows))).toEqual(reckoned(wish, columns, rows));
  });

  test.each<readonly [string, Partial<AggregationWish>]>([
    ['without a column of orders', { columns: { customer: 'customer', date: 'date', amount: 'amount' } }],
    ['with prices and quantities', { columns: { customer: 'customer', date: 'date', price: 'amount', quantity: 'quantity', order: 'order' } }],
    ['with amounts beside quantities', { columns: { ...defaults.columns, quantity: 'quantity' } }],
    ['up to a day', { until: 20_030 }],
    ['up to a day long after', { until: 25_000 }],
  ])('%s', async (_, settings) => {
    const wish = { ...defaults, ...settings };
    const rows = randomRows(99, iso);
    expect(readBack(await resultOf(wish, columns, rows))).toEqual(reckoned(wish, columns, rows));
  });

  test('with dates and amounts written in Russian', async () => {
    const wish: AggregationWish = { ...defaults, dates: 'dmy', decimal: 'comma' };
    const rows = randomRows(5, russian);
    expect(readBack(await resultOf(wish, columns, rows))).toEqual(reckoned(wish, columns, rows));
  });

  test.each([
    ['too few customers', [['a', '2026-01-01', '5', '1', '1']]],
    ['nothing but returns', [['a', '2026-01-01', '-5', '1', '1']]],
    ['no rows', []],
  ])('of %s nothing is told', async (_, rows: Rows) => {
    const result = await resultOf(defaults, columns, rows);
    expect(result.map(([part]) => part)).toEqual(['rows', 'settings']);
    expect(readBack(result)).toMatchObject({ rows: rows.length, told: undefined });
  });
});

describe('very many customers', () => {
  const { orders, truth } = generateOrders({ orders: 60_000, seed: 3 });
  const rows = orders.map(({ order, customer, day, amount }): readonly string[] => [customer, isoDay(day), amount.toFixed(2), order, '1']);
  const settings: InsightSettings = { ...defaults, seed: 1, txCount: undefined, cxCount: undefined };
  const table = new OrderTable(defaults);
  for (const row of rows) table.add(row, { customer: 0, date: 1, amount: 2, order: 3 });
  const purchases = table.finish();
  if ('kind' in purchases) throw new Error(purchases.kind);

  test('are gathered in the same cells, and the planted groups are found in these', async () => {
    expect(readBack(await resultOf(defaults, columns, rows))).toEqual(reckoned(defaults, columns, rows));
    const tx = findPaying(purchases, settings);
    const groupOf = new Map(truth.map(({ customer, group }) => [table.customers.find(customer), group]));
    expect(tx?.found.clusters.length).toBe(5);
    const truths = [...(tx?.customers ?? [])].map((customer) => groupOf.get(customer));
    expect([truths.length > 2_000, adjustedRand([...(tx?.clusterOf ?? [])], truths) >= 0.9]).toEqual([true, true]);
  });

  test('nobody can be recognised: no group in the table is smaller than may be told', async () => {
    const result = await resultOf({ ...defaults, minGroup: 12 }, columns, rows);
    const groups = result.filter(([part = '']) => ['month', 'repeat', 'recency', 'score', 'cell', 'feature', 'totals'].includes(part));
    expect(groups.length).toBeGreaterThan(100);
    expect(Math.min(...groups.map(([, , , people]) => Number(people)))).toBeGreaterThanOrEqual(12);
    expect(result.flat().every((cell, index) => index % heads.length === 0 || /^-?\d+$/.test(cell))).toBe(true);
  });
});

describe('a table that is not whole', () => {
  const rows = randomRows(4, iso);
  const whole = resultOf(defaults, columns, rows);

  test('in another order of rows, in capitals and among other columns is the same', async () => {
    const result = await whole;
    const shuffled = result.toReversed().map((row) => ['x', ...row]);
    expect(readBack(shuffled, ['extra', ...heads.map((head) => head.toUpperCase())])).toEqual(readBack(result));
  });

  test('is told by what it lacks', async () => {
    const result = await whole;
    const without = (part: string) => {
      const left = result.filter(([name]) => name !== part);
      return left.map((row) => [...row.slice(0, -1), String(left.length)]);
    };
    const rowsInAll = result.length;
    expect(readBack(result.slice(0, 50))).toEqual({ kind: 'aggregates-torn', rows: 50, all: rowsInAll });
    expect(readBack([...result, ...result])).toEqual({ kind: 'aggregates-torn', rows: rowsInAll * 2, all: rowsInAll });
    expect(readBack(without('repeat'))).toEqual({ kind: 'aggregates-lack', parts: ['repeat'] });
    expect(readBack(without('settings'))).toEqual({ kind: 'aggregates-lack', parts: ['settings'] });
    expect(readBack(without('feature'))).toEqual({ kind: 'aggregates-lack', parts: ['feature'] });
    expect(readBack(result.map((row) => (row[0] === 'settings' ? [row[0], '2', ...row.slice(2)] : row)))).toEqual({ kind: 'aggregates-version', version: 2 });
    expect(readBack(result, ['part', 'people'])).toEqual({ kind: 'not-aggregates' });
    expect(readBack(result.map((row) => row.with(4, 'NaN')))).toEqual({ kind: 'not-aggregates' });
    expect(readBack([])).toEqual({ kind: 'aggregates-lack', parts: ['settings', 'rows'] });
  });
});

describe('names', () => {
  const hostile = `"; drop table orders; --'\`\\`;

  test('of any kind are names and nothing else: DuckDB finds what they name', async () => {
    const names = ['customer', 'date', 'amount', 'order', 'quantity'].map((role) => `${role}${hostile}`);
    const roles = Object.fromEntries(columns.map((role, index) => [role, names[index]])) as Readonly<Record<OrderColumn, string>>;
    const { quantity: _, ...used } = roles;
    const wish = { ...defaults, table: `or${hostile}ders`, columns: used };
    const rows = randomRows(6, iso);
    expect(readBack(await resultOf(wish, names, rows))).toEqual(reckoned(wish, names, rows));
  });

  test.each([
    ['duckdb', `"a""; drop table orders; --'\`\\"`],
    ['postgres', `"a""; drop table orders; --'\`\\"`],
    ['snowflake', `"a""; drop table orders; --'\`\\"`],
    ['spark', `\`a"; drop table orders; --'\`\`\\\``],
    ['bigquery', `\`a"; drop table orders; --'\\\`\\\\\``],
    ['clickhouse', `\`a"; drop table orders; --'\\\`\\\\\``],
  ] as const)('are quoted as %s has it', (engine, quoted) => expect(dialects[engine].name(`a${hostile}`)).toBe(quoted));

  test.each([
    ['duckdb', 'orders', '"orders"'],
    ['duckdb', `it's.csv.gz`, `read_csv('it''s.csv.gz', all_varchar = true, header = true)`],
    ['duckdb', 'a/b.parquet', `read_parquet('a/b.parquet')`],
    ['postgres', 'shop.orders', '"shop"."orders"'],
    ['bigquery', 'my-project.shop.orders', '`my-project`.`shop`.`orders`'],
    ['snowflake', 'SHOP.PUBLIC.ORDERS', '"SHOP"."PUBLIC"."ORDERS"'],
  ] as const)('of tables are quoted part by part: %s, %s', (engine, table, quoted) => expect(dialects[engine].table(table)).toBe(quoted));
});

test.each([
  ['clickhouse', 'case when toString(toDate32OrNull(day)) = day then toDate32OrNull(day) end'],
  ['spark', 'case when cast(try_cast(day as date) as string) = day then try_cast(day as date) end'],
] as const)('a date that %s makes up for what is none, such as 2026-02-30 or 2026, is none', (engine, read) =>
  expect(dialects[engine].readDate('day')).toBe(read),
);

test.each(dialectNames)('the text for %s says in both languages how it is run and read back', (engine) => {
  const lines = aggregationText(defaults, dialects[engine]).split('\n');
  const comments = lines.filter((line) => line.startsWith('--')).join('\n');
  expect(comments).toContain(`for ${dialects[engine].title},`);
  expect(comments).toContain(`для ${dialects[engine].title},`);
  // Some programs part statements there without looking whether it is a comment.
  expect(comments).not.toMatch(/[;']/);
  expect(comments.match(/cjm analyze --from-aggregates aggregates\.csv/g)?.length).toBe(2);
  const query = lines.filter((line) => !line.startsWith('--')).join('\n');
  expect(query.trim()).toMatch(/^with read_rows as \([\s\S]*;$/);
  expect(query).not.toMatch(/[^']undefined|NaN|\[object/);
  expect(query.split('(').length).toBe(query.split(')').length);
});
