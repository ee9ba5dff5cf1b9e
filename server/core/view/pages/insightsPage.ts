/** Insights files → what is shown of them: months, repeat purchases, purchase number by recency, groups by paying and by experience, RFM, NPS and sources. It computes no figure of customers. */
import type { MapDocument } from '../../document.ts';
import { kindOf } from '../../fileKind.ts';
import { type FiguresRow, readInsights } from '../../insights/readInsights.ts';
import { positionAt } from '../../syntax/positions.ts';
import type { Desk } from '../arrange.ts';
import { type Figure, featureName, figure, type InsightsDesk, leastGroup, moneyIn, numberIn } from './insightsDesk.ts';
import { arrangeClustering, arrangeCross, type ClusteringView, type CrossView } from './insightsGroups.ts';
import { arrangeNps, arrangeRfm, type NpsView, type RfmView } from './insightsMarks.ts';
import { arrangeMonths, type MonthsView } from './insightsMonths.ts';
import { arrangeRecency, type RecencyView } from './insightsRecency.ts';
import { arrangeRepeat, type RepeatView } from './insightsRepeat.ts';
import { type InsightsLabels, type InsightsWords, insightsWords } from './insightsWords.ts';

/** An insights file that a map names, as its host has read it. */
export interface InsightsFile {
  /** As the map writes it; empty for the file that is looked at itself. */
  readonly path: string;
  readonly name: string;
  /** Why there is no text. */
  readonly document: MapDocument | 'missing' | 'outside';
}

export interface InsightsPage {
  readonly kind: 'insights';
  readonly words: InsightsLabels;
  readonly sheets: readonly InsightsSheet[];
}

export interface InsightsSheet {
  /** The file that its elements stand in, from the map; empty for the file itself. */
  readonly file: string;
  readonly name: string;
  /** Why there is nothing to show, or not all. */
  readonly lack: string | undefined;
  readonly facts: readonly (Figure & { readonly label: string })[];
  readonly months: MonthsView | undefined;
  readonly repeat: RepeatView | undefined;
  readonly recency: RecencyView | undefined;
  readonly clusterings: readonly ClusteringView[];
  readonly cross: CrossView | undefined;
  readonly rfm: RfmView | undefined;
  readonly nps: NpsView | undefined;
  readonly questions: readonly { readonly name: string; readonly answers: Figure | undefined; readonly mean: Figure | undefined }[];
  readonly sources: readonly SourceView[];
  readonly privacy: string | undefined;
}

export interface SourceView {
  readonly element: string;
  readonly file: string;
  readonly rows: string;
  readonly excluded: string;
  /** The beginning of it, and all. */
  readonly fingerprint: string;
  readonly sha256: string;
}

export function arrangeInsightsPage(desk: Desk): InsightsPage {
  const said = insightsWords[desk.words.language];
  return { kind: 'insights', words: said.labels, sheets: (desk.insights ?? []).map((file) => arrangeFile(file, said, desk)) };
}

function arrangeFile({ path, name, document }: InsightsFile, said: InsightsWords, { journey, format, words }: Desk): InsightsSheet {
  const { say, counted } = words;
  if (typeof document === 'string') return bare(path, name, say(said.lacks[document], { path: name }));
  if (kindOf(document, path) !== 'insights') return bare(path, name, say(said.lacks.other, { path: name }));
  const file = readInsights(document);
  const currency = file.text('currency') ?? journey.context.currency;
  const money = (amount: number): string => format.money(amount, currency, Math.abs(amount) >= 1000 ? 0 : undefined);
  const desk: InsightsDesk = { journey, format, file, said, say, counted, currency, money };
  const line = brokenLine(document);
  const sheet: InsightsSheet = {
    file: path,
    name,
    lack: line === undefined ? undefined : say(said.lacks.broken, { path: name, line: String(line) }),
    facts: factsOf(desk),
    months: arrangeMonths(desk),
    repeat: arrangeRepeat(desk),
    recency: arrangeRecency(desk),
    clusterings: (['tx', 'cx'] as const).flatMap((id) => arrangeClustering(id, desk)),
    cross: arrangeCross(desk),
    rfm: arrangeRfm(desk),
    nps: arrangeNps(desk),
    questions: file.rows('questions').map((row) => ({
      name: featureName(row.text('question') ?? '?', desk),
      answers: numberIn(row, 'answers', desk),
      mean: numberIn(row, 'mean', desk),
    })),
    sources: file.rows('sources').map((row) => sourceOf(row, desk)),
    privacy: say(said.privacy, { n: format.number(file.number('min-group') ?? leastGroup) }),
  };
  return sheet.lack === undefined && sheet.facts.length + sheet.clusterings.length + sheet.questions.length === 0 && !sheet.repeat
    ? { ...sheet, lack: say(said.lacks.empty, { path: name }), privacy: undefined }
    : sheet;
}

function bare(file: string, name: string, lack: string): InsightsSheet {
  return {
    file,
    name,
    lack,
    facts: [],
    months: undefined,
    repeat: undefined,
    recency: undefined,
    clusterings: [],
    cross: undefined,
    rfm: undefined,
    nps: undefined,
    questions: [],
    sources: [],
    privacy: undefined,
  };
}

/** From 1 up. */
function brokenLine({ tree }: MapDocument): number | undefined {
  const index = tree.chunks.findIndex(({ problems }) => problems.length > 0);
  return index < 0 ? undefined : positionAt(tree, (tree.offsets[index] ?? 0) + (tree.chunks[index]?.problems[0]?.start ?? 0)).line + 1;
}

function factsOf(desk: InsightsDesk): InsightsSheet['facts'] {
  const { file, said, format } = desk;
  const totals = file.row('totals');
  const [from, to] = [totals.text('from'), totals.text('to')];
  const period = from === undefined || to === undefined ? undefined : figure(totals, 'from', format.period(`${from}/${to}`));
  const all: readonly (readonly [keyof InsightsWords['facts'], Figure | undefined])[] = [
    ['period', period],
    ['customers', numberIn(totals, 'customers', desk)],
    ['orders', numberIn(totals, 'orders', desk)],
    ['revenue', moneyIn(totals, 'revenue', desk)],
    ['aov', moneyIn(totals, 'aov', desk)],
    ['frequency', numberIn(totals, 'frequency', desk)],
  ];
  return all.flatMap(([id, value]) => (value ? [{ ...value, label: said.facts[id] }] : []));
}

function sourceOf(row: FiguresRow, { said, format }: InsightsDesk): SourceView {
  const excluded = row.row('excluded');
  const sha256 = row.text('sha256') ?? '';
  return {
    element: row.at,
    file: row.text('file') ?? '?',
    rows: format.number(row.number('rows') ?? 0),
    excluded: excluded.keys
      .map((reason) => `${Object.hasOwn(said.reasons, reason) ? said.reasons[reason] : reason} ${format.number(excluded.number(reason) ?? 0)}`)
      .join(', '),
    fingerprint: sha256.slice(0, 12),
    sha256,
  };
}
