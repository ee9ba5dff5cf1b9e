/** A text as pieces of what it was and of what came in, so that edits made one after the other become edits of the first text. */
import type { Replacement } from '../format/blocks.ts';
import type { Span } from '../model/place.ts';

/** A part of the first text, or new text. */
export type Piece = Span | string;

/** `edits` are in order and count in the text that the pieces make up. */
export function editPieces(pieces: readonly Piece[], edits: readonly Replacement[]): Piece[] {
  const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  let at = 0;
  const result: Piece[] = [];
  for (const { start, end, newText } of edits) {
    result.push(...cut(pieces, at, start), newText);
    at = end;
  }
  return [...result, ...cut(pieces, at, length)].filter((piece) => lengthOf(piece) > 0);
}

/** What differs between the first text, `text`, and the pieces. */
export function editsOfPieces(pieces: readonly Piece[], text: string): Replacement[] {
  const edits: Replacement[] = [];
  let at = 0;
  let newText = '';
  for (const piece of [...pieces, { start: text.length, end: text.length }]) {
    if (typeof piece === 'string') newText += piece;
    else {
      if (piece.start > at || newText !== '') edits.push({ start: at, end: piece.start, newText });
      [at, newText] = [piece.end, ''];
    }
  }
  return edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.newText);
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece): Piece[] => {
    const [start, end] = [Math.max(from, at) - at, Math.min(to, at + lengthOf(piece)) - at];
    at += lengthOf(piece);
    if (end <= start) return [];
    return [typeof piece === 'string' ? piece.slice(start, end) : { start: piece.start + start, end: piece.start + end }];
  });
}
