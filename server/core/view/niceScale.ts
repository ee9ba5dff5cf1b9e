/** Values → the ends of an axis and a few round levels on it; times → a few round days. Draws nothing. */

export interface NiceScale {
  readonly low: number;
  readonly high: number;
  readonly levels: readonly number[];
  /** Decimals that tell the levels apart. */
  readonly decimals: number;
}

/** Steps of 1, 2 or 5 times a power of ten, as P. Heckbert has them (Graphics Gems, 1990); about `count` of them. */
export function niceScale(values: readonly number[], count = 2): NiceScale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return { low: 0, high: 1, levels: [0, 1], decimals: 0 };
  const room = most === least ? Math.abs(most) * 0.2 || 1 : most - least;
  const step = niceStep(room / count);
  const low = Math.floor((least - (most === least ? room / 2 : 0)) / step + 1e-9);
  const high = Math.max(low + 1, Math.ceil((most + (most === least ? room / 2 : 0)) / step - 1e-9));
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const levels = Array.from({ length: high - low + 1 }, (_, index) => Number(((low + index) * step).toFixed(decimals)));
  // Nothing that is never below zero has an axis that goes there.
  const from = least >= 0 ? Math.max(0, levels[0] ?? 0) : (levels[0] ?? 0);
  return { low: from, high: levels.at(-1) ?? 1, levels: levels.filter((level) => level >= from), decimals };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const part = rough / power;
  return power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
}

const day = 86_400;

/** Seconds of the first days of months, in UTC, or of days where the time is short; about `count` of them. */
export function niceDays(from: number, to: number, count = 4): number[] {
  const months = (to - from) / (30.44 * day);
  if (months < 1.5) {
    const step = Math.max(1, Math.ceil((to - from) / day / count)) * day;
    const first = Math.ceil(from / day) * day;
    return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, index) => first + index * step);
  }
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => months / size <= count + 1) ?? 240;
  const start = new Date(from * 1000);
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  const days: number[] = [];
  for (let month = first; ; month += step) {
    const time = Date.UTC(Math.floor(month / 12), month % 12) / 1000;
    if (time > to) return days;
    if (time >= from) days.push(time);
  }
}
