/** The funnel of repeat purchases of an insights file → its rows, and a sentence on its weakest place. */
import type { FiguresRow } from '../../insights/readInsights.ts';
import { daysText, type Figure, type InsightsDesk, medianIn, moneyIn, numberIn, shareIn } from './insightsDesk.ts';

export interface RepeatView {
  readonly about: string;
  readonly rows: readonly RepeatRow[];
  readonly sentence: string;
  readonly note: string | undefined;
}

export interface RepeatRow {
  readonly element: string;
  readonly name: string;
  readonly customers: Figure | undefined;
  readonly again: Figure | undefined;
  readonly observed: Figure | undefined;
  readonly median: Figure | undefined;
  readonly order: Figure | undefined;
  readonly isBottleneck: boolean;
}

export function arrangeRepeat(desk: InsightsDesk): RepeatView | undefined {
  const { file, said, say } = desk;
  const rows = file.rows('repeat');
  if (rows.length === 0) return undefined;
  const most = Math.max(...rows.map((row) => row.number('customers') ?? 0));
  const neck = bottleneckOf(rows);
  const time = observationText(desk);
  return {
    about: said.about.repeat,
    rows: rows.map((row) => ({
      element: row.at,
      name: say(said.nth, { n: row.text('purchase') ?? '?' }),
      customers: numberIn(row, 'customers', desk, most),
      again: shareIn(row, 'conversion', desk),
      observed: shareIn(row, 'observed', desk),
      median: medianIn(row, desk),
      order: moneyIn(row, 'aov', desk),
      isBottleneck: row === neck,
    })),
    sentence: neckSentence(rows, neck, time, desk),
    note: time === undefined ? undefined : say(said.censored, { time }),
  };
}

/** The lowest conversion (language, section 6); none where everybody goes on. */
function bottleneckOf(rows: readonly FiguresRow[]): FiguresRow | undefined {
  const [lowest] = rows.filter((row) => (row.share('conversion') ?? 1) < 1).toSorted((a, b) => (a.share('conversion') ?? 1) - (b.share('conversion') ?? 1));
  return lowest;
}

function observationText(desk: InsightsDesk): string | undefined {
  const days = /^(\d+)\s*(?:d|д|дн)\.?$/.exec(desk.file.text('observation') ?? '')?.[1];
  return days === undefined ? undefined : daysText(Number(days), desk);
}

function neckSentence(rows: readonly FiguresRow[], neck: FiguresRow | undefined, time: string | undefined, desk: InsightsDesk): string {
  const { said, say, format } = desk;
  const next = neck && rows[rows.indexOf(neck) + 1];
  const [customers, share] = [neck?.number('customers'), neck?.share('conversion')];
  if (neck === undefined || customers === undefined || share === undefined) return said.noNeck;
  const bought = next?.number('customers') ?? Math.round(customers * share);
  const [observed, median] = [neck.share('observed'), next?.number('median')];
  return [
    say(said.neck, {
      purchase: neck.text('purchase') ?? '?',
      next: format.number(bought),
      customers: format.number(customers),
      share: format.share(share),
    }),
    ...(observed === undefined || time === undefined ? [] : [say(said.neckObserved, { time, share: format.share(observed) })]),
    ...(median === undefined ? [] : [say(said.neckMedian, { days: daysText(median, desk) })]),
  ].join(' ');
}
