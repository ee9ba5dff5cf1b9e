/** Mends of a line that stands at the wrong column: it is moved to a column where the text can be read, and the lines under it with it when that is needed. */
import { indentOf, linesFrom, type SourceLine } from '../../../syntax/sourceLine.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import type { Edit, Fix } from '../../finding.ts';
import { isMended, isReadable } from './applyInChunk.ts';

/** At most so many ways are offered. */
const most = 2;

/** `alone`: only the line itself is moved, also under the one before as its continuation. */
export function reindentFixes(chunk: Chunk, offset: number, alone = false): Fix[] {
  const lines = linesFrom(chunk.text, 0);
  const index = lines.findIndex(({ start, next }) => start <= offset && offset < next);
  const line = lines[index];
  if (!line) return [];
  const own = indentOf(line);
  const block = blockFrom(lines.slice(index), own);
  const moves = alone ? [[line]] : opensBlock(chunk, line) ? [block] : [[line], block];
  const ways = columnsAbove(chunk, lines.slice(0, index), line, alone)
    .filter((column) => column !== own)
    .toSorted((a, b) => Math.abs(a - own) - Math.abs(b - own))
    .flatMap((column) => {
      const edits = moves.map((moved) => moved.map((each) => shift(chunk, each, column - own))).find((tried) => isMended(chunk, tried));
      return edits ? [{ by: column - own, edits }] : [];
    })
    .slice(0, most);
  return ways.map(({ by, edits }) => ({ title: titleOf(by), edits, ...(ways.length === 1 && isReadable(chunk, edits) ? { preferred: true } : {}) }));
}

/** A key without a value takes what stands below it along. */
function opensBlock({ text }: Chunk, { content, end }: SourceLine): boolean {
  return /:[ \t]*(?:#.*)?$/.test(text.slice(content, end).trimEnd());
}

/** The line, and what follows it at the same depth or deeper. */
function blockFrom(lines: readonly SourceLine[], indent: number): SourceLine[] {
  const end = lines.findIndex((line) => line.end > line.content && indentOf(line) < indent);
  return lines.slice(0, end < 0 ? lines.length : end).filter((line) => line.end > line.content);
}

/** Where keys, dashes and texts begin above, or one level deeper than the line before. */
function columnsAbove({ text }: Chunk, lines: readonly SourceLine[], { content }: SourceLine, deeper: boolean): number[] {
  const columns = new Set<number>();
  for (const line of lines) {
    if (line.end === line.content || text.charAt(line.content) === '#') continue;
    columns.add(indentOf(line));
    const dash = /^(?:-[ \t]+)+(?=\S)/.exec(text.slice(line.content, line.end));
    // A dash under the text of an item would go on with that text.
    if (dash && text.charAt(content) !== '-') columns.add(indentOf(line) + dash[0].length);
  }
  const last = lines.findLast((line) => line.end > line.content);
  if (last && deeper) return [indentOf(last) + 2];
  return [...columns];
}

function shift(chunk: Chunk, line: SourceLine, by: number): Edit {
  const width = Math.max(0, indentOf(line) + by);
  return { at: { chunk, start: line.start, end: line.content }, text: ' '.repeat(width) };
}

function titleOf(by: number): Fix['title'] {
  const count = Math.abs(by);
  const [blanks, blanksRu] = [count === 1 ? 'blank' : 'blanks', count === 1 ? 'пробел' : count < 5 ? 'пробела' : 'пробелов'];
  return by > 0
    ? { en: `Move right by ${count} ${blanks}`, ru: `Сдвинуть вправо на ${count} ${blanksRu}` }
    : { en: `Move left by ${count} ${blanks}`, ru: `Сдвинуть влево на ${count} ${blanksRu}` };
}
