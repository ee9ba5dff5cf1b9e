/** Files of orders and of a survey → the text of an insights file and what has to be said about it. A bundle of its own, loaded with the first wish for it. */
import { aggregate } from '../core/insights/aggregate.ts';
import { mostPoints } from '../core/insights/cluster.ts';
import { findSurveyColumns } from '../core/insights/columnNames.ts';
import { answersOf, crossClusters, findExperience, findPaying, findPayingCells } from '../core/insights/insights.ts';
import { OrderTable } from '../core/insights/orderTable.ts';
import { AggregatesReader, type ReadAggregates } from '../core/insights/sql/readAggregates.ts';
import { type Survey, SurveyTable } from '../core/insights/surveyTable.ts';
import { writeInsights } from '../core/insights/writeInsights.ts';
import type { TakeTable } from './readDelimited.ts';
import { checked, named, nothingStrange, readOrders, sorted, surelyHeads, type Told } from './readOrders.ts';
import { readSource, Unreadable } from './readSource.ts';
import type { Analysis, AnalysisHost, AnalysisResult, AnalysisWish } from './wish.ts';

export { drawCustomers } from './drawCustomers.ts';

export async function analyzeFiles(wish: AnalysisWish, host: AnalysisHost): Promise<AnalysisResult> {
  try {
    return { kind: 'done', analysis: await analyze(wish, host) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'problem', problem: error.problem };
    throw error;
  }
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
    stated: wish,
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
    cut: orders.cut,
    isCoarse: made !== undefined && paying !== undefined && (aggregates?.totals.customers ?? 0) <= mostPoints,
    unclustered: [...(aggregates && !paying ? (['tx'] as const) : []), ...(survey && !cx ? (['cx'] as const) : [])],
    isUncrossed: tx !== undefined && cx !== undefined && cx.customers.filter((customer) => customer >= 0).length < settings.minGroup,
  };
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
  return { read, told: { source: { file, sha256, rows, excluded }, shown: { path, rows, columns: [], excluded, ...nothingStrange } } };
}

async function readSurvey(
  path: string,
  wish: AnalysisWish,
  orders: OrderTable,
  host: AnalysisHost,
): Promise<{ readonly answers: Survey; readonly told: Told }> {
  let table: SurveyTable | undefined;
  let columns: readonly (readonly [string, string])[] = [];
  let heads: readonly string[] = [];
  const take: TakeTable = (given) => {
    heads = given;
    const found = checked(findSurveyColumns(heads, wish.surveyColumns), heads, path, () => []);
    table = new SurveyTable(heads, found, wish.orders.length === 0 ? undefined : orders.customers);
    columns = named({ columns: found, heads });
    return { row: (cells) => table?.add(cells), wanted: heads.map((_, index) => index) };
  };
  const facts = await readSource(path, take, { ...host, seen: () => undefined }, wish.encoding);
  const answers = table?.finish();
  if (!answers || answers.questions.length === 0) throw new Unreadable({ kind: 'no-questions', path });
  const ignored = answers.ignored.map((index) => heads[index] as string);
  const used = columns.filter(([, head]) => !ignored.includes(head));
  const strange = { strange: answers.strange, ignored: columns.length < surelyHeads ? [] : ignored };
  return { answers, told: { source: { ...facts, excluded: {} }, shown: { path, rows: facts.rows, columns: used, excluded: {}, ...strange } } };
}
