/** Turns a day into how long ago it was, in the language of the editor: “3 days ago”. */
import { env } from 'vscode';

const dayLength = 24 * 60 * 60 * 1000;

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
  ['day', 1],
];

/** Both as `YYYY-MM-DD`. */
export function ago(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / dayLength);
  // Thirteen days are not yet two weeks, and forty days no month: a unit counts from its second on.
  const [unit, length] = units.find(([, each]) => days >= 2 * each) ?? ['day', 1];
  return new Intl.RelativeTimeFormat(env.language, { numeric: 'auto' }).format(-Math.floor(days / length), unit);
}
