/** The pieces of a text → the text. */
import type { Piece } from '../../../server/core/review/markWords.ts';

export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim();
}
