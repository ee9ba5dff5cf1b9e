/** A text as pieces of the one it was made from and of what was put in, so that many rounds of edits come out as one set of edits. */
import type { Span } from '../model/place.ts';

export interface TextEdit extends Span {
  readonly newText: string;
}

type Piece = { readonly start: number; readonly end: number } | { readonly put: string };
export type Pieces = readonly Piece[];

export function piecesOf(text: string): Pieces {
  return [{ start: 0, end: text.length }];
}

/** The pieces after edits, each in terms of the text that the pieces give; where two overlap, the first wins. */
export function editPieces(pieces: Pieces, edits: readonly TextEdit[]): Pieces {
  const result: Piece[] = [];
  let position = 0;
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < position) continue;
    result.push(...between(pieces, position, start), { put: newText });
    position = end;
  }
  return [...result, ...between(pieces, position, Number.POSITIVE_INFINITY)];
}

function between(pieces: Pieces, from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece): Piece[] => {
    const length = lengthOf(piece);
    const [start, end] = [Math.max(0, from - at), Math.min(length, to - at)];
    at += length;
    if (start >= end) return [];
    return ['put' in piece ? { put: piece.put.slice(start, end) } : { start: piece.start + start, end: piece.start + end }];
  });
}

function lengthOf(piece: Piece): number {
  return 'put' in piece ? piece.put.length : piece.end - piece.start;
}

export function textOfPieces(pieces: Pieces, original: string): string {
  return pieces.map((piece) => ('put' in piece ? piece.put : original.slice(piece.start, piece.end))).join('');
}

/** The edits of the original text that give the pieces. */
export function editsOfPieces(pieces: Pieces, original: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let position = 0;
  let put = '';
  const close = (start: number): void => {
    if (put !== '' || start > position) edits.push({ start: position, end: start, newText: put });
    put = '';
  };
  for (const piece of pieces) {
    if ('put' in piece) put += piece.put;
    else {
      close(piece.start);
      position = piece.end;
    }
  }
  close(original.length);
  return edits.filter(({ start, end, newText }) => original.slice(start, end) !== newText);
}
