/** Periods (`2026`, `2026-Q4`, `2026-10`, `2026-W41`, `2026-10-01/2026-10-15`) and dates, as days since 1970 so that they compare without a clock. */

export interface Period {
  readonly kind: 'year' | 'quarter' | 'month' | 'week' | 'days';
  /** As written. */
  readonly text: string;
}

export function parsePeriod(text: string): Period | undefined {
  const trimmed = text.trim();
  if (/^\d{4}$/.test(trimmed)) return { kind: 'year', text: trimmed };
  if (/^\d{4}-Q[1-4]$/.test(trimmed)) return { kind: 'quarter', text: trimmed };
  if (/^\d{4}-\d{2}$/.test(trimmed)) return { kind: 'month', text: trimmed };
  if (/^\d{4}-W\d{2}$/.test(trimmed)) return { kind: 'week', text: trimmed };
  const [from, to] = trimmed.split('/');
  return from !== undefined && to !== undefined && toDay(from) !== undefined && toDay(to) !== undefined ? { kind: 'days', text: trimmed } : undefined;
}

const days: Readonly<Record<Exclude<Period['kind'], 'days'>, number>> = { year: 365, quarter: 365 / 4, month: 365 / 12, week: 7 };

/** In days, all months alike: for figures of periods of different length to be compared. */
export function lengthOf(text: string): number | undefined {
  const period = parsePeriod(text);
  if (period?.kind !== 'days') return period && days[period.kind];
  const [from = 0, to = 0] = text.split('/').flatMap((date) => toDay(date) ?? []);
  return to < from ? undefined : to - from + 1;
}

/** Day number of an ISO date; `undefined` when there is no such day. */
export function toDay(date: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.trim());
  if (!match) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().startsWith(match[0].slice(0, 10)) ? time / 86_400_000 : undefined;
}

/** Whole months from one day to another. */
export function monthsBetween(from: number, to: number): number {
  const [start, end] = [new Date(from * 86_400_000), new Date(to * 86_400_000)];
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return end.getUTCDate() < start.getUTCDate() ? months - 1 : months;
}
