/** Translates what the YAML parser says into a mapper's words: each parser error becomes the problem of a rule. */
import type { Problem } from '../model/journey.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';

export function translateSyntax(chunk: Chunk): Problem[] {
  return chunk.problems.map((problem) => ({ rule: 'syntax-error', at: { chunk, start: problem.start, end: problem.end }, params: { code: problem.code, detail: problem.message } }));
}
