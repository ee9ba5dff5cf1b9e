/** Offsets ↔ lines and characters (counted from 0, UTF-16 units), found through the chunks so that long texts cost no more than short ones. */
import { type Chunk, findIndex, type SyntaxTree } from './syntaxTree.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export function positionAt(tree: SyntaxTree, offset: number): Position {
  const index = Math.max(0, findIndex(tree.offsets, Math.min(offset, tree.length)));
  const chunk = tree.chunks[index];
  if (!chunk) return { line: 0, character: 0 };
  const { line, character } = positionIn(chunk, Math.min(offset, tree.length) - (tree.offsets[index] ?? 0));
  return { line: line + (tree.lines[index] ?? 0), character };
}

/** Line and character within a chunk. */
export function positionIn({ text }: Pick<Chunk, 'text'>, offset: number): Position {
  let line = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, character: offset - lineStart };
}

/** The offset of a position; a character past the line's end is the line's end, a line past the text is the text's end. */
export function offsetAt(tree: SyntaxTree, { line, character }: Position): number {
  if (line < 0) return 0;
  const index = lastChunkAt(tree, line);
  const { text } = tree.chunks[index] ?? { text: '' };
  const base = tree.offsets[index] ?? 0;
  let start = 0;
  for (let current = tree.lines[index] ?? 0; current < line; current += 1) {
    const newline = text.indexOf('\n', start);
    if (newline < 0) return base + text.length;
    start = newline + 1;
  }
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline > start && text[newline - 1] === '\r' ? newline - 1 : newline;
  return base + Math.min(start + Math.max(0, character), end);
}

function lastChunkAt(tree: SyntaxTree, line: number): number {
  return Math.max(0, findIndex(tree.lines, line));
}
