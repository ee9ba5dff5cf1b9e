/** The process that makes a point of each customer, and what both processes of an analysis tell the editor that started them: real files, real processes. */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { csvLines, generateOrders } from '../../examples/data/generateOrders.mjs';
import { generateSurvey, surveyText } from '../../examples/data/generateSurvey.mjs';
import type { PointsNews, PointsWish } from '../../server/insights/wish.ts';
import { bundlePath } from '../setUp/bundle.ts';
import { cjm, cliPath, folderWith } from './cjm.ts';

const orders = (count = 2_000): string => [...csvLines(generateOrders({ orders: count, seed: 7 }), 'en')].join('');

interface Told {
  readonly answer: PointsNews | undefined;
  readonly read: readonly number[];
  readonly said: string;
}

/** What the process tells, and whatever it writes to its outputs. */
async function points(folder: string, changes: Partial<PointsWish> = {}): Promise<Told> {
  // The analysis lies beside the command line.
  await cliPath();
  const child = fork(await bundlePath('points', 'server/insights/pointsProcess.ts'), { cwd: folder, silent: true });
  const insights = readFileSync(join(folder, 'shop.insights.cjm.yaml'), 'utf8');
  child.send({ insights, folders: [folder], chosen: {}, most: 20_000, ...changes } satisfies PointsWish);
  const { messages, said } = await heard(child);
  return {
    answer: messages.find(({ kind }) => kind !== 'reading'),
    read: messages.flatMap((news) => (news.kind === 'reading' ? [news.share] : [])),
    said,
  };
}

function heard(child: ChildProcess): Promise<{ readonly messages: readonly PointsNews[]; readonly said: string }> {
  const messages: PointsNews[] = [];
  let said = '';
  for (const output of [child.stdout, child.stderr]) output?.setEncoding('utf8').on('data', (text: string) => void (said += text));
  child.on('message', (news) => void messages.push(news as PointsNews));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve({ messages, said }));
  });
}

/** A folder with orders and what was made of them. */
async function analysed(files: Readonly<Record<string, string | Buffer>>, args: readonly string[]): Promise<string> {
  const folder = folderWith(files);
  const { code, err } = await cjm(['analyze', ...args, '-o', 'shop.insights.cjm.yaml'], { cwd: folder });
  expect([code, err.includes('cjm: ')]).toEqual([0, true]);
  return folder;
}

describe('each customer', () => {
  test('is a point of three numbers, as many as the insights say; nothing is written, and nobody named', async () => {
    const folder = await analysed({ 'orders.csv': orders() }, ['orders.csv']);
    const insights = parse(readFileSync(join(folder, 'shop.insights.cjm.yaml'), 'utf8'));
    const { answer, read, said } = await points(folder);
    if (answer?.kind !== 'points') throw new Error(`there are no points: ${JSON.stringify(answer)}`);
    const [once, twice] = insights.repeat;
    expect([answer.points.customers, answer.points.once]).toEqual([twice.customers, once.customers - twice.customers]);
    expect([answer.points.days, answer.points.purchases, answer.points.values].map(({ length }) => length)).toEqual(Array(3).fill(twice.customers));
    const bought = answer.points.purchases.reduce((sum, count) => sum + count, 0);
    expect(bought + answer.points.once).toBe(insights.totals.orders);
    const spent = answer.points.values.reduce((sum, value, index) => sum + value * (answer.points.purchases[index] ?? 0), 0);
    expect(spent).toBeGreaterThan(0.9 * insights.totals.revenue);
    expect(JSON.stringify(answer)).not.toMatch(/"\d|customer_id|order_id/);
    expect(read.at(-1)).toBe(1);
    expect(said).toBe('');
    expect(readdirSync(folder).toSorted()).toEqual(['orders.csv', 'shop.insights.cjm.yaml']);
  });

  test('comes of the orders alone where there is a survey too, of packed ones, and of several files', async () => {
    const text = orders();
    const [head = '', ...lines] = text.trimEnd().split('\n');
    const plain = await points(await analysed({ 'orders.csv': text }, ['orders.csv']));
    const survey = surveyText(generateSurvey({ orders: 2_000, seed: 7, share: 0.8 }), 'en');
    const packed = await analysed({ 'orders.csv.gz': gzipSync(text), 'survey.csv': survey }, ['orders.csv.gz', '--survey', 'survey.csv']);
    const two = await analysed({ 'a.csv': `${[head, ...lines.slice(0, 900)].join('\n')}\n`, 'b.csv': `${[head, ...lines.slice(900)].join('\n')}\n` }, [
      'a.csv',
      'b.csv',
    ]);
    expect((await points(packed)).answer).toEqual(plain.answer);
    expect((await points(two)).answer).toEqual(plain.answer);
  });

  test('comes of the columns, dates and marks that were stated, and of the days up to the last one', async () => {
    const rows = orders()
      .replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$3.$2.$1')
      .replace(/^.*\n/, 'Who?,When?,Nr?,What?\n');
    const columns = orders().split('\n')[0]?.split(',') ?? [];
    const names = ['Who?', 'When?', 'Nr?', 'What?'];
    const roleOf: Readonly<Record<string, string>> = { customer_id: 'customer', order_date: 'date', total: 'amount', order_id: 'order' };
    const stated = columns.flatMap((name, index) => ['--column', `${roleOf[name]}=${names[index]}`]);
    const folder = await analysed({ 'strange.csv': rows }, ['strange.csv', ...stated, '--date-format', 'dmy', '--until', '2026-03-31']);
    const text = readFileSync(join(folder, 'shop.insights.cjm.yaml'), 'utf8');
    expect(parse(text)).toMatchObject({ columns: { [roleOf[columns[0] ?? ''] ?? '']: 'Who?' }, dates: 'dmy' });
    for (const command of [['check'], ['fmt', '--check']]) {
      const { code } = await cjm([...command, 'shop.insights.cjm.yaml'], { cwd: folder });
      expect([command, code]).toEqual([command, 0]);
    }
    expect((await points(folder)).answer?.kind).toBe('points');
    // A file of before, which does not tell what was stated, is not read in some other way.
    const silent = text.replace(/^columns:.*\n/m, '');
    expect((await points(folder, { insights: silent })).answer).toEqual({ kind: 'read-otherwise' });
  });

  test('is not drawn of another file, of none, or of what comes to other totals', async () => {
    const folder = await analysed({ 'orders.csv': orders() }, ['orders.csv']);
    const insights = readFileSync(join(folder, 'shop.insights.cjm.yaml'), 'utf8');
    const sha256 = String(parse(insights).sources[0].sha256);
    const elsewhere = folderWith({ 'copy.csv': orders() });
    const source = { file: 'orders.csv', sha256 };
    expect((await points(folder, { folders: [elsewhere] })).answer).toEqual({ kind: 'absent', ...source });
    expect((await points(folder, { folders: [elsewhere], chosen: { [sha256]: join(elsewhere, 'copy.csv') } })).answer?.kind).toBe('points');
    const other = insights.replace(/^ {2}orders: \d+$/m, '  orders: 7');
    expect((await points(folder, { insights: other })).answer).toEqual({ kind: 'read-otherwise' });
    writeFileSync(join(folder, 'orders.csv'), `${orders()}\n`);
    expect((await points(folder)).answer).toEqual({ kind: 'different', ...source });
    // The right one is found behind a wrong one.
    writeFileSync(join(elsewhere, 'orders.csv'), orders());
    expect((await points(folder, { folders: [folder, elsewhere] })).answer?.kind).toBe('points');
  });

  test('is not known where the insights come of a survey, and a name that leads elsewhere is not followed', async () => {
    const folder = await analysed({ 'survey.csv': surveyText(generateSurvey({ orders: 2_000, seed: 7, share: 0.8 }), 'en') }, ['--survey', 'survey.csv']);
    expect((await points(folder)).answer).toEqual({ kind: 'no-orders' });
    const leading = 'kind: insights\nsources: [{ file: ../secret.csv, sha256: ab }]\n';
    expect((await points(folder, { insights: leading, folders: [join(folder, 'sub')] })).answer).toEqual({
      kind: 'absent',
      file: '../secret.csv',
      sha256: 'ab',
    });
  });

  test('a folder is no file of orders', async () => {
    const folder = await analysed({ 'orders.csv': orders() }, ['orders.csv']);
    const sha256 = String(parse(readFileSync(join(folder, 'shop.insights.cjm.yaml'), 'utf8')).sources[0].sha256);
    expect((await points(folder, { folders: [], chosen: { [sha256]: folder } })).answer).toEqual({ kind: 'absent', file: 'orders.csv', sha256 });
  });

  test('is drawn as a sample of as many as are wanted', async () => {
    const folder = await analysed({ 'orders.csv': orders(20_000) }, ['orders.csv']);
    const { answer } = await points(folder, { most: 100 });
    if (answer?.kind !== 'points') throw new Error('there are no points');
    expect(answer.points.days.length).toBe(100);
    expect(answer.points.customers).toBeGreaterThan(500);
  });
});

describe('an analysis that the editor started', () => {
  const start = async (folder: string): Promise<ChildProcess> =>
    fork(await cliPath(), ['analyze', 'orders.csv', '-o', 'out.insights.cjm.yaml'], { cwd: folder, silent: true });

  test('tells how far it is, percent by percent', async () => {
    const folder = folderWith({ 'orders.csv': orders(20_000) });
    const { messages } = await heard(await start(folder));
    const shares = messages.flatMap((news) => (news.kind === 'reading' ? [news.share] : []));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(new Set(shares).size).toBe(shares.length);
    expect(shares.at(-1)).toBe(1);
    expect(existsSync(join(folder, 'out.insights.cjm.yaml'))).toBe(true);
  });

  test('leaves no file when it is ended while it reads', async () => {
    const folder = folderWith({ 'orders.csv': orders(400_000) });
    const child = await start(folder);
    child.once('message', () => child.kill());
    await heard(child);
    expect(child.signalCode).toBe('SIGTERM');
    expect(readdirSync(folder)).toEqual(['orders.csv']);
  });
});
