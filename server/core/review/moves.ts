/** Tells which entries of a reordered list have moved: as few as possible. */
import { findIndex } from '../syntax/syntaxTree.ts';

export interface Shift {
  /** Place among the entries that are on both sides. */
  readonly before: number;
  readonly after: number;
  /** Decides between entries that might both have moved. */
  readonly name: string;
}

/** Those that stay lie on a longest rising row; of several rows the same one is taken when the sides are swapped. */
export function findMoved<T extends Shift>(shifts: readonly T[]): ReadonlySet<T> {
  let row = shifts.toSorted((a, b) => a.before - b.before);
  const most = longestRow(row);
  if (most === shifts.length) return new Set();
  const staying = new Set<T>();
  for (const one of shifts.toSorted(bySide)) {
    if (staying.size === most) break;
    if (!row.includes(one)) continue;
    const fitting = row.filter((other) => other === one || fits(one, other));
    if (longestRow(fitting) < most) continue;
    staying.add(one);
    row = fitting;
  }
  return new Set(shifts.filter((one) => !staying.has(one)));
}

function fits(a: Shift, b: Shift): boolean {
  return a.before < b.before === a.after < b.after;
}

function bySide(a: Shift, b: Shift): number {
  return a.before + a.after - b.before - b.after || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** Length of the longest row of entries that follow one another on both sides; they come in the order of the side before. */
function longestRow(shifts: readonly Shift[]): number {
  // For every length, the earliest end of a row so long.
  const ends: number[] = [];
  for (const { after } of shifts) ends[findIndex(ends, after - 1) + 1] = after;
  return ends.length;
}
