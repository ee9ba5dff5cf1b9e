/** A history → what its page shows: small pictures of equal size, grouped by stage, every text and place ready. Knows no markup. */
import { type Format, formatIn } from '../view/format.ts';
import type {
  BandView,
  CellText,
  DotView,
  HistoryCommitView,
  HistoryGroupView,
  HistoryLabels,
  HistoryView,
  PlotView,
  Spot,
  Verdict,
} from '../view/historyView.ts';
import { type NiceScale, niceScale } from '../view/niceScale.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import { areAlike, type Series, type SeriesPoint } from './history.ts';
import { distanceText, type HistoryReport, placeOf, type ToldCommit } from './historyReport.ts';
import { ticksOf, timeOf } from './historyTime.ts';
import { type HistoryWords, historyWordsIn } from './historyWords.ts';
import { amountText, type Owner, secondsIn, type Unit } from './snapshot.ts';

interface Desk {
  readonly report: HistoryReport;
  readonly words: HistoryWords;
  readonly format: Format;
  readonly commits: readonly HistoryCommitView[];
  /** One for each team, in the order in which they come up. */
  readonly tones: Map<string, number>;
}

export function arrangeHistory(report: HistoryReport, language: Language): HistoryView {
  const words = historyWordsIn(language);
  const time = timeOf(report.commits);
  const commits = report.commits.map((commit, index) => commitView(commit, time.at(index), words));
  const desk: Desk = { report, words, format: formatIn(language), commits, tones: new Map() };
  return {
    language,
    title: report.title ?? report.path,
    file: report.path,
    notes: notesOf(desk),
    labels: labelsIn(words),
    commits,
    ticks: ticksOf(time, report.commits, language),
    groups: groupsOf(desk),
  };
}

function labelsIn({ say }: HistoryWords): HistoryLabels {
  const [history, key, table, commit, date] = [say('history'), say('key'), say('table'), say('commit'), say('date')];
  return { history, key, table, commit, date, author: say('author'), subject: say('subject'), unchanged: say('unchanged'), nothing: say('nothing') };
}

function commitView({ hash, author, day, subject, gap }: ToldCommit, at: number, words: HistoryWords): HistoryCommitView {
  const isDraft = hash === undefined;
  return {
    at,
    day: day ?? '',
    hash: hash?.slice(0, 7) ?? '',
    author: author ?? '',
    subject: isDraft ? words.say('workingCopy') : (subject ?? ''),
    gap: gap && words.gap(gap),
    isDraft,
  };
}

function notesOf({ report: { commits, leftOut, isCut }, words }: Desk): string[] {
  const days = commits.flatMap(({ day }) => day ?? []);
  const range = days.length === 0 ? '' : ` · ${dayText(days[0] ?? '', words.language)} – ${dayText(days.at(-1) ?? '', words.language)}`;
  const count = commits.filter(({ hash }) => hash !== undefined).length;
  return [
    commits.length === 0 ? words.say('noCommits') : `${words.commits(count)}${range}`,
    ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
    ...(isCut ? [words.say('cut')] : []),
    ...commits
      .flatMap(({ gap, day, hash }) => (gap ? [`${day ?? words.say('workingCopy')} ${hash?.slice(0, 7) ?? ''}: ${words.gap(gap)}`] : []))
      .slice(-mostGaps),
  ];
}

/** All of them are in the tables. */
const mostGaps = 3;

function dayText(day: string, language: Language): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(time);
}

// ── groups ──────────────────────────────────────────────────────────────────────────────────────

function groupsOf(desk: Desk): HistoryGroupView[] {
  const { report, words } = desk;
  const stages = report.columns.filter(({ step }) => step === undefined);
  const ofMap = report.series.filter(({ column }) => column === undefined);
  const groups = [
    groupOf({ id: 'map', name: words.say('wholeMap'), gone: undefined }, ofMap, desk),
    ...stages.map(({ stage, name, isGone }) =>
      groupOf(
        { id: stage, name, gone: isGone ? words.say('gone') : undefined },
        report.series.filter(({ column }) => column?.stage === stage),
        desk,
      ),
    ),
  ];
  return groups.filter(({ plots, bands, still }) => plots.length + bands.length + still.length > 0);
}

function groupOf(head: Pick<HistoryGroupView, 'id' | 'name' | 'gone'>, all: readonly Series[], desk: Desk): HistoryGroupView {
  const moves = (series: Series): boolean => desk.report.isChosen || series.points.some(({ isChanged, isRetargeted }) => isChanged || isRetargeted);
  const drawn = all.filter(moves);
  return {
    ...head,
    plots: drawn.filter(({ kind }) => kind !== 'owners').map((series) => plotOf(series, desk)),
    bands: drawn.filter(({ kind }) => kind === 'owners').map((series) => bandOf(series, desk)),
    still: all.filter((series) => !moves(series) && !isNothing(series)).map((series) => stillText(series, desk)),
  };
}

/** No errors, all the time: not worth a word. */
function isNothing({ kind, points }: Series): boolean {
  return kind === 'findings' && points.every(({ value }) => value === 0);
}

function stillText(series: Series, { words, report }: Desk): string {
  const step = series.column?.step === undefined ? undefined : placeOf(series, report.columns).at(-1);
  const last = series.points.at(-1);
  return [words.short(series), ...(step === undefined ? [] : [`(${step})`]), last ? pointText(last, words) : ''].join(' ');
}

function stepOf(series: Series, { report }: Desk): string | undefined {
  return series.column?.step === undefined ? undefined : placeOf(series, report.columns).at(-1);
}

function pointText(point: SeriesPoint, words: HistoryWords): string {
  return point.state === 'given' ? (point.text ?? '') : words.state(point.state);
}

// ── plots ───────────────────────────────────────────────────────────────────────────────────────

function plotOf(series: Series, desk: Desk): PlotView {
  const { words, format } = desk;
  const axis = axisOf(series, desk);
  const y = (value: number): number => (value - axis.low) / (axis.high - axis.low);
  const last = series.points.at(-1);
  const unit = series.trend?.last.unit;
  const distance = distanceText(series, format);
  const { trend } = series;
  const verdict: Verdict = distance === undefined ? 'same' : trend?.better === undefined ? 'other' : trend.better ? 'better' : 'worse';
  const name = words.series(series);
  const place = stepOf(series, desk);
  const [from, to] = [series.points[0], last].map((point) => (point ? pointText(point, words) : ''));
  // What the distance is counted from, when there is one.
  const start = distance === undefined ? from : trend?.first.text;
  const said = verdict === 'better' || verdict === 'worse' ? `, ${words.say(verdict)}` : '';
  return {
    id: series.id,
    name,
    place,
    lines: stretches(series, desk, (point) => (point.value !== undefined && areAlike(point.unit, unit) ? y(point.value) : undefined)),
    targets: stretches(series, desk, (point) =>
      point.target && areAlike(point.unit ?? unit, unit) ? y((point.target.low + point.target.high) / 2) : undefined,
    ),
    dots: dotsOf(series, y, desk),
    levels: axis.levels.map((level) => ({ y: y(level), text: levelText(level, unit, axis.decimals, format) })),
    from: start === undefined || start === to ? undefined : words.from(start),
    last: to ?? '',
    target: last?.target?.text,
    verdict,
    distance: distance === undefined ? undefined : `${verdict === 'better' ? '▲' : verdict === 'worse' ? '▼' : '●'} ${distance}`,
    description: `${place === undefined ? '' : `${place}: `}${name}: ${from ?? ''} → ${to ?? ''}${said}`,
    cells: cellsOf(series, words),
  };
}

/** Scores on the whole of their scale, so that all of them compare, and beyond where one is; counts from zero; other figures as far as they reach. */
function axisOf({ kind, points, trend }: Series, { report: { scale } }: Desk): NiceScale {
  if (kind === 'experience' || kind === 'score' || kind === 'mean') {
    const reached = [scale.min, scale.max, ...points.flatMap(({ value }) => value ?? [])];
    const [low, high] = [Math.min(...reached), Math.max(...reached)];
    return { low, high, levels: [...new Set([low, scale.min, (scale.min + scale.max) / 2, scale.max, high])], decimals: 1 };
  }
  const unit = trend?.last.unit;
  const alike = points.filter((point) => point.value !== undefined && areAlike(point.unit, unit));
  const values = alike.flatMap(({ value = 0, target }) => [value, ...(target ? [target.low, target.high] : [])]);
  const isCount = kind === 'pains' || kind === 'opportunities' || kind === 'findings';
  const factor = unit?.kind === 'share' ? 100 : secondsIn(unit?.duration);
  const nice = niceScale(isCount ? [0, ...values] : values.map((value) => (unit?.kind === 'share' ? value * factor : value / factor)), isCount ? 2 : 3);
  const back = (value: number): number => (unit?.kind === 'share' ? value / factor : value * factor);
  const levels = isCount ? nice.levels.filter(Number.isInteger) : nice.levels;
  return { low: back(nice.low), high: back(nice.high), levels: levels.map(back), decimals: nice.decimals };
}

const fewest = 10_000;

/** Large numbers in short: the axis has little room. */
function levelText(level: number, unit: Unit | undefined, decimals: number, format: Format): string {
  if (!unit) return format.number(level);
  if (Math.abs(level) < fewest || (unit.kind !== 'money' && unit.kind !== 'number')) return amountText(level, unit, format, decimals);
  const short = new Intl.NumberFormat(format.language, { notation: 'compact', maximumFractionDigits: 1 }).format(level).replaceAll('\u00a0', '\u202f');
  return unit.currency === undefined || format.language === 'ru' ? short : format.money(0, unit.currency, 0).replace('0', short);
}

const stateDots: ReadonlySet<string> = new Set(['unknown', 'not-applicable', 'none']);

function stretches({ points }: Series, { commits }: Desk, read: (point: SeriesPoint) => number | undefined): Spot[][] {
  const lines: Spot[][] = [];
  let open: Spot[] | undefined;
  points.forEach((point, index) => {
    const at = commits[point.at]?.at ?? 0;
    const y = read(point);
    // A value holds until the commit that says another one.
    const held = open?.at(-1);
    if (open && held) open.push({ at, y: held.y });
    if (y === undefined) open = undefined;
    else if (open) {
      if (held && held.y !== y) open.push({ at, y });
    } else lines.push((open = [{ at, y }]));
    if (index === points.length - 1 && open && at < 1 && (commits.at(-1)?.at ?? 1) > at) open.push({ at: commits.at(-1)?.at ?? 1, y: open.at(-1)?.y ?? 0 });
  });
  return lines.map(withoutMiddles);
}

/** Of spots on a level line, the ends. */
function withoutMiddles(line: readonly Spot[]): Spot[] {
  return line.filter((spot, index) => {
    const [before, after] = [line[index - 1], line[index + 1]];
    return !(before && after && before.y === spot.y && after.y === spot.y);
  });
}

function dotsOf(series: Series, y: (value: number) => number, desk: Desk): DotView[] {
  const { words, commits } = desk;
  const unit = series.trend?.last.unit;
  const isKnown = (point: SeriesPoint): boolean => point.value !== undefined && areAlike(point.unit, unit);
  // What nobody knew stands at the height of what was known before, or else came to be.
  const next = series.points.find(isKnown);
  let known = next?.value === undefined ? 0.5 : y(next.value);
  return series.points.flatMap((point, index): DotView[] => {
    const isValue = isKnown(point);
    if (isValue) known = y(point.value ?? 0);
    const isEnd = index === 0 || index === series.points.length - 1;
    if (!(point.isChanged || isEnd) || !(isValue || stateDots.has(point.state))) return [];
    const commit = commits[point.at];
    const said = commit ? [commit.day, commit.subject, commit.author].filter(Boolean).join(' · ') : '';
    return [
      {
        at: commit?.at ?? 0,
        y: known,
        kind: isValue ? 'value' : 'unknown',
        isLast: index === series.points.length - 1,
        isDraft: commit?.isDraft ?? false,
        title: `${pointText(point, words)}\n${said}`,
      },
    ];
  });
}

function cellsOf({ points }: Series, words: HistoryWords): CellText[] {
  return points.map((point) => ({ commit: point.at, text: pointText(point, words), isChanged: point.isChanged }));
}

// ── owners ──────────────────────────────────────────────────────────────────────────────────────

function bandOf(series: Series, desk: Desk): BandView {
  const { words, commits } = desk;
  const { points } = series;
  const starts = points.filter((point, index) => index === 0 || point.isChanged);
  return {
    id: series.id,
    name: words.series(series),
    place: stepOf(series, desk),
    spans: starts.map((point, index) => {
      const [from, to] = [commits[point.at]?.at ?? 0, commits[starts[index + 1]?.at ?? -1]?.at ?? 1];
      const commit = commits[point.at];
      const text = pointText(point, words);
      return { from, to, text, tone: toneOf(point.owners, desk), title: `${text}\n${commit ? [commit.day, commit.subject].filter(Boolean).join(' · ') : ''}` };
    }),
    cells: cellsOf(series, words),
  };
}

const toneCount = 6;

/** 0 for nobody. */
function toneOf(owners: readonly Owner[] | undefined, { tones }: Desk): number {
  const [first] = owners ?? [];
  if (!first) return 0;
  const tone = tones.get(first.id) ?? tones.size;
  tones.set(first.id, tone);
  return (tone % toneCount) + 1;
}
