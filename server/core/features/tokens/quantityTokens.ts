/** Splits a figure as written (`43.50 EUR`, `20..30 h`, `+1.5 pp`) into its numbers and units. Says nothing about whether the figure is right. */
import type { Span } from '../../model/place.ts';

const parts = /(?<number>[+\-−–]?\d+(?:[ \u00a0\u202f\u2009'’.,:]\d+)*)|(?<unit>[\p{L}\p{Sc}%][\p{L}\p{Sc}%.]*)/gu;

export interface FigurePart extends Span {
  readonly type: 'number' | 'unit';
}

/** Offsets from the start of the text; nothing for a text without a number. */
export function figureParts(text: string): FigurePart[] {
  const found = [...text.matchAll(parts)].map(
    ({ index, 0: part, groups }): FigurePart => ({ start: index, end: index + part.length, type: groups?.['number'] === undefined ? 'unit' : 'number' }),
  );
  return found.some(({ type }) => type === 'number') ? found : [];
}
