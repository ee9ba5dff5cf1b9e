/** Tells how a scalar is written: where its text begins and ends without the quotes, and what stands around it. */
import type { Chunk } from '../syntax/syntaxTree.ts';
import type { Writing } from './fileFacts.ts';

export interface Written {
  /** Offsets in the chunk, without the quotes. */
  readonly start: number;
  readonly end: number;
  readonly writing: Writing | undefined;
}

/** `undefined` for an alias, whose text stands elsewhere. */
export function writtenAt({ text }: Pick<Chunk, 'text'>, { start, end }: { readonly start: number; readonly end: number }, flow: boolean): Written | undefined {
  const first = text.charAt(start);
  if (first === '*') return undefined;
  const stop = start + text.slice(start, end).trimEnd().length;
  const around: Writing = flow ? { flow } : {};
  if ((first === '"' || first === "'") && stop > start + 1) return { start: start + 1, end: stop - 1, writing: { ...around, quote: first } };
  if (first === '|' || first === '>') return { start, end: stop, writing: { ...around, block: true } };
  return { start, end: stop, writing: flow ? around : undefined };
}
