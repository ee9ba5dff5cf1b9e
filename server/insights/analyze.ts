/** Files of orders and of a survey → the text of an insights file and what has to be said about it. A bundle of its own, loaded with the first wish for it. */
import { aggregate } from '../core/insights/aggregate.ts';
import { mostPoints } from '../core/insights/cluster.ts';
import { type Columns, findOrderColumns, findSurveyColumns, type GuessedColumns, type OrderColumn } from '../core/insights/columnNames.ts';
import { answersOf, crossClusters, findExperience, findPaying, findPayingCells, type Source } from '../core/insights/insights.ts';
import { OrderTable } from '../core/insights/orderTable.ts';
import type { Purchases } from '../core/insights/purchases.ts';
import { AggregatesReader, type ReadAggregates } from '../core/insights/sql/readAggregates.ts';
import { type Survey, SurveyTable } from '../core/insights/surveyTable.ts';
import { writeInsights } from '../core/insights/writeInsights.ts';
import type { TakeTable } from './readDelimited.ts';
import { readSource, Unreadable } from './readSource.ts';
import type { Analysis, AnalysisHost, AnalysisResult, AnalysisWish, ReadSource } from './wish.ts';

export async function analyzeFiles(wish: AnalysisWish, host: AnalysisHost): Promise<AnalysisResult> {
  try {
    return { kind: 'done', analysis: await analyze(wish, host) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'problem', problem: error.problem };
    throw error;
  }
}

/** A file that was read, for the insights and for the person. */
interface Told {
  readonly source: Source;
  readonly shown: ReadSource;
}

async function analyze(wish: AnalysisWish, host: AnalysisHost): Promise<Analysis> {
  const { earlier, currency, language } = wish;
  const orders = new OrderTable(wish);
  const files = await readOrders(wish, orders, host);
  const made = wish.aggregates === undefined ? undefined : await readAggregates(wish.aggregates, host);
  const settings = { ...wish.settings, ...made?.read.settings };
  const purchases = wish.orders.length === 0 ? undefined : sorted(orders);
  const survey = wish.survey === undefined ? undefined : await readSurvey(wish.survey, wish, orders, host);
  const aggregates = made ? made.read.told?.aggregates : purchases && aggregate(purchases, settings);
  if ((made || purchases) && !aggregates) throw new Unreadable({ kind: 'too-few', least: settings.minGroup });
  if (survey && survey.answers.people < settings.minGroup) throw new Unreadable({ kind: 'too-few', least: settings.minGroup });
  const tx = purchases && findPaying(purchases, settings);
  const cx = survey && findExperience(survey.answers, settings);
  if (host.signal.aborted) throw new Unreadable({ kind: 'cancelled' });
  const paying = made?.read.told ? findPayingCells(made.read.told.cells, settings) : tx?.found;
  const told = [...files.told, ...(made ? [made.told] : []), ...(survey ? [survey.told] : [])];
  const insights = {
    sources: told.map(({ source }) => source),
    currency,
    settings,
    aggregates,
    tx: paying,
    cx: cx?.found,
    ...(survey ? answersOf(survey.answers, settings.minGroup) : { nps: undefined, questions: [] }),
    cross: crossClusters(tx, cx, settings.minGroup),
  };
  const written = writeInsights(insights, earlier, language);
  if (!written) throw new Unreadable({ kind: 'not-insights' });
  return {
    ...written,
    sources: told.map(({ shown }) => shown),
    isRowByRow: files.isRowByRow,
    isCoarse: made !== undefined && paying !== undefined && (aggregates?.totals.customers ?? 0) <= mostPoints,
    unclustered: [...(aggregates && !paying ? (['tx'] as const) : []), ...(survey && !cx ? (['cx'] as const) : [])],
  };
}

async function readOrders(
  wish: AnalysisWish,
  orders: OrderTable,
  host: AnalysisHost,
): Promise<{ readonly told: readonly Told[]; readonly isRowByRow: boolean }> {
  const told: Told[] = [];
  let isRowByRow = false;
  let before = 0;
  for (const path of wish.orders) {
    const excludedBefore = orders.excluded;
    let guessed: { readonly columns: Columns<OrderColumn>; readonly heads: readonly string[] } | undefined;
    let latest = 0;
    const take: TakeTable = (heads) => {
      const columns = checked(findOrderColumns(heads, wish.orderColumns), heads, path, missingForOrders);
      guessed = { columns, heads };
      isRowByRow ||= columns.order === undefined;
      return { row: (cells) => orders.add(cells, columns), wanted: Object.values(columns) };
    };
    const facts = await readSource(path, take, { ...host, seen: (bytes) => host.seen(before + (latest = bytes)) });
    before += latest;
    const excluded = Object.fromEntries(
      Object.entries(orders.excluded).map(([reason, count]) => [reason, count - excludedBefore[reason as keyof typeof excludedBefore]]),
    );
    told.push({ source: { ...facts, excluded }, shown: { path, rows: facts.rows, columns: named(guessed), excluded } });
  }
  return { told, isRowByRow };
}

function missingForOrders({ customer, date, amount, price }: Columns<OrderColumn>): readonly OrderColumn[] {
  const absent: readonly (readonly [OrderColumn, number | undefined])[] = [
    ['customer', customer],
    ['date', date],
    ['amount', amount ?? price],
  ];
  return absent.flatMap(([role, at]) => (at === undefined ? [role] : []));
}

/** Rows of the source are those of the orders, not of the table that was made of them. */
async function readAggregates(path: string, host: AnalysisHost): Promise<{ readonly read: ReadAggregates; readonly told: Told }> {
  let reader: AggregatesReader | undefined;
  const take: TakeTable = (heads) => {
    const table = new AggregatesReader(heads);
    reader = table;
    return { row: (cells) => table.add(cells), wanted: heads.map((_, index) => index) };
  };
  const { file, sha256 } = await readSource(path, take, host);
  const read = reader?.finish() ?? { kind: 'not-aggregates' };
  if ('kind' in read) throw new Unreadable({ ...read, path });
  const { rows } = read;
  const excluded = { ...read.excluded };
  return { read, told: { source: { file, sha256, rows, excluded }, shown: { path, rows, columns: [], excluded } } };
}

async function readSurvey(
  path: string,
  wish: AnalysisWish,
  orders: OrderTable,
  host: AnalysisHost,
): Promise<{ readonly answers: Survey; readonly told: Told }> {
  let table: SurveyTable | undefined;
  let columns: readonly (readonly [string, string])[] = [];
  const take: TakeTable = (heads) => {
    const found = checked(findSurveyColumns(heads, wish.surveyColumns), heads, path, () => []);
    table = new SurveyTable(heads, found, wish.orders.length === 0 ? undefined : orders.customers);
    columns = named({ columns: found, heads });
    return { row: (cells) => table?.add(cells), wanted: heads.map((_, index) => index) };
  };
  const facts = await readSource(path, take, { ...host, seen: () => undefined });
  const answers = table?.finish();
  if (!answers || answers.questions.length === 0) throw new Unreadable({ kind: 'no-questions', path });
  return { answers, told: { source: { ...facts, excluded: {} }, shown: { path, rows: facts.rows, columns, excluded: {} } } };
}

function sorted(orders: OrderTable): Purchases {
  const finished = orders.finish();
  if ('kind' in finished) throw new Unreadable(finished);
  return finished;
}

/** The columns, or the end of it when one that is needed is not there. Heads are told only when they are heads: a first row of data names people. */
function checked<Role extends string>(
  { columns, absent }: GuessedColumns<Role>,
  heads: readonly string[],
  path: string,
  missing: (columns: Columns<Role>) => readonly string[],
): Columns<Role> {
  if (heads.some(looksLikeData)) throw new Unreadable({ kind: 'no-heads', path });
  const [first] = absent;
  if (first) throw new Unreadable({ kind: 'absent-column', path, role: first.role, name: first.name, heads });
  const roles = missing(columns);
  if (roles.length > 0) throw new Unreadable({ kind: 'no-column', path, roles, heads });
  return columns;
}

function looksLikeData(head: string): boolean {
  return /^[-+(]?[\d.,/:\s-]+\)?$/.test(head) || head.includes('@') || /\d{5}/.test(head);
}

function named(guessed: { readonly columns: Columns<string>; readonly heads: readonly string[] } | undefined): readonly (readonly [string, string])[] {
  return Object.entries(guessed?.columns ?? {}).map(([role, at]) => [role, guessed?.heads[at ?? -1] ?? '']);
}
