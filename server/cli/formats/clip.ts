/** A line of source and the marks under a part of it, shortened to a window around that part when the line is long. */

const widest = 120;

export interface Clipped {
  readonly text: string;
  readonly marks: string;
}

/** `start` and `end` are offsets in the line; at least one character is marked. `goesOn` says that the part ends further down. */
export function clip(line: string, start: number, end: number, goesOn = false): Clipped {
  const from = line.length <= widest ? 0 : wholeSign(line, Math.max(0, Math.min(start - 40, line.length - widest)));
  const to = wholeSign(line, Math.min(line.length, from + widest));
  const before = from > 0 ? '…' : '';
  const text = `${before}${line.slice(from, to)}${to < line.length ? '…' : ''}`.trimEnd();
  const marked = line.slice(Math.max(start, from), Math.min(Math.max(end, start + 1), to));
  // A tab before the marks stays a tab, so that they stand where the part stands.
  const space = `${before}${line.slice(from, start)}`.replace(/[^\t]+/g, (part) => ' '.repeat(widthOf(part)));
  return { text, marks: `${space}${'^'.repeat(Math.max(1, widthOf(marked.trimEnd())))}${goesOn ? '…' : ''}` };
}

/** The offset, or the one after it when it would cut a sign of two code units. */
function wholeSign(line: string, offset: number): number {
  return (line.codePointAt(offset - 1) ?? 0) > 0xff_ff ? offset + 1 : offset;
}

const plain = /^[ -~]*$/;
/** Signs that are put together from several: families, flags, skin tones. */
const joined = /\u200d|\ufe0f|[\p{Regional_Indicator}\p{Emoji_Modifier}]/u;
const wide = /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const none = /^[\p{M}\p{Default_Ignorable_Code_Point}]+$/u;

/** Columns on a terminal: wide signs take two, accents none. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  const signs = joined.test(text) ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment) : [...text];
  return signs.reduce((width, sign) => width + (none.test(sign) ? 0 : wide.test(sign) ? 2 : 1), 0);
}
