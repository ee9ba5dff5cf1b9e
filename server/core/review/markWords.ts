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
  const found = diffArrays(wordsOf(before), wordsOf(after));
  const shared = found.filter(({ added, removed }) => !added && !removed).reduce((sum, { value }) => sum + value.join('').trim().length, 0);
  if (shared * 3 < Math.min(before.length, after.length)) return whole;
  return {
    before: found.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value.join(''), ...(removed ? { mark: 'removed' } : {}) })),
    after: found.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value.join(''), ...(added ? { mark: 'added' } : {}) })),
  };
}

/** Words, blanks and every other sign apart. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}
