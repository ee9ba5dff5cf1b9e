/** What a history is told from, in whichever format: the commits, the rows of values, and which of them are asked for. */
import type { Scale } from '../model/scale.ts';
import { looseForm } from '../model/slug.ts';
import type { Format } from '../view/format.ts';
import { findIn } from '../vocabulary/catalogue.ts';
import { kpis } from '../vocabulary/vocabulary.ts';
import type { History, HistoryColumn, Series } from './history.ts';

/** Why a version says nothing, or not all. */
export type Gap =
  | { readonly kind: 'removed' | 'large-file-storage' | 'missing-object' | 'not-text' | 'no-map' }
  | { readonly kind: 'broken' /** From 0. */; readonly line: number };

/** A version of the file; without a hash it is the working copy. */
export interface ToldCommit {
  readonly hash: string | undefined;
  readonly author: string | undefined;
  readonly day: string | undefined;
  /** Seconds since 1970. */
  readonly time: number | undefined;
  readonly subject: string | undefined;
  readonly path: string;
  readonly gap: Gap | undefined;
}

export interface HistoryReport {
  readonly path: string;
  /** In the order of time; the points of `series` count in them. */
  readonly commits: readonly ToldCommit[];
  readonly title: string | undefined;
  readonly scale: Scale;
  readonly columns: readonly HistoryColumn[];
  /** Those that are asked for. */
  readonly series: readonly Series[];
  /** Whether it was asked for certain ones. */
  readonly isChosen: boolean;
  /** Older commits that were not read, as was asked. */
  readonly leftOut: number;
  /** The clone is shallow. */
  readonly isCut: boolean;
}

export interface Choice {
  /** Codes of KPIs and factors. */
  readonly kpis: readonly string[];
  readonly stage: string | undefined;
}

export type Chosen = { readonly series: readonly Series[] } | { readonly unknown: 'kpi' | 'stage'; readonly text: string; readonly known: readonly string[] };

export function choose({ series, columns }: Pick<History, 'series' | 'columns'>, choice: Choice): Chosen {
  let chosen = series;
  if (choice.stage !== undefined) {
    const stage = findStage(columns, choice.stage);
    if (!stage) return { unknown: 'stage', text: choice.stage, known: columns.filter(({ step }) => step === undefined).map((one) => one.stage) };
    chosen = series.filter(({ column }) => column?.stage === stage.stage);
  }
  if (choice.kpis.length === 0) return { series: chosen };
  const codes = new Set(choice.kpis.map(codeOf));
  const ofKpis = chosen.filter(({ kind }) => kind === 'kpi' || kind === 'factor');
  for (const text of choice.kpis)
    if (!ofKpis.some(({ code }) => code !== undefined && codeOf(code) === codeOf(text)))
      return { unknown: 'kpi', text, known: [...new Set(ofKpis.flatMap(({ code }) => code ?? []))] };
  return { series: withoutEchoes(ofKpis.filter(({ code }) => code !== undefined && codes.has(codeOf(code)))) };
}

/** A factor that says at every commit what one KPI says has that one's target and source, and nothing more. */
function withoutEchoes(series: readonly Series[]): Series[] {
  const said = ({ points }: Series): string => points.map(({ at, text = '' }) => `${at} ${Number.parseFloat(text)}`).join();
  return series.filter((one) => one.kind !== 'factor' || !series.some((other) => other.kind === 'kpi' && other.code === one.code && said(other) === said(one)));
}

/** By id, else by name; one that is still there goes before one that is not. */
function findStage(columns: readonly HistoryColumn[], text: string): HistoryColumn | undefined {
  const stages = columns.filter(({ step }) => step === undefined);
  return stages.find(({ stage }) => looseForm(stage) === looseForm(text)) ?? stages.find(({ name }) => looseForm(name) === looseForm(text));
}

/** `nps`, “Net promoter score”: the code that the catalogue has for it. */
function codeOf(text: string): string {
  return looseForm(findIn(text, kpis)?.id ?? text);
}

/** How far a figure has moved, as a part of the larger of its two ends; what was never in doubt has not moved. */
export function movement({ trend }: Series): number {
  const [first, last] = [trend?.first.value ?? 0, trend?.last.value ?? 0];
  const most = Math.max(Math.abs(first), Math.abs(last));
  return most === 0 ? 0 : Math.abs(last - first) / most;
}

export function placeOf({ column }: Series, columns: readonly HistoryColumn[]): string[] {
  if (!column) return [];
  const stage = columns.find((one) => one.step === undefined && one.stage === column.stage)?.name ?? column.stage;
  return column.step === undefined ? [stage] : [stage, column.name];
}

/** How far the last value is from the first: points for shares, the difference for scores and counts, percent for everything else. Nothing where they are the same. */
export function distanceText({ kind, trend }: Series, format: Format): string | undefined {
  const [old, now] = [trend?.first.value, trend?.last.value];
  if (old === undefined || now === undefined || old === now) return undefined;
  const sign = now > old ? '+' : '−';
  const away = Math.abs(now - old);
  const unit = trend?.last.unit?.kind;
  if (unit === 'share' || unit === 'percent')
    return `${sign}${format.number(unit === 'share' ? away * 100 : away, 1)}\u202f${format.language === 'ru' ? 'п.п.' : 'pp'}`;
  const isCounted = unit === 'score' || unit === 'points' || kind === 'pains' || kind === 'opportunities' || kind === 'findings';
  return isCounted || old === 0 ? `${sign}${format.number(away, 2)}` : `${sign}${format.share(away / Math.abs(old), away / Math.abs(old) < 0.1 ? 1 : 0)}`;
}
