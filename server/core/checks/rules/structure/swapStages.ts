/** The mend that lets two neighbouring stages change places, with all that is written in them. */
import type { Journey } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import { lineBreak, pointAt } from '../../edits.ts';
import type { Edit } from '../../finding.ts';

/** Moves the stage at `index` before the one above it; only where both are blocks of whole lines, and no comment between stages would lose its place. */
export function swapStages(journey: Journey, index: number): Edit[] | undefined {
  const [above, moved] = [chunksOf(journey, index - 1), chunksOf(journey, index)];
  const [first] = above;
  const between = [above.at(-1), journey.tree.chunks[(first ? (journey.tree.indexOf.get(first) ?? 0) : 0) - 1]];
  if (!first || moved.length === 0 || between.some((chunk) => chunk && /^[ \t]*#.*\s*$/.test(chunk.text.trimEnd().split('\n').at(-1) ?? ''))) return undefined;
  const text = moved.map((chunk) => chunk.text).join('');
  const ended = text.endsWith('\n') ? text : text + lineBreak(first);
  return [{ at: pointAt(first, 0), text: ended }, ...moved.map((chunk) => ({ at: wholeOf(chunk), text: '' }))];
}

/** The chunk with a stage's dash and those of its steps and of what follows them. */
function chunksOf({ tree, outline }: Journey, index: number): Chunk[] {
  const head = outline.stages[index]?.chunk;
  const from = head?.kind === 'head' ? (tree.indexOf.get(head) ?? -1) : -1;
  if (!head || from < 0) return [];
  const rest = tree.chunks.slice(from + 1);
  const end = rest.findIndex(({ kind }) => kind !== 'step' && kind !== 'tail');
  return [head, ...(end < 0 ? rest : rest.slice(0, end))];
}

function wholeOf(chunk: Chunk): Place {
  return { chunk, start: 0, end: chunk.text.length };
}
