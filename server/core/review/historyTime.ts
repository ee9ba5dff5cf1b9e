/** Commits → where each stands on the line of time, and which days are named there. */
import { formatIn } from '../view/format.ts';
import type { HistoryView } from '../view/historyView.ts';
import { niceDays } from '../view/niceScale.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { ToldCommit } from './historyReport.ts';

/** Where commits stand from left to right, from 0 to 1. */
export interface HistoryTime {
  readonly at: (index: number) => number;
  /** Seconds, where places follow the calendar. */
  readonly from: number | undefined;
  readonly to: number;
  /** Where the last commit stands; the working copy stands behind it. */
  readonly end: number;
}

const shortest = 3 * 86_400;
const draftShare = 0.06;

/** By the calendar; commits of a few days stand side by side instead. */
export function timeOf(commits: readonly ToldCommit[]): HistoryTime {
  // Clocks are wrong at times: what came later in the line is not drawn before.
  let latest = Number.NEGATIVE_INFINITY;
  const times = commits.flatMap(({ time }) => (time === undefined ? [] : [(latest = Math.max(latest, time))]));
  const [from = 0, to = 0] = [times[0], times.at(-1)];
  const hasDraft = commits.at(-1)?.hash === undefined && commits.length > 1;
  if (to - from < shortest) {
    const last = Math.max(1, commits.length - 1);
    return { at: (index) => (commits.length === 1 ? 1 : index / last), from: undefined, to: 0, end: 1 };
  }
  const end = hasDraft ? 1 - draftShare : 1;
  return { at: (index) => (index < times.length ? (((times[index] ?? from) - from) / (to - from)) * end : 1), from, to, end };
}

export function ticksOf({ from, to, end }: HistoryTime, commits: readonly ToldCommit[], language: Language): HistoryView['ticks'] {
  if (from === undefined) {
    const days = commits.flatMap(({ day }) => day ?? []);
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined
      ? []
      : [{ at: 0, text: shortDay(first, language) }, ...(last === undefined || last === first ? [] : [{ at: 1, text: shortDay(last, language) }])];
  }
  let year = '';
  const isDaily = to - from < 1.5 * 30.44 * 86_400;
  return niceDays(from, to).map((time) => {
    const date = new Date(time * 1000);
    const own = String(date.getUTCFullYear());
    const options: Intl.DateTimeFormatOptions = isDaily ? { day: 'numeric', month: 'short' } : { month: 'short' };
    const text = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date).replace(/\.$/, '');
    const isNew = own !== year;
    year = own;
    return { at: ((time - from) / (to - from)) * end, text: isNew && !isDaily ? `${text} ${own}` : text };
  });
}

function shortDay(day: string, language: Language): string {
  return formatIn(language).day(day);
}
