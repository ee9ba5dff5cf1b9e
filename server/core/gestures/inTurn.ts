/** Several gestures, one after the other, as one: the edits of the first text that bring about the last. One that is refused refuses all. */
import { editsFor } from './editsFor.ts';
import type { Gesture, GestureContext, GestureResult } from './gesture.ts';
import { editPieces, editsOfPieces, type Piece } from './pieces.ts';

export function editsInTurn(context: GestureContext, gestures: readonly Gesture[]): GestureResult {
  const { text } = context.document;
  let { document, journey } = context;
  let pieces: readonly Piece[] = [{ start: 0, end: text.length }];
  let select: string | undefined;
  // A step may be called by its text: what is said of it next is said of its new name.
  const renamed = new Map<string, string>();
  for (const wish of gestures) {
    const gesture = wish.kind === 'set' ? { ...wish, element: renamed.get(wish.element) ?? wish.element } : wish;
    const result = editsFor({ ...context, document, journey }, gesture);
    if ('refusal' in result) return result;
    if (wish.kind === 'set' && result.select !== undefined) renamed.set(wish.element, result.select);
    document = document.edit(result.edits.toReversed().map(({ start, end, newText }) => ({ start, end, text: newText })));
    pieces = editPieces(pieces, result.edits);
    select = result.select ?? select;
    journey = document.journey(context.project);
  }
  return { edits: editsOfPieces(pieces, text), ...(select === undefined ? {} : { select }) };
}
