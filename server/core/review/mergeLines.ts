/** Merges three versions of some lines without knowing what they say, as `git` does, and joins merged lines into a text with conflict markers. */
import { diff3Merge } from 'node-diff3';
import { type Cut, cutLines } from './cutLines.ts';

export interface Conflict {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** What it is about: `stages/decision/steps/place-order/pains/1`; empty for the whole file. */
  readonly path: string;
  /** `edited`: both sides, differently · `deleted`: by one side, edited by the other · `moved`: to different places. */
  readonly reason: 'edited' | 'deleted' | 'moved';
}

/** Merged lines, or what could not be merged. */
export type Piece = readonly string[] | Conflict;

export function isConflict(piece: Piece): piece is Conflict {
  return 'reason' in piece;
}

/** From here on comparing line by line would take seconds. */
const manyLines = 4000;

/** `keepsBoth`: two different insertions at one place are both kept. */
export function mergeLines(base: readonly string[], ours: readonly string[], theirs: readonly string[], path: string, keepsBoth = false): Piece[] {
  const whole = { base, ours, theirs };
  const cuts = base.length + ours.length + theirs.length < manyLines ? [whole] : cutLines(whole);
  return cuts.flatMap((cut) => mergeCut(cut, path, keepsBoth));
}

function mergeCut({ base, ours, theirs }: Cut, path: string, keepsBoth: boolean): Piece[] {
  return diff3Merge([...ours], [...base], [...theirs], { excludeFalseConflicts: true }).map(({ ok, conflict }): Piece => {
    if (!conflict) return ok ?? [];
    const { a, o, b } = conflict;
    if (keepsBoth && o.length === 0) return [...a, ...b.filter((line) => line === '' || !a.includes(line))];
    return { ours: a, theirs: b, path, reason: 'edited' };
  });
}

export interface Labels {
  readonly ours: string;
  readonly theirs: string;
  /** How many characters a marker has. */
  readonly size: number;
}

/** A conflict in the merged text. */
export interface MergeConflict {
  readonly path: string;
  readonly reason: Conflict['reason'];
  /** Of the first marker, counted from 1. */
  readonly line: number;
}

export function markConflicts(pieces: readonly Piece[], { ours, theirs, size }: Labels): { lines: string[]; conflicts: MergeConflict[] } {
  const lines: string[] = [];
  const conflicts: MergeConflict[] = [];
  for (const piece of pieces) {
    if (!isConflict(piece)) {
      for (const line of piece) lines.push(line);
      continue;
    }
    conflicts.push({ path: piece.path, reason: piece.reason, line: lines.length + 1 });
    lines.push(`${'<'.repeat(size)} ${ours}`, ...piece.ours, '='.repeat(size), ...piece.theirs, `${'>'.repeat(size)} ${theirs}`);
  }
  return { lines, conflicts };
}

/** The lines as they are when every conflict is settled for one side. */
export function settle(pieces: readonly Piece[], side: 'ours' | 'theirs'): string[] {
  return pieces.flatMap((piece) => (isConflict(piece) ? piece[side] : piece));
}
