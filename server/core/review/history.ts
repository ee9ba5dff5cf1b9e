/**
 * Versions of one map, newest first → a row of values for each of its figures. Stages and steps stay together over renames and moves and are
 * called as the newest version calls them. What cannot be read in a version is left out of the rows, not taken for missing. Where versions come
 * from, and how the rows are shown, is known elsewhere.
 */
import type { Journey } from '../model/journey.ts';
import { defaultScale, type Scale } from '../model/scale.ts';
import { given } from '../model/stated.ts';
import { formatIn } from '../view/format.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { Direction } from '../vocabulary/vocabulary.ts';
import { firstProblem, type Version } from './compare.ts';
import { type Figure, type NamedFigure, type SeriesKind, snapshotOf, type Unit } from './snapshot.ts';
import { ColumnTracks, type Track } from './trackColumns.ts';

export interface History {
  /** Of the newest version. */
  readonly title: string | undefined;
  readonly scale: Scale;
  /** Versions in the order of time: for each the first line that could not be read, from 0; `missing` where there was nothing to read. */
  readonly versions: readonly { readonly isMissing: boolean; readonly unread: number | undefined }[];
  readonly columns: readonly HistoryColumn[];
  readonly series: readonly Series[];
}

/** A stage or a step; those that the newest version has no longer come last. */
export interface HistoryColumn extends Track {
  readonly isGone: boolean;
}

export interface Series {
  /** `REV`, `decision C`, `decision/place-order experience`. */
  readonly id: string;
  readonly kind: SeriesKind;
  readonly column: HistoryColumn | undefined;
  /** A KPI's code, a factor, a severity. */
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly direction: Direction | undefined;
  /** One for each version that could be read, in the order of time. */
  readonly points: readonly SeriesPoint[];
  readonly trend: Trend | undefined;
}

export interface SeriesPoint extends Figure {
  /** Which version, from 0. */
  readonly at: number;
  /** Another value or state than at the point before. */
  readonly isChanged: boolean;
  readonly isRetargeted: boolean;
}

/** From the first value in the unit of the last one to the last one. */
export interface Trend {
  readonly first: SeriesPoint;
  readonly last: SeriesPoint;
  readonly better: boolean | undefined;
}

/** A version that is missing could not be read at all, or the file was not there. `versions` is read once, so that it may read them as it goes. */
export function historyOf(versions: Iterable<Version | undefined>, language: Language): History {
  const format = formatIn(language);
  const tracks = new ColumnTracks();
  const rows = new Map<string, Row>();
  const read: History['versions'][number][] = [];
  let newest: Journey | undefined;
  let present: ReadonlySet<string> | undefined;
  for (const version of versions) {
    const back = read.length;
    const unread = version && firstProblem(version.document.tree);
    read.push({ isMissing: version === undefined, unread });
    if (!version) continue;
    const isWhole = unread === undefined;
    const snapshot = snapshotOf(version, format, isWhole);
    newest ??= version.document.journey(version.project);
    const found = tracks.tracksOf(snapshot.plain, snapshot.names, isWhole);
    present ??= new Set([...found.values()].map(({ id }) => id));
    for (const figure of snapshot.figures) keep(rows, figure, figure.column && found.get(figure.column), back);
  }
  const columns = new Map([...tracks.all].map(([id, track]) => [id, { ...track, isGone: present?.has(id) !== true }]));
  const series = [...rows].map(([id, row]) => seriesOf(id, row, read, columns));
  return {
    title: given(newest?.title),
    scale: newest?.context.scale ?? defaultScale,
    versions: read.toReversed(),
    columns: inOrder(columns),
    series: series.filter(({ points }) => points.some(({ state }) => state !== 'absent')),
  };
}

/** Steps stand behind their stage. */
function inOrder(columns: ReadonlyMap<string, HistoryColumn>): HistoryColumn[] {
  const all = [...columns.values()].toSorted((a, b) => Number(a.isGone) - Number(b.isGone));
  const stages = all.filter(({ step }) => step === undefined);
  return stages.flatMap((stage) => [stage, ...all.filter((one) => one.step !== undefined && one.stage === stage.stage)]);
}

interface Row {
  readonly newest: NamedFigure;
  readonly track: Track | undefined;
  /** By how many versions back. */
  readonly figures: Map<number, Figure>;
}

function keep(rows: Map<string, Row>, named: NamedFigure, track: Track | undefined, back: number): void {
  const what = named.kind === 'kpi' || named.kind === 'factor' ? named.code : named.kind === 'findings' ? `${named.code ?? ''}s` : named.kind;
  const id = [...(track ? [track.id] : []), what].join(' ');
  const row = rows.get(id) ?? { newest: named, track, figures: new Map<number, Figure>() };
  // A code that stands twice in a cell counts once.
  if (!row.figures.has(back)) row.figures.set(back, named.figure);
  rows.set(id, row);
}

const absent: Figure = { state: 'absent' };

function seriesOf(id: string, { newest, track, figures }: Row, read: History['versions'], columns: ReadonlyMap<string, HistoryColumn>): Series {
  const points: SeriesPoint[] = [];
  for (let back = read.length - 1; back >= 0; back -= 1) {
    const version = read[back];
    const own = figures.get(back);
    // What is not found in a broken text may stand where it cannot be read.
    if (!version || version.isMissing || ((own ?? absent).state === 'absent' && version.unread !== undefined)) continue;
    const figure = own ?? absent;
    const before = points.at(-1);
    points.push({
      ...figure,
      at: read.length - 1 - back,
      isChanged: before !== undefined && !saysSame(before, figure),
      isRetargeted: before !== undefined && (before.target?.low !== figure.target?.low || before.target?.high !== figure.target?.high),
    });
  }
  const { kind, code, name, direction } = newest;
  return { id, kind, column: track && columns.get(track.id), code, name, direction, points, trend: trendOf(points, direction) };
}

function saysSame(a: Figure, b: Figure): boolean {
  if (a.state !== b.state) return false;
  if (a.owners || b.owners) return a.owners?.map(({ id }) => id).join('\n') === b.owners?.map(({ id }) => id).join('\n');
  return a.value === b.value && areAlike(a.unit, b.unit);
}

/** Figures that can be compared at all. */
export function areAlike(a: Unit | undefined, b: Unit | undefined): boolean {
  return a?.kind === b?.kind && a?.currency === b?.currency;
}

function trendOf(points: readonly SeriesPoint[], direction: Direction | undefined): Trend | undefined {
  const last = points.findLast(({ value }) => value !== undefined);
  const first = points.find(({ value, unit }) => value !== undefined && areAlike(unit, last?.unit));
  return first && last && { first, last, better: isBetter(first, last, direction) };
}

/** Whether the last value is better than the first; for a KPI with a range, whether it is nearer to it. */
export function isBetter({ value: old }: Figure, { value: now, target }: Figure, direction: Direction | undefined): boolean | undefined {
  if (old === undefined || now === undefined || old === now) return undefined;
  if (direction === 'up') return now > old;
  if (direction === 'down') return now < old;
  if (direction !== 'range' || !target) return undefined;
  const distance = (value: number): number => Math.max(0, target.low - value, value - target.high);
  return distance(now) === distance(old) ? undefined : distance(now) < distance(old);
}
