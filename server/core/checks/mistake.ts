/** One mistake of writing, as its writer made it: which rule speaks of it, where, and what cannot be read because of it. */
import type { SyntaxProblem } from '../syntax/parseChunk.ts';
import { endOfText, lineAt } from '../syntax/sourceLine.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import type { Params, Severity } from './finding.ts';

export interface Mistake {
  readonly rule: string;
  /** The place to point at, in the chunk. */
  readonly start: number;
  readonly end: number;
  readonly params: Params;
  readonly severity?: Severity;
  /** What cannot be read because of it. */
  readonly from: number;
  readonly until: number;
}

export function mistakeOf(rule: string, start: number, end: number, params: Params, until: number = end): Mistake {
  return { rule, start, end, params, from: start, until };
}

export function syntaxError({ start, end }: { readonly start: number; readonly end: number }, code: string, params: Params = {}, until?: number): Mistake {
  return mistakeOf('syntax-error', start, end, { code, ...params }, until);
}

export function unexpected({ text }: Chunk, { start, end }: SyntaxProblem): Mistake {
  const line = lineAt(text, Math.min(start, text.trimEnd().length));
  const from = Math.max(line.content, Math.min(start, line.end));
  const stop = Math.max(from, Math.min(end, line.end));
  return syntaxError({ start: from, end: stop }, 'unexpected', { text: text.slice(from, Math.max(stop, endOfText(text, from))).slice(0, 40) }, line.end);
}

/** The first line with content stands for a chunk that cannot be read at all. */
export function wholeChunk({ text }: Chunk, code: string): Mistake {
  const first = lineAt(text, text.length - text.trimStart().length);
  return syntaxError({ start: first.content, end: Math.min(first.end, first.content + 80) }, code, {}, text.length);
}
