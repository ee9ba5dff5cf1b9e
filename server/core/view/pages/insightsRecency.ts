/** The recency table of an insights file → bubbles: where each stands both ways, how large and how dark it is, and what the colours mean. */
import type { FiguresRow } from '../../insights/readInsights.ts';
import { niceScale } from '../niceScale.ts';
import { type Figure, type InsightsDesk, medianIn, moneyIn, numberIn } from './insightsDesk.ts';

export interface RecencyView {
  /** Of the values, for pictures of them that the page makes by itself. */
  readonly currency: string | undefined;
  readonly about: string;
  /** What the picture shows, in a sentence. */
  readonly description: string;
  /** Of days, left to right. */
  readonly bins: readonly string[];
  /** Purchase numbers, from below. */
  readonly purchases: readonly string[];
  readonly bubbles: readonly Bubble[];
  /** From light to dark, with the values that each stands for. */
  readonly tones: readonly { readonly tone: number; readonly text: string }[];
  /** The largest bubble and a small one, with what they stand for. */
  readonly sizes: readonly { readonly area: number; readonly text: string }[];
  /** Average order values on the other axis: 0 below, 1 above. */
  readonly ticks: readonly { readonly share: number; readonly text: string }[];
}

export interface Bubble {
  readonly element: string;
  /** Places among the bins and purchases. */
  readonly bin: number;
  readonly row: number;
  readonly purchase: string;
  readonly days: string;
  /** 0…1 of the largest area. */
  readonly area: number;
  /** 1…5; nothing where no value is stated. */
  readonly tone: number | undefined;
  /** 0…1 of the axis of values. */
  readonly height: number | undefined;
  readonly customers: Figure | undefined;
  readonly order: Figure | undefined;
  readonly median: Figure | undefined;
  /** All of it, in words. */
  readonly label: string;
}

const toneCount = 5;
/** From so many times the least value on, values are told apart by their ratio. */
const wide = 8;

export function arrangeRecency(desk: InsightsDesk): RecencyView | undefined {
  const { file, said, say } = desk;
  const rows = file.rows('recency').filter((row) => row.number('purchase') !== undefined && row.text('days') !== undefined);
  if (rows.length === 0) return undefined;
  const bins = [...new Set(rows.map((row) => row.text('days') ?? ''))].toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
  const purchases = [...new Set(rows.map((row) => row.number('purchase') ?? 0))].toSorted((a, b) => a - b);
  const most = Math.max(...rows.map((row) => row.number('customers') ?? 0));
  const axis = valueAxis(rows.flatMap((row) => row.number('aov') ?? []));
  const bubbles = rows.map((row): Bubble => bubbleOf(row, { bins, purchases, most, axis }, desk));
  const largest = bubbles.reduce((best, bubble) => (bubble.area > best.area ? bubble : best));
  return {
    currency: desk.currency,
    about: said.about.recency,
    description: say(said.chart, { customers: largest.customers?.text ?? '?', purchase: largest.purchase, days: largest.days }),
    bins: bins.map((days) => binText(days, desk)),
    purchases: purchases.map(String),
    bubbles,
    tones: axis.tones.map(([from, to], index) => ({ tone: index + 1, text: `${desk.money(from)} – ${desk.money(to)}` })),
    sizes: [...new Set([Math.max(1, Math.round(most / 8)), most])].map((count) => ({ area: count / Math.max(1, most), text: desk.format.number(count) })),
    ticks: axis.ticks.map((value) => ({ share: axis.shareOf(value), text: desk.money(value) })),
  };
}

interface Axis {
  readonly shareOf: (value: number) => number;
  readonly ticks: readonly number[];
  readonly tones: readonly (readonly [from: number, to: number])[];
}

function bubbleOf(
  row: FiguresRow,
  { bins, purchases, most, axis }: { bins: readonly string[]; purchases: readonly number[]; most: number; axis: Axis },
  desk: InsightsDesk,
): Bubble {
  const days = row.text('days') ?? '';
  const purchase = row.number('purchase') ?? 0;
  const value = row.number('aov');
  const [customers, order, median] = [numberIn(row, 'customers', desk), moneyIn(row, 'aov', desk), medianIn(row, desk)];
  const height = value === undefined ? undefined : axis.shareOf(value);
  const told = { purchase: String(purchase), days: binText(days, desk) };
  return {
    element: row.at,
    bin: bins.indexOf(days),
    row: purchases.indexOf(purchase),
    ...told,
    area: most > 0 ? (row.number('customers') ?? 0) / most : 0,
    tone: height === undefined ? undefined : Math.min(toneCount, Math.floor(height * toneCount) + 1),
    height,
    customers,
    order,
    median,
    label: desk.say(desk.said.bubble, {
      ...told,
      customers: `${desk.said.labels.customers.toLowerCase()} ${customers?.text ?? '?'}`,
      aov: order?.text ?? '?',
      median: median?.text ?? '?',
    }),
  };
}

/** Values far apart stand on a scale of ratios, so that the small ones do not fall into one. */
function valueAxis(values: readonly number[]): Axis {
  if (values.length === 0) return { shareOf: () => 0, ticks: [], tones: [] };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isWide = low > 0 && high / low >= wide;
  const to = isWide ? Math.log : (value: number) => value;
  const from = isWide ? Math.exp : (value: number) => value;
  const room = to(high) - to(low);
  const shareOf = (value: number): number => (room > 0 ? (to(value) - to(low)) / room : 0.5);
  const at = (index: number): number => from(to(low) + (room * index) / toneCount);
  const levels = isWide ? roundRatios(low, high) : niceScale(values, 4).levels;
  const tones = room > 0 ? Array.from({ length: toneCount }, (_, index): [number, number] => [at(index), at(index + 1)]) : [[low, high] as const];
  return { shareOf, ticks: levels.filter((level) => level >= low && level <= high), tones };
}

/** 1, 2 and 5 times the powers of ten. */
function roundRatios(low: number, high: number): number[] {
  const powers = Array.from(
    { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, index) => 10 ** (Math.floor(Math.log10(low)) + index),
  );
  return powers.flatMap((power) => [power, 2 * power, 5 * power]);
}

/** “8..14”, “181..”. */
function binText(days: string, { said, say }: InsightsDesk): string {
  const [from = '', to = ''] = days.split('..');
  return to === '' ? say(said.dayOpen, { from }) : say(said.dayRange, { from, to });
}
