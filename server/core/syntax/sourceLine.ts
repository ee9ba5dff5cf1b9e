/** Looks at single lines of a text: where they begin and end, how far they are indented, where a comment takes over. */

export interface SourceLine {
  readonly start: number;
  /** Offset of the first character that is no blank; `end` in an empty line. */
  readonly content: number;
  /** Offset after the last character that is no blank. */
  readonly end: number;
  /** Offset of the next line, or the text's end. */
  readonly next: number;
}

export function lineAt(text: string, offset: number): SourceLine {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', start);
  const stop = newline < 0 ? text.length : newline;
  const end = start + text.slice(start, stop).trimEnd().length;
  let content = start;
  while (content < end && /\s/.test(text.charAt(content))) content += 1;
  return { start, content, end, next: newline < 0 ? text.length : newline + 1 };
}

/** The lines from an offset on. */
export function linesFrom(text: string, offset: number): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let at = offset; at < text.length; ) {
    const line = lineAt(text, at);
    lines.push(line);
    at = line.next;
  }
  return lines;
}

export function indentOf(line: SourceLine): number {
  return line.content - line.start;
}

/** A comment as somebody means it: `#` and a blank, `##`, `#---`; `#1` is part of a text. */
const meantComment = /[ \t]#(?:[#=*~-]*(?:\s|$)|[ \t]*cjm-ignore)/g;

/** Where the text from `from` to the end of its line ends, a comment left out. */
export function endOfText(text: string, from: number): number {
  const { end } = lineAt(text, from);
  meantComment.lastIndex = Math.max(0, from - 1);
  const comment = meantComment.exec(text);
  const stop = comment && comment.index < end ? comment.index : end;
  return from + text.slice(from, stop).trimEnd().length;
}

/** `\r\n` in a text that has such line ends. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
