/** The whole text after a gesture, or the reason why there is none. The only code of these tests that asks for gestures. */
import { editsFor } from '../../../server/core/gestures/editsFor.ts';
import type { Gesture } from '../../../server/core/gestures/gesture.ts';
import { contextOf, type Options, wholeText } from '../features/context.ts';

export interface Gestured {
  /** The text before, as `wholeText` reads it. */
  readonly before: string;
  readonly after: string;
  readonly select: string | undefined;
  readonly refusal: string | undefined;
  /** How many edits there are. */
  readonly count: number;
}

export function gestured(marked: string, gesture: Gesture, options: Options = {}): Gestured {
  const before = wholeText(marked);
  const result = editsFor(contextOf(before, options), gesture);
  if ('refusal' in result) return { before, after: before, select: undefined, refusal: result.refusal[options.language ?? 'en'], count: 0 };
  const text = result.edits.toReversed().reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), before);
  return { before, after: text, select: result.select, refusal: undefined, count: result.edits.length };
}

/** After one gesture after the other. */
export function after(marked: string, ...gestures: readonly Gesture[]): string {
  return gestures.reduce((now, gesture) => {
    const { after: text, refusal } = gestured(now, gesture);
    if (refusal !== undefined) throw new Error(`${gesture.kind}: ${refusal}`);
    return text;
  }, marked);
}

/** Lines of the text after that the text before has not, and the other way round, as a difference tells them. */
export function changes(marked: string, gesture: Gesture, options?: Options): string {
  const { before, after: now, refusal } = gestured(marked, gesture, options);
  if (refusal !== undefined) return `refused: ${refusal}`;
  const [old, lines] = [before.split('\n'), now.split('\n')];
  let [start, end] = [0, 0];
  while (start < Math.min(old.length, lines.length) && old[start] === lines[start]) start += 1;
  while (end < Math.min(old.length, lines.length) - start && old.at(-1 - end) === lines.at(-1 - end)) end += 1;
  const [gone, put] = [old.slice(start, old.length - end), lines.slice(start, lines.length - end)];
  return [...gone.map((line) => `-${line}`), ...put.map((line) => `+${line}`)].join('\n');
}
