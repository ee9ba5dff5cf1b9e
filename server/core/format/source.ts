/** A text as its lines, and where each offset stands among them. Line ends and a byte order mark are left out of the lines and put back by the edits. */
import { lineEndOf } from '../syntax/sourceLine.ts';
import { findIndex } from '../syntax/syntaxTree.ts';

export interface Source {
  readonly text: string;
  /** Without line ends and without a byte order mark. */
  readonly lines: readonly string[];
  /** Offset of each line's first character, and the text's end. */
  readonly starts: readonly number[];
  /** What a new line ends with. */
  readonly lineEnd: string;
  readonly hasFinalLineEnd: boolean;
}

export function toSource(text: string): Source {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const hasFinalLineEnd = starts.at(-1) === text.length;
  if (!hasFinalLineEnd) starts.push(text.length);
  const lines = starts.slice(0, -1).map((start, index) => {
    const end = starts[index + 1] ?? start;
    return text.slice(start, end).replace(/\r?\n$/, '');
  });
  return { text, lines, starts, lineEnd: lineEndOf(text), hasFinalLineEnd };
}

export function lineOf({ starts }: Source, offset: number): number {
  return Math.min(Math.max(0, findIndex(starts, offset)), Math.max(0, starts.length - 2));
}

/** How many characters stand before an offset in its line. */
export function columnOf(source: Source, offset: number): number {
  return offset - (source.starts[lineOf(source, offset)] ?? 0);
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

export function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}

export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** Does a comment in this text suppress a rule for one line? Then the line has to stay the line that it is. */
export function suppressesLine(text: string): boolean {
  return /#[ \t]*cjm-ignore(?![\w-])/.test(text);
}
