/** Lines of a file as they are to be, and what they are made with. */
import type { Style } from './flow.ts';
import type { Source } from './source.ts';

export interface LaidLine {
  readonly text: string;
  /** The line of the source that it is made from. */
  readonly line?: number;
}

/** Comments that were below a dash go above it. */
export interface Laid {
  readonly above: readonly LaidLine[];
  readonly lines: readonly LaidLine[];
}

export interface Setting extends Style {
  readonly source: Source;
  /** Anchors are defined somewhere. */
  readonly hasAnchors: boolean;
}

/** What stands between an offset and the end of its line when that is blanks or a comment, with the blanks before the comment. */
export function commentAt(offset: number, { text }: Style): string | undefined {
  const newline = text.indexOf('\n', offset);
  const rest = text.slice(offset, newline < 0 ? text.length : newline).trimEnd();
  return rest === '' || /^[ \t]+#/.test(rest) ? rest : undefined;
}

/** Lines of an item, the first one beside its dash. */
export function besideDash([first, ...rest]: readonly LaidLine[], column: number): LaidLine[] {
  return first ? [{ ...first, text: `${' '.repeat(column)}- ${first.text.slice(column + 2)}` }, ...rest] : [];
}

export function linesBetween(from: number, to: number, { source }: Setting): LaidLine[] {
  const lines: LaidLine[] = [];
  for (let line = from; line < to; line += 1) lines.push({ text: source.lines[line] ?? '', line });
  return lines;
}

export function laidComment(text: string, column: number, line: number | undefined): LaidLine {
  const comment = text.trim();
  return { text: comment === '' ? '' : ' '.repeat(column) + comment, ...(line === undefined ? {} : { line }) };
}
