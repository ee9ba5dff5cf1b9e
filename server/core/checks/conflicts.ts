/** Finds what git leaves in a text when two branches changed the same lines. */
import type { Span } from '../model/place.ts';

export interface Conflict extends Span {
  /** The line `<<<<<<< name`. */
  readonly marker: Span;
  readonly ours: Span;
  readonly theirs: Span;
  /** What stands after the markers: names of the branches. */
  readonly names: { readonly ours: string; readonly theirs: string };
}

const markers = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)[^\r\n]*(?:\r?\n|$)/gm;

/** Complete conflicts in file order; a marker without its partners is none. */
export function findConflicts(text: string): Conflict[] {
  const conflicts: Conflict[] = [];
  let open: RegExpExecArray | undefined;
  let oursEnd: number | undefined;
  let middle: RegExpExecArray | undefined;
  for (const match of text.matchAll(markers)) {
    if (match[0].startsWith('<')) [open, oursEnd, middle] = [match, undefined, undefined];
    else if (match[0].startsWith('|')) oursEnd ??= match.index;
    else if (match[0].startsWith('=')) middle ??= open && match;
    else if (open && middle) {
      conflicts.push(toConflict(open, oursEnd ?? middle.index, middle, match));
      open = undefined;
    }
  }
  return conflicts;
}

function toConflict(open: RegExpExecArray, oursEnd: number, middle: RegExpExecArray, close: RegExpExecArray): Conflict {
  return {
    start: open.index,
    end: close.index + close[0].length,
    marker: { start: open.index, end: open.index + open[0].trimEnd().length },
    ours: { start: open.index + open[0].length, end: oursEnd },
    theirs: { start: middle.index + middle[0].length, end: close.index },
    names: { ours: open[0].slice(7).trim(), theirs: close[0].slice(7).trim() },
  };
}
