/** Parts of a text as whole lines, with the comments that belong to them: where they begin and end, and how they are indented anew. */
import type { Span } from '../model/place.ts';
import { lineAt, type SourceLine } from '../syntax/sourceLine.ts';

/** A replacement of the text between two offsets. */
export interface Replacement extends Span {
  readonly newText: string;
}

/**
 * The lines of a part: comments right above it in its own column belong to it, and comments below it that are indented more.
 * The end lies before the line end of the last line.
 */
export function blockAround(text: string, content: Span): Span {
  const first = lineAt(text, content.start);
  const column = first.content - first.start;
  return { start: commentsAbove(text, first, column), end: commentsBelow(text, lineAt(text, content.end), column) };
}

/** The lines of a key and its value; a key behind a dash begins there, since what stands above belongs to the whole item. */
export function blockOfKey(text: string, content: Span): Span {
  const first = lineAt(text, content.start);
  const column = columnOf(text, content.start);
  const start = first.content === content.start ? commentsAbove(text, first, column) : content.start;
  return { start, end: commentsBelow(text, lineAt(text, content.end), column) };
}

/** How many characters stand before an offset in its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Where the comments begin that stand right above a line in a column. */
function commentsAbove(text: string, line: SourceLine, column: number): number {
  let { start } = line;
  while (start > 0) {
    const above = lineAt(text, start - 1);
    if (text.charAt(above.content) !== '#' || above.content - above.start !== column) break;
    start = above.start;
  }
  return start;
}

/** Where the comments end that stand below a line and are indented more than a column, blank lines between them or not. */
function commentsBelow(text: string, line: SourceLine, column: number): number {
  let end = endOfLine(text, line);
  for (let at = line.next; at < text.length; ) {
    const below = lineAt(text, at);
    if (below.content < below.end) {
      if (text.charAt(below.content) !== '#' || below.content - below.start <= column) break;
      end = endOfLine(text, below);
    }
    at = below.next;
  }
  return end;
}

/** Takes whole lines out, with the line end before them. */
export function cutLines(text: string, { start, end }: Span): Replacement {
  const before = start === 0 ? 0 : text.charAt(start - 2) === '\r' ? start - 2 : start - 1;
  return { start: before, end, newText: '' };
}

/** Every line but the blank ones moved to the right, or to the left as far as it has blanks. */
export function indentBy(text: string, by: number): string {
  if (by === 0) return text;
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : by > 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {1,${-by}}`), '')))
    .join('\n');
}

/** The end of a line, blanks included. */
function endOfLine(text: string, { end, next }: SourceLine): number {
  return end + (/^[^\r\n]*/.exec(text.slice(end, next))?.[0].length ?? 0);
}
