/** `cjm analyze`: real files of orders and surveys → an insights file, and what is said about it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { csvLines, generateOrders } from '../../examples/data/generateOrders.mjs';
import { generateSurvey, surveyText } from '../../examples/data/generateSurvey.mjs';
import { analyzeFiles } from '../../server/insights/analyze.ts';
import { root } from '../setUp/paths.mjs';
import { cjm, folderWith } from './cjm.ts';

const orders = (style: 'en' | 'ru', count = 2_000): string => [...csvLines(generateOrders({ orders: count, seed: 7 }), style)].join('');
const survey = (style: 'en' | 'ru', count = 2_000): string => surveyText(generateSurvey({ orders: count, seed: 7, share: 0.8 }), style);

describe('analyze', () => {
  test('makes an insights file that has nothing wrong with it, the same bytes on every run', async () => {
    const cwd = folderWith({ 'orders.csv': orders('en'), 'survey.csv': survey('en') });
    const args = ['analyze', 'orders.csv', '--survey', 'survey.csv', '--currency', 'EUR'];
    const { code, err } = await cjm([...args, '-o', 'shop.insights.cjm.yaml'], { cwd });
    expect([code, err.split('\n')]).toEqual([
      0,
      [
        'cjm: orders.csv: customer = customer_id, date = order_date, amount = total, order = order_id',
        expect.stringMatching(/^cjm: orders\.csv: of 2,0\d\d rows left out: cancelled \d+, returns \d+, without a customer \d+$/),
        'cjm: survey.csv: customer = customer_id, date = date, NPS = nps, CSAT = csat, CES = ces',
        '',
      ],
    ]);
    const text = readFileSync(join(cwd, 'shop.insights.cjm.yaml'), 'utf8');
    const insights = parse(text);
    expect(Object.keys(insights)).toEqual(
      'cjm kind currency sources seed min-group observation totals months repeat recency rfm clusters nps questions cross'.split(' '),
    );
    expect(insights.sources.map(({ file, rows }: { file: string; rows: number }) => [file, rows > 10])).toEqual([
      ['orders.csv', true],
      ['survey.csv', true],
    ]);
    expect(insights.clusters.tx.k).toBe(5);
    expect(await cjm(['check', 'shop.insights.cjm.yaml'], { cwd })).toMatchObject({ code: 0, out: expect.stringContaining('1 file, no problems') });
    expect((await cjm(['fmt', '--check', 'shop.insights.cjm.yaml'], { cwd })).code).toBe(0);
    expect((await cjm(args, { cwd, env: { TZ: 'America/New_York' } })).out).toBe(text);
    await cjm([...args, '-o', 'shop.insights.cjm.yaml'], { cwd });
    expect(readFileSync(join(cwd, 'shop.insights.cjm.yaml'), 'utf8')).toBe(text);
  });

  test('reads Russian exports as it reads English ones: columns, dates, decimal commas', async () => {
    const cwd = folderWith({ 'en.csv': orders('en'), 'ru.csv': `\ufeff${orders('ru').replaceAll('\n', '\r\n')}` });
    const [english, russian] = await Promise.all(['en', 'ru'].map((style) => cjm(['analyze', `${style}.csv`, '--language', style], { cwd })));
    const figures = (text = ''): unknown => ({ ...parse(text), sources: undefined });
    expect(figures(russian?.out)).toEqual(figures(english?.out));
    expect(russian?.err).toMatch(
      /^cjm: ru\.csv: клиент = Клиент, дата = Дата заказа, сумма = Сумма, заказ = Номер заказа\ncjm: ru\.csv: из .* строк не учтены: отмены — /,
    );
  });

  test('reads gzip, tabs, Parquet, standard input and several files', async () => {
    const text = orders('en');
    const [head = '', ...lines] = text.trimEnd().split('\n');
    const half = Math.floor(lines.length / 2);
    const cwd = folderWith({
      'orders.csv': text,
      'orders.csv.gz': gzipSync(text),
      'orders.tsv': text.replaceAll(',', '\t'),
      'one.csv': `${[head, ...lines.slice(0, half)].join('\n')}\n`,
      'two.csv': `${[head, ...lines.slice(half)].join('\n')}\n`,
    });
    const database = await (await DuckDBInstance.create(':memory:')).connect();
    for (const [name, codec] of [
      ['snappy', 'snappy'],
      ['packed', 'gzip'],
    ])
      await database.run(
        `copy (select * from read_csv('${join(cwd, 'orders.csv')}')) to '${join(cwd, `${name}.parquet`)}' (format parquet, codec '${codec}', row_group_size 2048)`,
      );
    database.closeSync();
    const figures = async (args: readonly string[], input = ''): Promise<unknown> => ({
      ...parse((await cjm(['analyze', ...args], { cwd, input })).out),
      sources: undefined,
    });
    const plain = await figures(['orders.csv']);
    expect(plain).toMatchObject({ totals: { orders: 2_007 } });
    for (const args of [['orders.csv.gz'], ['orders.tsv'], ['one.csv', 'two.csv'], ['snappy.parquet'], ['packed.parquet']])
      expect([args, await figures(args)]).toEqual([args, plain]);
    expect(await figures(['-'], text)).toEqual(plain);
  });

  test('reads what programs of Windows write: a stated encoding, UTF-16 with its mark, and packed input', async () => {
    const russian = orders('ru');
    const letters = new Map(Array.from({ length: 256 }, (_, code) => [new TextDecoder('windows-1251').decode(Uint8Array.of(code)), code]));
    const cwd = folderWith({
      'plain.csv': russian,
      'windows.csv': Buffer.from([...russian].map((letter) => letters.get(letter) ?? 63)),
      'unicode.txt': Buffer.from(`\ufeff${russian}`, 'utf16le'),
    });
    const run = (args: readonly string[], input?: Buffer) => cjm(['analyze', ...args], input ? { cwd, input } : { cwd });
    const figures = (text: string): unknown => ({ ...parse(text), sources: undefined });
    const plain = figures((await run(['plain.csv'])).out);
    expect(figures((await run(['unicode.txt'])).out)).toEqual(plain);
    expect(figures((await run(['-'], gzipSync(russian))).out)).toEqual(plain);
    // How it was read is written down, so that it can be read so once more.
    expect(figures((await run(['windows.csv', '--encoding', 'cp1251'])).out)).toEqual({ ...(plain as object), encoding: 'windows-1251' });
  });

  test('says that a spreadsheet has cut the numbers of customers', async () => {
    const cwd = folderWith({ 'orders.csv': `${orders('en')}9999999,"7,92E+10",2026-01-01,5.00\n` });
    expect((await cjm(['analyze', 'orders.csv'], { cwd })).err).toContain(
      '\ncjm: a spreadsheet has cut the numbers of customers (as in 7.92E+10; rows: 1), so whose they are is not known; make the column text there, and export it again\n',
    );
  });

  test('reads rows of any length each by itself', async () => {
    const text = `${orders('en').replaceAll('\n', ',,\n')}in all,,,\n`;
    const cwd = folderWith({ 'full.csv': text, 'short.csv': text.replaceAll(/,+\n/g, '\n') });
    const [full, short] = await Promise.all(['full.csv', 'short.csv'].map(async (name) => (await cjm(['analyze', name], { cwd })).out));
    const figures = (made = ''): unknown => ({ ...parse(made), sources: undefined });
    expect(figures(short)).toEqual(figures(full));
  });

  test('says what of a survey is no question, and whom it is not of', async () => {
    const rows = survey('en').trimEnd().split('\n');
    const column = (index: number): readonly string[] => rows.map((row) => row.split(',')[index] ?? '');
    const [customers, nps] = [column(0), column(2)];
    const table = (customer: (index: number) => string, points: (index: number) => string): string =>
      ['customer,nps,comment,csat', ...customers.slice(1).map((_, index) => `${customer(index)},${points(index)},fine,${1 + (index % 5)}`)].join('\n');
    const cwd = folderWith({
      'orders.csv': orders('en'),
      'hundred.csv': table(
        (index) => customers[index + 1] ?? '',
        (index) => `${Number(nps[index + 1]) * 10}`,
      ),
      'odd.csv': table(
        (index) => `x${index}`,
        (index) => (index === 7 ? '77' : (nps[index + 1] ?? '')),
      ),
    });
    expect((await cjm(['analyze', 'orders.csv', '--survey', 'hundred.csv'], { cwd })).err.split('\n').slice(2, -1)).toEqual([
      'cjm: hundred.csv: customer = customer, CSAT = csat',
      'cjm: hundred.csv: no questions, because most of their answers are no numbers from 0 to 10: nps, comment',
    ]);
    expect((await cjm(['analyze', 'orders.csv', '--survey', 'odd.csv'], { cwd })).err.split('\n').slice(2, -1)).toEqual([
      'cjm: odd.csv: customer = customer, NPS = nps, CSAT = csat',
      'cjm: odd.csv: no questions, because most of their answers are no numbers from 0 to 10: comment',
      'cjm: odd.csv: answers left out that are no numbers from 0 to 10: 1',
      'cjm: hardly any of those who answered are customers of the orders (is it the same number in both?), so there is no table “cross”',
    ]);
  });

  test('agrees with the same reckoned in SQL: the funnel, recency, RFM and months', async () => {
    const cwd = folderWith({ 'orders.csv': orders('en', 20_000) });
    const insights = parse((await cjm(['analyze', 'orders.csv', '--min-group', '1'], { cwd })).out);
    const database = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = async (sql: string): Promise<readonly Record<string, unknown>[]> => (await database.runAndReadAll(sql)).getRowObjectsJson();
    await database.run(`
      create table purchases as
      select customer_id, min(order_date) as day, sum(round(total * 100)::bigint) as cents from read_csv('${join(cwd, 'orders.csv')}')
      where order_id not like 'C%' and total >= 0 and customer_id is not null group by order_id, customer_id;
      create table numbered as
      select *, row_number() over w as n, day - lag(day) over w as gap, lead(day) over w is not null as again, (select max(day) from purchases) as last
      from purchases window w as (partition by customer_id order by day, cents)`);
    const repeat = await rows(`
      select n::int as purchase, count(*)::int as customers, median(gap)::double as median, round(avg(cents) / 100, 2)::double as aov,
        round(100 * avg(again::int), 1)::double as conversion,
        round(100 * avg(again::int) filter (last - day >= 90), 1)::double as seen
      from numbered where n <= 10 group by n order by n`);
    const percent = (text: string): number => Number(text.replace('%', ''));
    expect(
      insights.repeat.map((step: Record<string, unknown>) => [
        step['purchase'],
        step['customers'],
        step['median'] ?? null,
        step['aov'],
        percent(String(step['conversion'])),
        percent(String(step['observed'])),
      ]),
    ).toEqual(repeat.map(({ purchase, customers, median, aov, conversion, seen }) => [purchase, customers, median, aov, conversion, seen]));
    const recency = await rows(`
      select n::int as purchase,
        case when gap < 8 then '0..7' when gap < 15 then '8..14' when gap < 31 then '15..30' when gap < 61 then '31..60' when gap < 91 then '61..90'
          when gap < 181 then '91..180' when gap < 366 then '181..365' else '366..' end as days,
        count(*)::int as customers, median(gap)::double as median, round(avg(cents) / 100, 2)::double as aov
      from numbered where n between 2 and 10 group by 1, 2 order by 1, min(gap)`);
    expect(insights.recency).toEqual(recency);
    const rfm = await rows(`
      with customers as (select customer_id, max(day) as r, count(*) as f, sum(cents) as m from purchases group by 1),
      scored as (select m, 1 + (5 * (rank() over (order by r) - 1)) // count(*) over () as r, 1 + (5 * (rank() over (order by f) - 1)) // count(*) over () as f,
        1 + (5 * (rank() over (order by m) - 1)) // count(*) over () as s from customers)
      select (r * 100 + f * 10 + s)::int as score, count(*)::int as customers, (sum(m) / 100)::double as revenue from scored group by 1 order by 1 desc`);
    expect(insights.rfm.groups).toEqual(rfm);
    const months = await rows(`
      select strftime(day, '%Y-%m') as month, count(distinct customer_id)::int as customers, count(*) filter (n = 1)::int as "new", count(*)::int as orders, (sum(cents) / 100)::double as revenue
      from numbered group by 1 order by 1`);
    expect(insights.months).toEqual(months);
    database.closeSync();
  });
});

describe('nobody can be recognised', () => {
  test('no identifier is in any output, whatever goes wrong', async () => {
    const made = (text: string): string => text.replaceAll(/\b1\d{5}\b/g, (id) => `IVANOVA-${id}`);
    const [head = '', ...lines] = made(orders('en')).split('\n');
    const cwd = folderWith({
      'orders.csv': [head, ...lines].join('\n'),
      'survey.csv': made(survey('en')),
      'headless.csv': lines.join('\n'),
      'odd.csv': [head.replace('customer_id', 'somebody'), ...lines].join('\n'),
      'dates.csv': [head, ...lines.map((line) => line.replace(/\d{4}-\d\d-\d\d/, 'IVANOVA-2026'))].join('\n'),
      'torn.csv': `${head}\n"IVANOVA-1,IVANOVA-2\n`,
      'few.csv': [head, ...lines.slice(0, 3)].join('\n'),
      'rows.csv': 'Anna IVANOVA-1;cash;first of May\nAnna IVANOVA-1;card;2026-01-01\n',
      'answers.csv': 'Anna IVANOVA-1,,fine\nPetr IVANOVA-2,9,fine\n',
      'orders-IVANOVA@mail.example.com.csv': [head, ...lines].join('\n'),
    });
    const named = await cjm(['analyze', 'orders-IVANOVA@mail.example.com.csv', '-o', 'named.insights.cjm.yaml'], { cwd });
    // What somebody calls a file is said to that person, and written nowhere.
    expect([named.code, readFileSync(join(cwd, 'named.insights.cjm.yaml'), 'utf8').match(/file: (.*)/)?.[1]]).toEqual([0, '….csv']);
    for (const args of [
      ['orders.csv', '--survey', 'survey.csv'],
      ['orders.csv', '--survey', 'headless.csv'],
      ['headless.csv'],
      ['odd.csv'],
      ['dates.csv'],
      ['torn.csv'],
      ['few.csv'],
      ['rows.csv'],
      ['rows.csv', '--column', 'order=Bon'],
      ['orders.csv', '--survey', 'answers.csv'],
      ['orders.csv', '--column', 'date=total'],
      ['orders.csv', '--column', 'customer=buyer', '--debug'],
      ['orders.csv', '--min-group', '1', '-o', 'one.insights.cjm.yaml'],
    ]) {
      const { out, err } = await cjm(['analyze', ...args], { cwd });
      expect([args, `${out}${err}`.includes('IVANOVA')]).toEqual([args, false]);
    }
    for (const file of readdirSync(cwd).filter((name) => name.endsWith('.yaml'))) expect(readFileSync(join(cwd, file), 'utf8')).not.toContain('IVANOVA');
  });
});

describe('what prevents it is said in a sentence', () => {
  const few = 'customer,date,amount\n';
  test.each<readonly [string, readonly string[], Record<string, string | Buffer>, string]>([
    [
      'a pointer of Git LFS',
      ['a.csv'],
      { 'a.csv': 'version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 4\n' },
      '“a.csv” is a pointer of Git LFS, the data is not here yet; fetch it with “git lfs pull”',
    ],
    ['no file', ['a.csv'], {}, '“a.csv” does not exist'],
    ['an empty file', ['a.csv'], { 'a.csv': '' }, '“a.csv” is empty'],
    ['a workbook', ['a.xlsx'], { 'a.xlsx': 'PK\u0003\u0004…' }, '“a.xlsx” is a workbook or an archive; save it as CSV'],
    [
      'another encoding',
      ['a.csv'],
      { 'a.csv': Buffer.from([...Buffer.from(few), 0xcf, 0xf0, 0xe8, 0x0a]) },
      '“a.csv” is not text in UTF-8; say what it is, such as --encoding windows-1251, or save it as “CSV UTF-8”',
    ],
    ['a torn archive', ['a.csv.gz'], { 'a.csv.gz': gzipSync(orders('en')).subarray(0, 9_000) }, '“a.csv.gz” cannot be unpacked: it is damaged or not whole'],
    [
      'no columns',
      ['a.csv'],
      { 'a.csv': 'who;date;sum\na;b;c\n' },
      '“a.csv” has no column that could be: customer; name it with --column customer=…; there are: who, date, sum',
    ],
    [
      'no columns, and a first row that may be data',
      ['a.csv'],
      { 'a.csv': 'Anna Ivanova;cash;first of May\na;b;c\n' },
      '“a.csv” has no column that could be: customer, date, amount; name it with --column customer=…, --column date=…, --column amount=… (the first row has to name the columns)',
    ],
    [
      'a column that is not there, beside a first row that may be data',
      ['a.csv', '--column', 'order=Bon'],
      { 'a.csv': 'Anna Ivanova;cash;first of May\n' },
      '“a.csv” has no column “Bon”',
    ],
    ['a column that is not there', ['a.csv', '--column', 'order=Bon'], { 'a.csv': few }, '“a.csv” has no column “Bon”; there are: customer, date, amount'],
    ['no heads', ['a.csv'], { 'a.csv': '1,2026-01-01,5\n' }, 'the first row of “a.csv” looks like data; it has to name the columns'],
    [
      'dates that could be either',
      ['a.csv'],
      { 'a.csv': `${few}a,03/02/2026,5\n` },
      'every date could be day.month or month/day; say which: --date-format dmy or mdy',
    ],
    [
      'dates that are both',
      ['a.csv'],
      { 'a.csv': `${few}a,03/22/2026,5\na,22/03/2026,5\n` },
      'some dates can only be day first and some only month first; say which holds: --date-format dmy or mdy (the others are then left out)',
    ],
    [
      'amounts that could be either',
      ['a.csv'],
      { 'a.csv': `${few}a,2026-01-01,"1,234"\n` },
      'amounts like 1,234 could be a thousand or a little more than one; say which: --decimal point or comma',
    ],
    ['nothing but returns', ['a.csv'], { 'a.csv': `${few}a,2026-01-01,-5\n` }, 'no order is left; left out: returns 1'],
    ['nothing but heads', ['a.csv'], { 'a.csv': few.trim() }, 'no order is left; below the names of columns there are no rows'],
    [
      'nothing but what is too late',
      ['a.csv', '--until', '2025-12-31'],
      { 'a.csv': `${few}a,2026-01-01,5\na,2026-01-01,\n` },
      'no order is left; left out: without a readable amount 1, later than --until 1',
    ],
    [
      'the same file twice',
      ['a.csv', 'b.csv'],
      { 'a.csv': `${few}a,2026-01-01,5\n`, 'b.csv': `${few}a,2026-01-01,5\n` },
      '“b.csv” holds the same as “a.csv”, whose orders would count twice; name it once',
    ],
    [
      'a quote that is not closed',
      ['a.csv'],
      { 'a.csv': `${few}a,2026-01-01,5\na,"2026-01-02,5\na,2026-01-03,5\n` },
      '“a.csv” cannot be read to its end: after row 1, a cell begins with a quote that is never closed; close it or remove it',
    ],
    ['an old workbook', ['a.xls'], { 'a.xls': Buffer.from('d0cf11e0a1b11ae10000', 'hex') }, '“a.xls” is a workbook or an archive; save it as CSV'],
    ['nothing but lines', ['a.csv.gz'], { 'a.csv.gz': gzipSync('\n\n') }, '“a.csv.gz” is empty'],
    ['an unknown encoding', ['a.csv', '--encoding', 'klingon'], { 'a.csv': few }, '--encoding “klingon” is no encoding that is known, such as windows-1251'],
    ['standard input twice', ['-', '--survey', '-'], {}, 'standard input (“-”) can be read once only'],
    ['nothing on standard input', ['-'], {}, '“-” is empty'],
    ['too few customers', ['a.csv'], { 'a.csv': `${few}a,2026-01-01,5\n` }, 'there are fewer than 5 customers; nothing can be told of so few (--min-group)'],
    ['a survey without questions', ['--survey', 's.csv'], { 's.csv': 'customer,text\na,fine\n' }, '“s.csv” has no column with answers from 0 to 10'],
    [
      'another output',
      ['a.csv', '-o', 'map.cjm.yaml'],
      { 'a.csv': orders('en', 400), 'map.cjm.yaml': 'cjm: 1\ntitle: Bread\n' },
      '“map.cjm.yaml” is no insights file that can be read, and stays as it is',
    ],
    ['no orders named', [], {}, 'name at least one file of orders, or a survey with --survey'],
    ['a wrong count', ['a.csv', '--clusters', '1'], { 'a.csv': few }, '--clusters “1” is no whole number from 2 to 12'],
    [
      'a wrong role',
      ['a.csv', '--column', 'buyer'],
      { 'a.csv': few },
      '--column “buyer” cannot be read; write it as role=name of the column, where the role is one of: customer, date, amount, order, quantity, price, nps, csat, ces',
    ],
    ['a wrong currency', ['a.csv', '--currency', 'gold'], { 'a.csv': few }, '--currency “gold” is no code of a currency, such as EUR'],
  ])('%s', async (_, args, files, sentence) => {
    const cwd = folderWith(files);
    const { code, out, err } = await cjm(['analyze', ...args, '--quiet'], { cwd });
    expect([code, out, err]).toEqual([2, '', `cjm: ${sentence}\n`]);
    expect(readdirSync(cwd).toSorted()).toEqual(Object.keys(files).toSorted());
  });

  test('in Russian too', async () => {
    const cwd = folderWith({ 'a.csv': `${few}a,03/02/2026,5\n` });
    expect((await cjm(['analyze', 'a.csv', '--quiet', '--language', 'ru'], { cwd })).err).toBe(
      'cjm: каждую дату можно прочесть и как день.месяц, и как месяц/день; укажите: --date-format dmy или mdy\n',
    );
  });
});

test('what people wrote into the file stays, and what became of their clusters is said', async () => {
  const cwd = folderWith({ 'orders.csv': orders('en') });
  const path = join(cwd, 'shop.insights.cjm.yaml');
  await cjm(['analyze', 'orders.csv', '-o', path], { cwd });
  writeFileSync(path, readFileSync(path, 'utf8').replace(/( +)- id: tx-2\n/, '$1# ask them\n$1- id: tx-2\n$1  name: Friday\n'));
  const { err } = await cjm(['analyze', 'orders.csv', '-o', path, '--clusters', '4'], { cwd });
  expect(err).toMatch(/no longer found, kept under “former”: Friday|cluster tx-\d.* has moved by \d/);
  expect(readFileSync(path, 'utf8')).toContain('name: Friday');
  expect(readFileSync(path, 'utf8')).toContain('# ask them');
});

test('the insights of the grocery are those of the sample that lies in examples/data', async () => {
  const path = join(root, 'examples/grocery/orders.insights.cjm.yaml');
  const cwd = folderWith({ 'orders.insights.cjm.yaml': readFileSync(path, 'utf8') });
  const data = join(root, 'examples/data');
  await cjm(['analyze', join(data, 'orders.csv'), '--survey', join(data, 'survey.csv'), '-o', 'orders.insights.cjm.yaml'], { cwd });
  expect(readFileSync(join(cwd, 'orders.insights.cjm.yaml'), 'utf8')).toBe(readFileSync(path, 'utf8'));
  expect(readFileSync(join(data, 'orders.csv'), 'utf8')).toBe([...csvLines(generateOrders({ orders: 3_000, seed: 2 }), 'en')].join(''));
  expect(readFileSync(join(data, 'survey.csv'), 'utf8')).toBe(surveyText(generateSurvey({ orders: 3_000, seed: 2, share: 0.7 }), 'en'));
});

test.each(['orders.csv', 'orders.csv.gz'])('reading %s ends when somebody has had enough', async (name) => {
  const text = orders('en', 20_000);
  const cwd = folderWith({ [name]: name.endsWith('.gz') ? gzipSync(text) : text });
  const enough = new AbortController();
  const none = new Map<string, string>();
  const settings = { minGroup: 5, observation: 90, purchases: 10, seed: 1, txCount: undefined, cxCount: undefined };
  const wish = {
    orders: [join(cwd, name)],
    aggregates: undefined,
    survey: undefined,
    encoding: undefined,
    earlier: undefined,
    currency: undefined,
    settings,
    orderColumns: none,
    surveyColumns: none,
  };
  const result = await analyzeFiles(
    { ...wish, dates: undefined, decimal: undefined, until: undefined, language: 'en' },
    { signal: enough.signal, seen: () => enough.abort() },
  );
  expect(result).toEqual({ kind: 'problem', problem: { kind: 'cancelled' } });
});
