/** `cjm analyze --sql` and `--from-aggregates`: DuckDB runs the very text that is printed, and its result makes the insights file that the orders make. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvLines, generateOrders } from '../../examples/data/generateOrders.mjs';
import { generateSurvey, surveyText } from '../../examples/data/generateSurvey.mjs';
import { cjm, folderWith } from './cjm.ts';

const generated = { orders: 60_000, seed: 7, dirt: 0.05 };
const orders = (count = generated.orders): string => [...csvLines(generateOrders({ ...generated, orders: count }), 'en')].join('');
const columns = ['customer=customer_id', 'date=order_date', 'amount=total', 'order=order_id'].flatMap((column) => ['--column', column]);

/** Prints the SQL, has DuckDB run it, and leaves its result in `aggregates.csv`. */
async function runInDuckDb(cwd: string, args: readonly string[] = []): Promise<void> {
  const { code, out, err } = await cjm(['analyze', '--sql', 'duckdb', '--table', join(cwd, 'orders.csv'), ...columns, ...args], { cwd });
  expect([code, err]).toEqual([0, '']);
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  await database.run(`copy (${out.trimEnd().replace(/;$/, '')}) to '${join(cwd, 'aggregates.csv')}' (header, delimiter ',')`);
  database.closeSync();
}

/** What differs is the file that the figures were read from. */
function withoutFile(text: string): string {
  return text.replace(/file: .*/, 'file: …').replace(/sha256: .*/, 'sha256: …');
}

describe('many orders', () => {
  let cwd = '';
  beforeAll(() => {
    cwd = folderWith({ 'orders.csv': orders(), 'survey.csv': surveyText(generateSurvey({ ...generated, share: 0.5 }), 'en') });
  });

  test.each<readonly [string, readonly string[]]>([
    ['as they are', []],
    ['with other settings', ['--min-group', '40', '--observation', '30', '--purchases', '4', '--until', '2026-03-31']],
  ])('%s come to the same insights file in both ways, clusters included', async (_, settings) => {
    await runInDuckDb(cwd, settings);
    const shown = ['--currency', 'EUR', '--seed', '3'];
    const here = await cjm(['analyze', 'orders.csv', ...settings, ...shown], { cwd });
    const there = await cjm(['analyze', '--from-aggregates', 'aggregates.csv', ...shown], { cwd });
    expect(here.out).toContain('centroid:');
    expect(withoutFile(there.out)).toBe(withoutFile(here.out));
    expect(there.err).toMatch(/^cjm: aggregates\.csv: of 6\d,\d{3} rows left out: cancelled [\d,]+, returns [\d,]+, without a customer [\d,]+\n$/);
  });

  test('stand beside a survey', async () => {
    await runInDuckDb(cwd);
    const { code, out } = await cjm(['analyze', '--from-aggregates', 'aggregates.csv', '--survey', 'survey.csv'], { cwd });
    expect([code, out.match(/^\S+/gm)]).toEqual([
      0,
      expect.arrayContaining(['totals:', 'months:', 'repeat:', 'recency:', 'rfm:', 'clusters:', 'nps:', 'questions:']),
    ]);
    // Whose answers they are is known to the orders alone.
    expect(out).not.toMatch(/^cross:/m);
  });

  test('keep the names of clusters that were found in the orders themselves', async () => {
    await runInDuckDb(cwd);
    const path = join(cwd, 'shop.insights.cjm.yaml');
    await cjm(['analyze', 'orders.csv', '-o', path], { cwd });
    writeFileSync(path, readFileSync(path, 'utf8').replace(/( +)- id: tx-2\n/, '$1# ask them\n$1- id: tx-2\n$1  name: Friday\n'));
    const { err } = await cjm(['analyze', '--from-aggregates', 'aggregates.csv', '-o', path], { cwd });
    expect(err).not.toMatch(/former|moved/);
    expect(readFileSync(path, 'utf8')).toMatch(/# ask them\n +- id: tx-2\n +name: Friday\n/);
  });

  test('are cut off when only the first rows were written, and that is said', async () => {
    await runInDuckDb(cwd);
    const lines = readFileSync(join(cwd, 'aggregates.csv'), 'utf8').trimEnd().split('\n');
    writeFileSync(join(cwd, 'aggregates.csv'), lines.slice(0, 101).join('\n'));
    const { code, err } = await cjm(['analyze', '--from-aggregates', 'aggregates.csv', '-o', 'cut.insights.cjm.yaml'], { cwd });
    const sentence = `“aggregates.csv” has 100 of ${lines.length - 1} rows; write the whole result into one file (some programs write only the first rows)`;
    expect([code, err]).toEqual([2, `cjm: ${sentence}\n`]);
    expect(readdirSync(cwd)).not.toContain('cut.insights.cjm.yaml');
  });
});

test('few customers come to the same figures; that their clusters are coarser is said', async () => {
  const cwd = folderWith({ 'orders.csv': orders(20_000) });
  await runInDuckDb(cwd);
  const here = await cjm(['analyze', 'orders.csv', '--clusters', '5'], { cwd });
  const there = await cjm(['analyze', '--from-aggregates', 'aggregates.csv', '--clusters', '5'], { cwd });
  const [figures, clusters] = [here, there].map(({ out }) => out.split(/^clusters:\n/m)).reduce((a, b) => a.map((text, index) => `${text}\0${b[index]}`));
  const [one = '', other = ''] = (figures ?? '').split('\0').map(withoutFile);
  expect(other).toBe(one);
  expect(there.err).toContain('cjm: so few customers are clustered better from the orders themselves: aggregates tell of groups of them only\n');
  const sizes = (clusters ?? '').split('\0').map((text) => [...text.matchAll(/customers: (\d+)/g)].map(([, count]) => Number(count)));
  const [exact = [], coarse = []] = sizes;
  expect(exact.length).toBe(5);
  exact.forEach((size, index) => expect(Math.abs((coarse[index] ?? 0) - size)).toBeLessThanOrEqual(size * 0.1));
});

describe('what prevents it is said in a sentence', () => {
  const csv = 'customer,date,amount\na,2026-01-01,5\n';
  test.each<readonly [string, readonly string[], string]>([
    [
      'no table and no columns',
      ['--sql', 'postgres'],
      '--sql has to be told where the orders are: --table=…, --column customer=…, --column date=…, --column amount=…; names are those that the engine shows',
    ],
    [
      'another engine',
      ['--sql', 'duckdbb'],
      '--sql cannot be “duckdbb”; it is one of: duckdb, postgres, bigquery, snowflake, clickhouse, spark; did you mean “duckdb”?',
    ],
    [
      'a line break in a name',
      ['--sql', 'spark', '--table', 'a\n;drop table b', ...columns],
      '“a�;drop table b” holds a control character, and is no name of a table or a column',
    ],
    ['orders beside SQL', ['orders.csv', '--sql', 'spark'], 'a file of orders cannot stand beside --sql'],
    ['a survey beside SQL', ['--survey', 'orders.csv', '--sql', 'spark'], '--survey cannot stand beside --sql'],
    ['a table without SQL', ['orders.csv', '--table', 'a'], '--table cannot stand beside files of orders: it belongs to --sql'],
    [
      'orders beside aggregates',
      ['orders.csv', '--from-aggregates', 'orders.csv'],
      'a file of orders cannot stand beside --from-aggregates: it was decided when the SQL was made',
    ],
    [
      'a setting of the SQL',
      ['--from-aggregates', 'orders.csv', '--min-group', '3'],
      '--min-group cannot stand beside --from-aggregates: it was decided when the SQL was made',
    ],
    [
      'another table',
      ['--from-aggregates', 'orders.csv'],
      '“orders.csv” is no table of aggregates; it has to be the result of what “cjm analyze --sql” prints, as CSV with its heads',
    ],
    ['no file', ['--from-aggregates', 'none.csv'], '“none.csv” does not exist'],
  ])('%s', async (_, args, sentence) => {
    const { code, out, err } = await cjm(['analyze', ...args, '--quiet'], { cwd: folderWith({ 'orders.csv': csv }) });
    expect([code, out, err]).toEqual([2, '', `cjm: ${sentence}\n`]);
  });

  test('too few customers', async () => {
    const cwd = folderWith({ 'orders.csv': orders(20_000).split('\n').slice(0, 4).join('\n') });
    await runInDuckDb(cwd);
    const { code, err } = await cjm(['analyze', '--from-aggregates', 'aggregates.csv'], { cwd });
    expect([code, err]).toEqual([2, 'cjm: there are fewer than 5 customers; nothing can be told of so few (--min-group)\n']);
  });

  test('in Russian too', async () => {
    const cwd = folderWith({ 'orders.csv': csv });
    const { err } = await cjm(['analyze', '--from-aggregates', 'orders.csv', '--language', 'ru'], { cwd });
    expect(err).toBe('cjm: «orders.csv» — не таблица агрегатов; нужен результат запроса, который печатает «cjm analyze --sql», в CSV с заголовками столбцов\n');
  });
});
