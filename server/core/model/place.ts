/** Where a value stands: a piece of a chunk, good for as long as the chunk is. */
import { type Chunk, findIndex, type SyntaxTree } from '../syntax/syntaxTree.ts';

export interface Place {
  readonly chunk: Chunk;
  /** Offsets within the chunk, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface Located<T> {
  readonly value: T;
  readonly at: Place;
}

/** Offsets in the whole text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function toSpan(tree: SyntaxTree, { chunk, start, end }: Place): Span {
  const offset = tree.offsets[tree.indexOf.get(chunk) ?? -1] ?? 0;
  return { start: offset + start, end: offset + end };
}

/** The places that a span of the text covers, one in each chunk. */
export function placesIn(tree: SyntaxTree, { start, end }: Span): Place[] {
  const places: Place[] = [];
  for (let index = Math.max(0, findIndex(tree.offsets, start)); index < tree.chunks.length; index += 1) {
    const chunk = tree.chunks[index];
    const offset = tree.offsets[index] ?? 0;
    if (!chunk || offset >= end) break;
    const place = { chunk, start: Math.max(0, start - offset), end: Math.min(chunk.text.length, end - offset) };
    if (place.end > place.start) places.push(place);
  }
  return places;
}

export function placeOf(chunk: Chunk, { start, end }: Span): Place {
  return { chunk, start, end };
}

/** The text at a place, as written. */
export function textAt({ chunk, start, end }: Place): string {
  return chunk.text.slice(start, end);
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The part of a place on its first line, to point at a block without underlining all of it. */
export function firstLineOf({ chunk, start, end }: Place): Place {
  const newline = chunk.text.slice(start, end).search(/\r?\n/);
  return { chunk, start, end: newline < 0 ? end : start + newline };
}
