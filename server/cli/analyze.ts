/** `cjm analyze`: orders and surveys → an insights file. What was understood and left out is said on standard error; nobody's identifier is. */
import { existsSync, statSync } from 'node:fs';
import { MapDocument } from '../core/document.ts';
import { format, formatText } from '../core/format/format.ts';
import { decimalMarks } from '../core/insights/readAmount.ts';
import { dateOrders } from '../core/insights/readDay.ts';
import { columnRoles } from '../core/insights/surveyTable.ts';
import { toDay } from '../core/model/period.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import { currencies } from '../core/vocabulary/vocabulary.ts';
import { analysisBeside } from '../insights/analysisBeside.ts';
import { tellReading } from '../insights/tellReading.ts';
import type { Analysis, AnalysisProblem, AnalysisWish } from '../insights/wish.ts';
import { byteOrderMark } from '../workspace/decodeUtf8.ts';
import { type AnalyzeSays, analyzeSaysIn, reasonsOf, sayProblem } from './analyzeSays.ts';
import { checkOptions, printSql } from './analyzeSql.ts';
import { type ExitCode, Failure } from './failure.ts';
import { shownPath } from './findFiles.ts';
import { openProgress } from './progress.ts';
import { readChoice, readDate } from './readOptions.ts';
import { codeOf, readFailure, readText } from './readText.ts';
import type { Terminal } from './terminal.ts';
import { writeResult } from './writeText.ts';

export interface AnalyzeOptions {
  readonly survey?: string;
  readonly sql?: string;
  readonly table?: string;
  readonly fromAggregates?: string;
  readonly output?: string;
  readonly column?: readonly string[];
  readonly surveyColumn?: readonly string[];
  readonly dateFormat?: string;
  readonly decimal?: string;
  readonly encoding?: string;
  readonly currency?: string;
  readonly until?: string;
  readonly minGroup?: string;
  readonly observation?: string;
  readonly purchases?: string;
  readonly clusters?: string;
  readonly surveyClusters?: string;
  readonly seed?: string;
  readonly language?: Language;
}

export async function analyze(orders: readonly string[], options: AnalyzeOptions, terminal: Terminal): Promise<ExitCode> {
  const says = analyzeSaysIn(terminal.language);
  checkOptions(orders, options, says);
  const wish = readWish(orders, options, terminal, says);
  if (options.sql !== undefined) {
    printSql(wish, options, terminal, says);
    return 0;
  }
  const cancelling = new AbortController();
  const cancel = (): void => cancelling.abort();
  process.once('SIGINT', cancel);
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  const size = sizeOf(wish.aggregates === undefined ? orders : [wish.aggregates]);
  const progress = openProgress(size, terminal, (done, all) => (done < all ? says.reading(megabytes(done), megabytes(all)) : says.calculating));
  const tellStarter = tellReading();
  const seen = (bytes: number): void => {
    progress.step(bytes);
    tellStarter(bytes / size);
  };
  try {
    const result = await analysisBeside(__dirname).analyzeFiles(wish, { signal: cancelling.signal, seen });
    progress.clear();
    if (result.kind === 'problem') throw failureOf(result.problem, options, terminal, says);
    tell(result.analysis, terminal, says);
    writeResult(inCanonicalForm(result.analysis.text, terminal.language), options.output, terminal);
    return 0;
  } finally {
    progress.clear();
    process.off('SIGINT', cancel);
  }
}

function readWish(orders: readonly string[], options: AnalyzeOptions, terminal: Terminal, says: AnalyzeSays): AnalysisWish {
  const { output } = options;
  const { sql, survey, fromAggregates: aggregates } = options;
  if (orders.length === 0 && survey === undefined && sql === undefined && aggregates === undefined) throw new Failure(says.noOrdersNamed);
  if ([...orders, survey, aggregates].filter((path) => path === '-').length > 1) throw new Failure(says.inputTwice);
  const count = (option: string, value: string | undefined, usual: number, from: number, to: number): number => countOf(option, value, from, to, says) ?? usual;
  const until = readDate('--until', options.until, terminal.says);
  return {
    orders,
    aggregates,
    survey,
    encoding: encodingOf(options.encoding, says),
    earlier: output !== undefined && output !== '-' && existsSync(output) ? earlierText(output, terminal) : undefined,
    currency: currencyOf(options.currency, says),
    dates: options.dateFormat === undefined ? undefined : readChoice('--date-format', options.dateFormat, dateOrders, terminal.says),
    decimal: options.decimal === undefined ? undefined : readChoice('--decimal', options.decimal, decimalMarks, terminal.says),
    until: until === undefined ? undefined : toDay(until),
    orderColumns: columnsOf('--column', options.column, says),
    surveyColumns: columnsOf('--survey-column', options.surveyColumn, says),
    language: terminal.language,
    settings: {
      minGroup: count('--min-group', options.minGroup, 5, 1, 1_000_000),
      observation: count('--observation', options.observation, 90, 1, 10_000),
      purchases: count('--purchases', options.purchases, 10, 2, 100),
      seed: count('--seed', options.seed, 1, 0, 1_000_000_000),
      txCount: countOf('--clusters', options.clusters, 2, 12, says),
      cxCount: countOf('--survey-clusters', options.surveyClusters, 2, 12, says),
    },
  };
}

function earlierText(path: string, { says }: Terminal): string {
  const { text, hasMark } = readText(path, shownPath(path), says);
  return (hasMark ? byteOrderMark : '') + text;
}

function countOf(option: string, value: string | undefined, from: number, to: number, says: AnalyzeSays): number | undefined {
  if (value === undefined) return undefined;
  const count = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  if (!(count >= from && count <= to)) throw new Failure(says.notCount(option, value, from, to));
  return count;
}

function currencyOf(value: string | undefined, says: AnalyzeSays): string | undefined {
  if (value === undefined) return undefined;
  const found = currencies.find(({ id }) => id === value.toUpperCase());
  if (!found) throw new Failure(says.notCurrency(value));
  return found.id;
}

/** By the name that decoders know it by: “cp1251” and “windows-1251” are one. */
function encodingOf(value: string | undefined, says: AnalyzeSays): string | undefined {
  if (value === undefined) return undefined;
  try {
    return new TextDecoder(value, { fatal: true }).encoding;
  } catch (error) {
    throw new Failure(says.notEncoding(value), { cause: error });
  }
}

function columnsOf(option: string, stated: readonly string[] | undefined, says: AnalyzeSays): ReadonlyMap<string, string> {
  return new Map(
    (stated ?? []).map((each) => {
      const at = each.indexOf('=');
      const role = each.slice(0, Math.max(0, at)).trim().toLowerCase();
      const name = each.slice(at + 1).trim();
      if (!columnRoles.includes(role) || name === '') throw new Failure(says.notColumn(option, each, columnRoles.join(', ')));
      return [role, name];
    }),
  );
}

function inCanonicalForm(text: string, language: Language): string {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const bare = text.slice(mark.length);
  return mark + formatText(bare, format(MapDocument.open(bare), 'insights', { language }));
}

/** Of all files that are there; what is wrong with one is told when it is read. */
function sizeOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + bytesIn(path), 0);
}

function bytesIn(path: string): number {
  try {
    return statSync(path).size;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return 0;
  }
}

function failureOf(problem: AnalysisProblem, { output = '' }: AnalyzeOptions, terminal: Terminal, says: AnalyzeSays): unknown {
  if (problem.kind === 'file') return readFailure(problem.cause, shownPath(problem.path), terminal.says);
  const shown = 'path' in problem ? { ...problem, path: shownPath(problem.path) } : problem;
  return new Failure(sayProblem(shown.kind === 'twice' ? { ...shown, other: shownPath(shown.other) } : shown, says, shownPath(output)));
}

function tell({ sources, isRowByRow, cut, isCoarse, unclustered, isUncrossed, moved, former }: Analysis, terminal: Terminal, says: AnalyzeSays): void {
  const { note, language } = terminal;
  for (const { path, rows, columns, excluded, ignored, strange } of sources) {
    if (columns.length > 0) note(says.columns(shownPath(path), columns.map(([role, head]) => `${says.roles[role] ?? role} = ${head}`).join(', ')));
    const reasons = reasonsOf(excluded, says);
    if (reasons !== '') note(says.excluded(shownPath(path), says.count(rows), reasons));
    if (ignored.length > 0) note(says.noQuestions(shownPath(path), ignored.join(', ')));
    if (strange > 0) note(says.strange(shownPath(path), says.count(strange)));
  }
  if (isRowByRow) note(says.rowByRow);
  if (cut > 0) note(says.cut(says.count(cut)));
  if (isCoarse) note(says.coarse);
  for (const kind of unclustered) note(says.unclustered[kind]);
  if (isUncrossed) note(says.uncrossed);
  for (const { id, name, drift } of moved)
    note(says.moved(id, name === undefined ? '' : language === 'ru' ? ` («${name}»)` : ` (“${name}”)`, drift.toFixed(2)));
  if (former.length > 0) note(says.former(former.join(', ')));
}
