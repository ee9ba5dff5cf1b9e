/** Numbers of customers → where each point stands by purchases and by average order, how dark it is, and the same in a few figures. It draws nothing and keeps nothing. */
import type { ToldPoints } from '../../../server/protocol.ts';
import { figureText } from '../../figureText.ts';
import type { Upwards } from './bubbleShape.ts';

/** A fifth of the points, by average order. */
export interface Fifth {
  /** From 1, the lowest, to 5. */
  readonly tone: number;
  readonly text: string;
  readonly customers: string;
  readonly days: string;
  readonly purchases: string;
}

/** Points of one tone. */
export interface PointLayer {
  readonly tone: number;
  /** Lines without length, which round ends make into points. */
  readonly paths: Readonly<Record<Upwards, string>>;
}

export interface PointShape {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Of a point. */
  readonly size: number;
  readonly days: readonly { readonly text: string; readonly x: number }[];
  readonly ticks: Readonly<Record<Upwards, readonly { readonly text: string; readonly y: number }[]>>;
  readonly fifths: readonly Fifth[];
  /** From below. Where there are many, the tones take turns, so that none covers the others. */
  readonly layers: readonly PointLayer[];
  readonly drawn: string;
  readonly customers: string;
  readonly isSample: boolean;
  readonly once: string | undefined;
  readonly middle: Readonly<Record<'days' | 'purchases' | 'value', string>>;
}

const width = 1150;
const left = 76;
const top = 26;
const field = 380;
const below = 44;
const bottom = top + field;
/** Of points that stand for themselves, rather than for a cloud. */
const many = 400;
const week = 7;
/** Customers with the same whole number of days or purchases stand beside one another, so far to each side. */
const spreadOver = 0.36;
/** So far from the axes the outermost points stand. */
const margin = 16;
/** Weeks, months and years. */
const dayLevels = [0, 3, 7, 14, 30, 60, 90, 180, 365, 730, 1460, 2920];
/** The roundest first. */
const roundLevels = [[1], [2, 5], [3], [4, 6, 8]];
const leastApart = 22;

export function pointShape(points: (ToldPoints & { kind: 'points' })['points'], currency: string | undefined, language: 'en' | 'ru'): PointShape {
  const { days, purchases, values } = points;
  const count = days.length;
  const number = (value: number): string => figureText(value, { kind: 'number', decimals: Number.isInteger(value) ? 0 : 1 }, language);
  const money = (value: number): string => figureText(value, { kind: 'money', currency, decimals: Number.isInteger(value) || value >= 1000 ? 0 : 2 }, language);
  const along = scaleOf([0, ...days], (value) => Math.log1p(value / week), { from: left + margin, to: width - 8 - margin, room: spreadOver });
  const byPurchase = scaleOf(purchases, Math.log, { from: bottom - margin, to: top + margin, room: spreadOver });
  const byValue = scaleOf(values, Math.log1p, { from: bottom - margin, to: top + margin, room: 0 });
  const x = (index: number): number => along.place((days[index] ?? 0) + spread(index, 0.7548776662));
  const y: Record<Upwards, (index: number) => number> = {
    purchase: (index) => byPurchase.place((purchases[index] ?? 0) + spread(index, 0.6180339887)),
    value: (index) => byValue.place(values[index] ?? 0),
  };
  const path = (members: readonly number[], upwards: Upwards): string =>
    members.map((index) => `M${x(index).toFixed(1)} ${y[upwards](index).toFixed(1)}h0`).join('');
  const median = (of: readonly number[], members: readonly number[]): number => medianOf(members.map((index) => of[index] ?? 0));
  const all = Array.from({ length: count }, (_, index) => index);
  const tones = fifthsOf(values);
  const turns = count < many ? 1 : 8;
  const layers = Array.from({ length: turns }, (_, turn) =>
    tones.map(([tone, members]): PointLayer => {
      const its = members.filter((index) => index % turns === turn);
      return { tone, paths: { purchase: path(its, 'purchase'), value: path(its, 'value') } };
    }),
  );
  const fifths = tones.map(([tone, members]): Fifth => {
    const [lowest, highest] = [values[members[0] ?? 0] ?? 0, values[members.at(-1) ?? 0] ?? 0];
    return {
      tone,
      text: lowest === highest ? money(lowest) : `${money(lowest)} – ${money(highest)}`,
      customers: number(members.length),
      days: number(median(days, members)),
      purchases: number(median(purchases, members)),
    };
  });
  return {
    width,
    height: bottom + below,
    left,
    top,
    bottom,
    size: count < many ? 9 : count < 10 * many ? 6 : 4,
    days: apart(dayLevels.filter((level) => level <= along.most).map((level) => ({ text: number(level), x: along.place(level) }))),
    ticks: {
      purchase: levelsIn(byPurchase).map((level) => ({ text: number(level), y: byPurchase.place(level) })),
      value: levelsIn(byValue).map((level) => ({ text: money(level), y: byValue.place(level) })),
    },
    fifths,
    layers: layers.flat(),
    drawn: number(count),
    customers: number(points.customers),
    isSample: count < points.customers,
    once: points.once > 0 ? number(points.once) : undefined,
    middle: { days: number(median(days, all)), purchases: number(median(purchases, all)), value: money(Math.round(median(values, all) * 100) / 100) },
  };
}

interface Scale {
  readonly place: (value: number) => number;
  readonly least: number;
  readonly most: number;
}

/** `by` says how far apart values stand; `room` is left on both sides of them. */
function scaleOf(values: readonly number[], by: (value: number) => number, { from, to, room }: { from: number; to: number; room: number }): Scale {
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const most = values.reduce((high, value) => Math.max(high, value), 0);
  const [low, high] = [by(least - room), by(most + room)];
  return { place: (value) => from + (high > low ? (by(value) - low) / (high - low) : 0.5) * (to - from), least, most };
}

/** To both sides of a whole number, evenly, and the same on every drawing (the additive recurrence of an irrational number). */
function spread(index: number, step: number): number {
  return ((((index + 1) * step) % 1) - 0.5) * 2 * spreadOver;
}

/** Indices by tone, each tone from the lowest value to the highest. Equal values have one tone. */
function fifthsOf(values: readonly number[]): readonly (readonly [tone: number, members: readonly number[]])[] {
  const sorted = values.map((_, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const tones = new Map<number, number[]>();
  let [latest, tone] = [Number.NaN, 1];
  sorted.forEach((index, rank) => {
    const value = values[index] ?? 0;
    if (value !== latest) tone = 1 + Math.floor((5 * rank) / sorted.length);
    latest = value;
    const members = tones.get(tone) ?? [];
    members.push(index);
    tones.set(tone, members);
  });
  return [...tones];
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [lower = 0, upper = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return (lower + upper) / 2;
}

/** Round numbers on an axis of ratios, so far apart that their words are. */
function levelsIn({ least, most, place }: Scale): readonly number[] {
  const levels: number[] = [];
  const powers = Array.from({ length: 10 }, (_, exponent) => 10 ** exponent).filter((power) => power <= most);
  for (const round of roundLevels)
    for (const value of powers.flatMap((power) => round.map((level) => level * power))) {
      const isFar = levels.every((other) => Math.abs(place(other) - place(value)) >= leastApart);
      if (value >= least && value <= most && isFar) levels.push(value);
    }
  return levels;
}

function apart<T extends { readonly x: number }>(levels: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const level of levels) if (level.x - (kept.at(-1)?.x ?? Number.NEGATIVE_INFINITY) >= 28) kept.push(level);
  return kept;
}
