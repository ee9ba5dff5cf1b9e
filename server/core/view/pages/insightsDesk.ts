/** What the parts of an insights file's sheet share: figures that lead to their lines, in the reader's words. */
import type { FiguresRow } from '../../insights/readInsights.ts';
import type { Desk } from '../arrange.ts';
import type { InsightsWords } from './insightsWords.ts';

/** A figure that leads to its line. */
export interface Figure {
  readonly element: string;
  readonly text: string;
  /** 0 to 1, for a bar beside it. */
  readonly share?: number | undefined;
}

/** What the parts of one file's sheet share. */
export interface InsightsDesk extends Pick<Desk, 'journey' | 'format'> {
  readonly file: FiguresRow;
  readonly said: InsightsWords;
  readonly say: Desk['words']['say'];
  readonly counted: Desk['words']['counted'];
  readonly currency: string | undefined;
  readonly money: (amount: number) => string;
}

/** Where the file does not say it. */
export const leastGroup = 5;

export function figure(row: FiguresRow, key: string, text: string, share?: number): Figure {
  return { element: `${row.at === '' ? '' : `${row.at}/`}${key}`, text, share };
}

export function numberIn(row: FiguresRow, key: string, { format }: Pick<InsightsDesk, 'format'>, most?: number): Figure | undefined {
  const value = row.number(key);
  return value === undefined ? undefined : figure(row, key, format.number(value), most === undefined || most <= 0 ? undefined : value / most);
}

export function shareIn(row: FiguresRow, key: string, { format }: InsightsDesk): Figure | undefined {
  const share = row.share(key);
  return share === undefined ? undefined : figure(row, key, format.share(share), share);
}

export function moneyIn(row: FiguresRow, key: string, { money }: InsightsDesk): Figure | undefined {
  const value = row.number(key);
  return value === undefined ? undefined : figure(row, key, money(value));
}

export function daysText(value: number, { said, format, say, counted }: InsightsDesk): string {
  return Number.isInteger(value) ? counted(said.days, value) : say(said.days.split('|')[1] ?? '', { n: format.number(value) });
}

export function medianIn(row: FiguresRow, desk: InsightsDesk): Figure | undefined {
  const median = row.number('median');
  return median === undefined ? undefined : figure(row, 'median', daysText(median, desk));
}

export function featureName(id: string, { said }: InsightsDesk): string {
  return Object.hasOwn(said.features, id) ? (said.features[id] ?? id) : id;
}
