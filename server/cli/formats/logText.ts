/** A history for people at a terminal: a table of commits with the figures that matter most, and what came of each figure from first to last. */
import { isBetter, type Series, type SeriesPoint } from '../../core/review/history.ts';
import { distanceText, type HistoryReport, movement, placeOf, type ToldCommit } from '../../core/review/historyReport.ts';
import { type HistoryWords, historyWordsIn } from '../../core/review/historyWords.ts';
import { type Format, formatIn } from '../../core/view/format.ts';
import { withoutControls } from '../terminal.ts';
import { widthOf } from './clip.ts';
import type { Look } from './report.ts';
import { type Cell, type Paint, type TableColumn, textTable } from './textTable.ts';

const colors = { good: 32, bad: 31, warning: 33, changed: 1, bold: 1, dim: 2 };

interface Desk {
  readonly report: HistoryReport;
  readonly words: HistoryWords;
  readonly format: Format;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

export function logText(report: HistoryReport, { language, color, quiet }: Look, width: number): string {
  const paint: Paint = (name, text) => (color && text !== '' ? `\u001b[${colors[name]}m${text}\u001b[0m` : text);
  const desk: Desk = { report, words: historyWordsIn(language), format: formatIn(language), paint, width };
  const { words } = desk;
  const onlyKpis = report.isChosen && report.series.length > 0 && report.series.every(({ kind }) => kind === 'kpi' || kind === 'factor');
  const parts = [
    heading(desk),
    ...(onlyKpis ? report.series.map((series) => kpiTable(series, desk)) : [commitTable(desk), summary(desk)]),
    ...(quiet ? [] : footnotes(desk)),
  ];
  return report.commits.length === 0 ? `${heading(desk)}\n\n${words.say('noCommits')}\n` : `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading({ report: { path, title, commits }, words, paint }: Desk): string {
  const days = commits.flatMap(({ day }) => day ?? []);
  const time = days.length === 0 ? '' : `, ${days[0] ?? ''} … ${days.at(-1) ?? ''}`;
  const count = commits.filter(({ hash }) => hash !== undefined).length;
  return `${paint('bold', withoutControls(path))}  ${withoutControls(title ?? '')}\n${paint('dim', `${words.commits(count)}${time}`)}`;
}

function footnotes({ report: { leftOut, isCut }, words, paint }: Desk): string[] {
  return [...(leftOut > 0 ? [words.leftOut(leftOut)] : []), ...(isCut ? [words.say('cut')] : [])].map((line) => paint('dim', line));
}

function commitTable(desk: Desk): string {
  const { report, words } = desk;
  const newest = report.commits.map((commit, at) => ({ commit, at })).toReversed();
  const chosen = figuresToShow(report);
  const isTwice = (series: Series): boolean => chosen.filter((other) => words.short(other) === words.short(series)).length > 1;
  const figures = chosen.map((series, rank): TableColumn => {
    const place = series.column?.step ?? series.column?.stage ?? '';
    return {
      head: isTwice(series) && place !== '' ? `${words.short(series)} ${place}` : words.short(series),
      cells: newest.map(({ at }) => valueCell(series, at, words)),
      isRight: true,
      hasArrows: true,
      spare: rank,
    };
  });
  const columns = [
    ...whoAndWhen(
      newest.map(({ commit }) => commit),
      words,
    ),
    ...figures,
    subjects(
      newest.map(({ commit }) => commit),
      words,
    ),
  ];
  return textTable(columns, desk, (row) => {
    const commit = newest[row]?.commit;
    return [
      ...(commit && commit.gap ? [desk.paint('warning', `  ${words.gap(commit.gap)}`)] : []),
      ...renamedNote(report.commits[(newest[row]?.at ?? 0) - 1], commit, words),
    ];
  });
}

function renamedNote(before: ToldCommit | undefined, commit: ToldCommit | undefined, words: HistoryWords): string[] {
  return before && commit && before.path !== commit.path ? [`  ${words.say('renamed')} ${withoutControls(before.path)}`] : [];
}

function whoAndWhen(commits: readonly ToldCommit[], words: HistoryWords): TableColumn[] {
  return [
    { head: words.say('date'), cells: commits.map(({ day }) => ({ text: day ?? '' })) },
    { head: words.say('commit'), cells: commits.map(({ hash }) => ({ text: hash?.slice(0, 7) ?? '', color: 'dim' })) },
    { head: words.say('author'), cells: commits.map(({ author }) => ({ text: withoutControls(author ?? '') })), least: 8, spare: 50 },
  ];
}

function subjects(commits: readonly ToldCommit[], words: HistoryWords): TableColumn {
  return {
    head: words.say('subject'),
    cells: commits.map(({ subject, hash }) =>
      hash === undefined ? { text: words.say('workingCopy'), color: 'bold' } : { text: withoutControls(subject ?? '') },
    ),
    least: 16,
  };
}

const mostFigures = 5;

/** Revenue, conversion, mean experience, and the KPIs that have moved most; of a stage what has moved most in it. */
function figuresToShow({ series, isChosen }: HistoryReport): Series[] {
  const usual = isChosen ? [] : ['REV', 'C'].flatMap((code) => series.filter((one) => one.kind === 'factor' && one.code === code));
  const mean = isChosen ? [] : series.filter(({ kind }) => kind === 'mean');
  // What revenue is made of is in the revenue.
  const factors = new Set(isChosen ? [] : series.flatMap(({ kind, code }) => (kind === 'factor' && code !== undefined ? [code] : [])));
  const others = series.filter(
    (one) => (one.kind === 'kpi' || (isChosen && (one.kind === 'experience' || one.kind === 'score'))) && !factors.has(one.code ?? '') && movement(one) > 0,
  );
  return [...usual, ...mean, ...others.toSorted((a, b) => movement(b) - movement(a))].slice(0, mostFigures);
}

function valueCell(series: Series, at: number, words: HistoryWords): Cell {
  const index = series.points.findIndex((point) => point.at === at);
  const point = series.points[index];
  if (!point) return { text: '' };
  return { text: `${stateText(point, words)}${arrow(series, index)}`, color: colorOf(series, index) };
}

function stateText(point: SeriesPoint, words: HistoryWords): string {
  return withoutControls(point.state === 'given' ? (point.text ?? '') : words.state(point.state));
}

function arrow(series: Series, index: number): string {
  const [before, point] = [series.points[index - 1], series.points[index]];
  if (!before || !point?.isChanged) return '  ';
  const better = isBetter(before, point, series.direction);
  return better === undefined ? ' •' : better ? ' ▲' : ' ▼';
}

function colorOf(series: Series, index: number): Cell['color'] {
  const [before, point] = [series.points[index - 1], series.points[index]];
  if (!before || !point) return undefined;
  if (!point.isChanged) return 'dim';
  const better = isBetter(before, point, series.direction);
  return better === undefined ? 'changed' : better ? 'good' : 'bad';
}

/** One KPI: its value, target and source by commit. */
function kpiTable(series: Series, desk: Desk): string {
  const { report, words, paint } = desk;
  const newest = report.commits.map((commit, at) => ({ commit, index: series.points.findIndex((point) => point.at === at) })).toReversed();
  const told = (read: (point: SeriesPoint) => string | undefined): Cell[] => {
    return newest.map(({ index }): Cell => {
      const point = series.points[index];
      const before = series.points[index - 1];
      const text = withoutControls((point && read(point)) ?? '');
      return { text, color: before && read(before) === (point && read(point)) ? 'dim' : undefined };
    });
  };
  const columns: TableColumn[] = [
    ...whoAndWhen(
      newest.map(({ commit }) => commit),
      words,
    ),
    {
      head: words.say('value'),
      cells: newest.map(({ index }) => (index < 0 ? { text: '' } : valueCell(series, series.points[index]?.at ?? -1, words))),
      isRight: true,
      hasArrows: true,
    },
    { head: words.say('target'), cells: told(({ target }) => target?.text), isRight: true },
    { head: words.say('source'), cells: told(({ source, asOf }) => [source, asOf].filter(Boolean).join(' ')), least: 12 },
    subjects(
      newest.map(({ commit }) => commit),
      words,
    ),
  ];
  const name = [...placeOf(series, report.columns), words.series(series)].join(' › ');
  const gone = series.column?.isGone === true ? ` (${words.say('gone')})` : '';
  const body = textTable(columns, desk, (row) => (newest[row]?.commit.gap ? [paint('warning', `  ${words.gap(newest[row].commit.gap)}`)] : []));
  return `${paint('bold', withoutControls(`${name}${gone}`))}${trendText(series, desk)}\n${body}`;
}

function trendText(series: Series, { format, paint, words }: Desk): string {
  const { trend } = series;
  const away = distanceText(series, format);
  if (!trend || away === undefined) return `  ${paint('dim', words.say('same'))}`;
  const said = `${sign(trend.better)}${away}`;
  return `  ${trend.first.text ?? ''} → ${trend.last.text ?? ''}  ${paint(trend.better === undefined ? 'changed' : trend.better ? 'good' : 'bad', said)}`;
}

function sign(better: boolean | undefined): string {
  return better === undefined ? '• ' : better ? '▲ ' : '▼ ';
}

/** What changed, by stage and step: from first to last, with a line of bars. */
function summary(desk: Desk): string {
  const { report, words, paint, format } = desk;
  const lines: string[] = [];
  let place = '';
  const changed = report.series.filter(({ points }) => points.some(({ isChanged }) => isChanged));
  const longest = Math.max(0, ...changed.map((series) => widthOf(words.series(series))));
  for (const series of changed) {
    const here = placeOf(series, report.columns).join(' › ') || words.say('wholeMap');
    if (here !== place) lines.push('', paint('bold', withoutControls(here)) + (series.column?.isGone === true ? paint('dim', ` (${words.say('gone')})`) : ''));
    place = here;
    const [first, last] = [series.points[0], series.points.at(-1)];
    if (!first || !last) continue;
    const ends = `${stateText(first, words)} → ${stateText(last, words)}`;
    const away = distanceText(series, format);
    const better = series.trend?.better;
    const verdict = away === undefined ? '' : `  ${paint(better === undefined ? 'changed' : better ? 'good' : 'bad', `${sign(better)}${away}`)}`;
    const name = withoutControls(words.series(series));
    lines.push(`  ${name}${' '.repeat(longest - widthOf(name))}  ${padded(bars(series), mostBars)}  ${ends}${verdict}`);
  }
  return lines.length === 0 ? paint('dim', words.say('nothing')) : lines.slice(1).join('\n');
}

const mostBars = 16;
const levels = '▁▂▃▄▅▆▇█';

/** As in Tufte's sparklines; of a long history every so many versions one. */
function bars({ points, trend }: Series): string {
  if (!trend) return '';
  const step = Math.max(1, points.length / mostBars);
  const shown = Array.from(
    { length: Math.min(points.length, mostBars) },
    (_, index) => points[Math.min(points.length - 1, Math.round((index + 1) * step) - 1)],
  );
  const values = points.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return shown
    .map((point) =>
      point?.value === undefined ? '·' : (levels[high === low ? 3 : Math.round(((point.value - low) / (high - low)) * (levels.length - 1))] ?? ''),
    )
    .join('');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
