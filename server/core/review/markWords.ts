/** Two texts → the words that they share, that are gone, that are new. */
import { diffArrays } from 'diff/lib/diff/array.js';

export interface Piece {
  readonly text: string;
  readonly mark?: 'removed' | 'added';
}

/** Longer texts than this are told as a whole: the marks would cost more than they show. */
const longest = 4000;

/** What stands in the text before, and what in the text after; when little is left of a text, all of it is new. */
export function markWords(before: string, after: string): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } {
  const whole = { before: [{ text: before, mark: 'removed' }], after: [{ text: after, mark: 'added' }] } as const;
  if (before.length + after.length > longest) return whole;
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const sides: { before: Piece[]; after: Piece[] } = { before: [], after: [] };
  let shared = 0;
  for (const { added, removed, value } of diffArrays(old, now, { comparator: (a, b) => a.trimEnd() === b.trimEnd() })) {
    // Blanks are each side's own.
    const [gone, come] = [added ? '' : old.splice(0, value.length).join(''), removed ? '' : now.splice(0, value.length).join('')];
    if (!added && !removed) shared += come.trim().length;
    if (!added) sides.before.push({ text: gone, ...(removed ? { mark: 'removed' } : {}) });
    if (!removed) sides.after.push({ text: come, ...(added ? { mark: 'added' } : {}) });
  }
  return shared * 3 < Math.min(before.length, after.length) ? whole : sides;
}

/** Words with the blanks behind them, and every other sign. */
function wordsOf(text: string): string[] {
  return text.match(/(?:[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}])\s*/gu) ?? [];
}
