/** The months of an insights file → columns of new and returning customers with orders and revenue, each month at its place on the calendar, and a sentence on the busiest and the calmest. */
import type { FiguresRow } from '../../insights/readInsights.ts';
import { parsePeriod, toDay } from '../../model/period.ts';
import { niceScale } from '../niceScale.ts';
import { type Figure, type InsightsDesk, moneyIn, numberIn } from './insightsDesk.ts';

export interface MonthsView {
  readonly about: string;
  readonly sentence: string | undefined;
  /** Of months that the orders do not cover wholly. */
  readonly note: string | undefined;
  /** One after the other from the first to the last, without a gap. */
  readonly slots: readonly MonthSlot[];
  /** Of customers: 0 below, 1 above. */
  readonly ticks: readonly { readonly share: number; readonly text: string }[];
}

export interface MonthSlot {
  /** “Nov”. */
  readonly short: string;
  /** Stands at the first month, and at each January. */
  readonly year: string | undefined;
  /** Nothing where the file tells nothing of the month. */
  readonly told: MonthView | null;
}

export interface MonthView {
  readonly element: string;
  readonly name: string;
  readonly isWhole: boolean;
  readonly customers: Figure | undefined;
  readonly fresh: Figure | undefined;
  readonly returning: Figure | undefined;
  readonly orders: Figure | undefined;
  readonly revenue: Figure | undefined;
  /** Orders against those of the same month a year before: “+12 %”. */
  readonly change: string | undefined;
  /** All of it, in words. */
  readonly label: string;
}

interface Dated {
  readonly row: FiguresRow;
  /** Months since year 0. */
  readonly at: number;
  readonly isWhole: boolean;
}

export function arrangeMonths(desk: InsightsDesk): MonthsView | undefined {
  const months = desk.file.rows('months').flatMap((row) => datedOf(row, desk));
  const [first, last] = [Math.min(...months.map(({ at }) => at)), Math.max(...months.map(({ at }) => at))];
  // A year that somebody mistyped would make thousands of columns.
  if (months.length === 0 || last - first > mostMonths) return undefined;
  const scale = niceScale([0, ...months.map(({ row }) => row.number('customers') ?? 0)], 4);
  const known = new Map(months.map((month) => [month.at, month]));
  return {
    about: desk.said.about.months,
    sentence: seasonSentence(months, desk),
    note: partNote(months, desk),
    slots: Array.from({ length: last - first + 1 }, (_, index) => {
      const at = first + index;
      const month = known.get(at);
      return {
        short: nameOf(at, { month: 'short' }, desk).replace(/\.$/, ''),
        year: index === 0 || at % 12 === 0 ? String(Math.floor(at / 12)) : undefined,
        told: month === undefined ? null : monthOf(month, scale.high, known.get(at - 12), desk),
      };
    }),
    ticks: scale.levels.map((level) => ({ share: level / scale.high, text: desk.format.number(level) })),
  };
}

const mostMonths = 600;

function datedOf(row: FiguresRow, { file }: InsightsDesk): readonly Dated[] {
  const text = row.text('month') ?? '';
  const [year = 0, month = 0] = text.split('-').map(Number);
  if (parsePeriod(text)?.kind !== 'month' || month < 1 || month > 12) return [];
  const totals = file.row('totals');
  const [from, to] = [toDay(totals.text('from') ?? ''), toDay(totals.text('to') ?? '')];
  const [begins, ends] = [Date.UTC(year, month - 1) / 86_400_000, Date.UTC(year, month) / 86_400_000 - 1];
  return [{ row, at: year * 12 + month - 1, isWhole: (from === undefined || from <= begins) && (to === undefined || to >= ends) }];
}

function monthOf(month: Dated, most: number, yearBefore: Dated | undefined, desk: InsightsDesk): MonthView {
  const { row, isWhole } = month;
  const { said, say, format } = desk;
  const [count, fresh] = [row.number('customers'), row.number('new')];
  const customers = numberIn(row, 'customers', desk, most);
  const isSplit = count !== undefined && fresh !== undefined && fresh <= count;
  const parts = isSplit ? [numberIn(row, 'new', desk, most), figureOf(customers, count - fresh, most, desk)] : [];
  const [told, others] = parts;
  const name = format.period(row.text('month') ?? '');
  const sums = { orders: numberIn(row, 'orders', desk), revenue: moneyIn(row, 'revenue', desk) };
  const counted = (label: string, figure: Figure | undefined): string => `${label.toLowerCase()} ${figure?.text ?? '?'}`;
  return {
    element: row.at,
    name,
    isWhole,
    customers,
    fresh: told,
    returning: others,
    ...sums,
    change: changeOf(month, yearBefore, desk),
    label: say(said.monthLabel, {
      month: name,
      customers: counted(said.labels.customers, customers),
      split: told === undefined ? '' : say(said.monthSplit, { fresh: counted(said.labels.fresh, told), returning: counted(said.labels.returning, others) }),
      orders: counted(said.labels.orders, sums.orders),
      revenue: counted(said.labels.sum, sums.revenue),
    }),
  };
}

/** What is left when new customers are taken from all leads to the line of all. */
function figureOf(all: Figure | undefined, value: number, most: number, { format }: InsightsDesk): Figure | undefined {
  return all && { element: all.element, text: format.number(value), share: value / most };
}

function changeOf(month: Dated, yearBefore: Dated | undefined, { format }: InsightsDesk): string | undefined {
  const [now, then = 0] = [month.row.number('orders'), yearBefore?.row.number('orders')];
  if (now === undefined || then === 0 || !month.isWhole || yearBefore?.isWhole !== true) return undefined;
  return `${now > then ? '+' : ''}${format.share(now / then - 1, 0)}`;
}

function seasonSentence(months: readonly Dated[], { said, say, format }: InsightsDesk): string | undefined {
  const whole = months.filter(({ row, isWhole }) => isWhole && row.number('orders') !== undefined);
  const sorted = whole.toSorted((a, b) => (b.row.number('orders') ?? 0) - (a.row.number('orders') ?? 0));
  const [most, fewest] = [sorted[0], sorted.at(-1)];
  const ordersOf = (month: Dated | undefined): number => month?.row.number('orders') ?? 0;
  if (sorted.length < 3 || ordersOf(most) === ordersOf(fewest)) return undefined;
  const named = (month: Dated | undefined): string => format.period(month?.row.text('month') ?? '');
  return say(said.season, {
    most: named(most),
    mostOrders: format.number(ordersOf(most)),
    fewest: named(fewest),
    fewestOrders: format.number(ordersOf(fewest)),
  });
}

function partNote(months: readonly Dated[], { file, said, say, format }: InsightsDesk): string | undefined {
  const parts = months.filter(({ isWhole }) => !isWhole).map(({ row }) => format.period(row.text('month') ?? ''));
  if (parts.length === 0) return undefined;
  const totals = file.row('totals');
  const period = format.period(`${totals.text('from') ?? ''}/${totals.text('to') ?? ''}`);
  return say(parts.length === 1 ? said.notWhole : said.notWholeMany, { month: parts.join(', '), period });
}

function nameOf(at: number, options: Intl.DateTimeFormatOptions, { format }: InsightsDesk): string {
  return new Intl.DateTimeFormat(format.language, { ...options, timeZone: 'UTC' }).format(Date.UTC(Math.floor(at / 12), at % 12));
}
