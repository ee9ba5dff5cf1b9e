/** The text of one chunk after edits within it: lets a mend be tried before it is offered. */

import { parseChunk } from '../../../syntax/parseChunk.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import type { Edit } from '../../finding.ts';

function applyInChunk({ text }: Chunk, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const { at, text: replacement } of edits.toSorted((a, b) => a.at.start - b.at.start)) {
    if (at.start < position) continue;
    result += text.slice(position, at.start) + replacement;
    position = at.end;
  }
  return result + text.slice(position);
}

/** Does the parser find less to complain about afterwards? */
export function isMended(chunk: Chunk, edits: readonly Edit[]): boolean {
  return parseChunk(applyInChunk(chunk, edits)).problems.length < chunk.problems.length;
}

/** Does it find nothing any more? */
export function isReadable(chunk: Chunk, edits: readonly Edit[]): boolean {
  return parseChunk(applyInChunk(chunk, edits)).problems.length === 0;
}
