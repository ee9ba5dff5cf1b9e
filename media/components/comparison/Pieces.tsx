/** A text of one side with the words set off that only it has. */
import type { ComponentChild } from 'preact';
import type { Piece } from '../../../server/core/review/markWords.ts';

export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map((piece, index) => setOff(piece, (word) => (piece.mark === 'added' ? <ins key={index}>{word}</ins> : <del key={index}>{word}</del>)))}</>;
}

/** Words that both sides have stay as they are; the blanks behind a word are no part of what is new. */
export function setOff({ text, mark }: Piece, draw: (word: string) => ComponentChild): ComponentChild {
  const word = text.trimEnd();
  return mark === undefined || word === '' ? text : [draw(word), text.slice(word.length)];
}
