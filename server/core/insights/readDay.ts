/** Texts of dates → day numbers since 1970, in both readings where day and month could be either. Which of them holds is decided by the whole file, not here. */

/** `dmy` is 31.12.2026, `mdy` 12/31/2026, `ymd` 2026-12-31. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

export interface DateEvidence {
  /** Dates that can only be day first, only month first, and either with two meanings. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly either: number;
}

/** Reads one text after the other; the two readings of the last one stand in its fields, so that a million dates make no objects. */
export class DayReader {
  /** `undefined` when the text is no date in this reading. */
  dayFirst: number | undefined;
  monthFirst: number | undefined;
  private readonly only: DateOrder | undefined;
  private last = '';
  private readonly seen = { dayFirst: 0, monthFirst: 0, either: 0 };

  /** `only` is the order somebody stated: then other dates are unreadable. */
  constructor(only?: DateOrder) {
    this.only = only;
  }

  get evidence(): DateEvidence {
    return this.seen;
  }

  /** Is it a date? */
  read(text: string): boolean {
    // Exports are sorted by date more often than not.
    if (text !== this.last) {
      this.last = text;
      this.take(text);
    }
    return this.dayFirst !== undefined || this.monthFirst !== undefined;
  }

  private take(text: string): void {
    this.dayFirst = this.monthFirst = undefined;
    const year = yearFirst.exec(text);
    if (year) return this.same(this.only === undefined || this.only === 'ymd' ? dayNumber(Number(year[1]), Number(year[2]), Number(year[3])) : undefined);
    const match = this.only === 'ymd' ? null : yearLast.exec(text);
    if (!match) return;
    const [one, two, last] = [Number(match[1]), Number(match[3]), match[4] ?? ''];
    const full = Number(last) + (last.length === 2 ? 2000 : 0);
    const isDayFirst = this.only === 'dmy' || (this.only === undefined && match[2] === '.');
    if (isDayFirst) return this.same(dayNumber(full, two, one));
    if (this.only === 'mdy') return this.same(dayNumber(full, one, two));
    this.dayFirst = dayNumber(full, two, one);
    this.monthFirst = dayNumber(full, one, two);
    if (this.dayFirst === undefined) this.seen.monthFirst += this.monthFirst === undefined ? 0 : 1;
    else if (this.monthFirst === undefined) this.seen.dayFirst += 1;
    else if (one !== two) this.seen.either += 1;
  }

  private same(day: number | undefined): void {
    this.dayFirst = this.monthFirst = day;
  }
}

/** A time of day may follow. */
const yearFirst = /^\s*(\d{4})[-./]?(\d\d?)[-./]?(\d\d?)(?:[T\s,].*)?$/;
const yearLast = /^\s*(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d\d)(?:[T\s,].*)?$/;

export type DateProblem = 'mixed' | 'ambiguous';

/** Which reading holds for the whole file. */
export function decideDates({ dayFirst, monthFirst, either }: DateEvidence): 'dayFirst' | 'monthFirst' | DateProblem {
  if (dayFirst > 0 && monthFirst > 0) return 'mixed';
  if (monthFirst > 0) return 'monthFirst';
  return dayFirst > 0 || either === 0 ? 'dayFirst' : 'ambiguous';
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Of a day of the Gregorian calendar; `undefined` when there is none. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && isLeap ? 29 : lengths[month - 1];
  if (length === undefined || day < 1 || day > length || year < 1900 || year > 2999) return undefined;
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
