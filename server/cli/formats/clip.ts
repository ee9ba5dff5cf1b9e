/** A line of source and the marks under a part of it, shortened to a window around that part when the line is long. */

const widest = 120;

export interface Clipped {
  readonly text: string;
  readonly marks: string;
}

/** `start` and `end` are offsets in the line; at least one character is marked. */
export function clip(line: string, start: number, end: number): Clipped {
  const from = line.length <= widest ? 0 : Math.max(0, Math.min(start - 40, line.length - widest));
  const to = Math.min(line.length, from + widest);
  const before = from > 0 ? '…' : '';
  const text = `${before}${line.slice(from, to)}${to < line.length ? '…' : ''}`.trimEnd();
  const marked = line.slice(Math.max(start, from), Math.min(Math.max(end, start + 1), to));
  // A tab before the marks stays a tab, so that they stand where the part stands.
  const space = `${before}${line.slice(from, start)}`.replace(/[^\t]+/g, (part) => ' '.repeat(widthOf(part)));
  return { text, marks: `${space}${'^'.repeat(Math.max(1, widthOf(marked.trimEnd())))}` };
}

/** Columns on a terminal: wide signs take two, accents none. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += /\p{M}|\u200d|\ufe0f/u.test(sign)
      ? 0
      : /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(sign)
        ? 2
        : 1;
  return width;
}
