/** Turns the lines of a file as they should be into the smallest edits of whole lines: lines that stay are those that keep their order. */
import type { LaidLine } from './laid.ts';
import type { Source } from './source.ts';

export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export function lineEdits(laid: readonly LaidLine[], source: Source, endsWithLineEnd: boolean): LineEdit[] {
  const { lines, starts, text, lineEnd } = source;
  const edits: LineEdit[] = [];
  const isMissingEnd = endsWithLineEnd && !source.hasFinalLineEnd;
  let [from, to] = [0, 0];
  const close = (line: number, index: number): void => {
    const put = laid.slice(to, index).map((one) => one.text + lineEnd);
    if (line === from && put.length === 0) return;
    // Below a last line without an end, that end comes first.
    const isBelowLast = from === lines.length && from > 0 && !source.hasFinalLineEnd;
    const newText = (isBelowLast ? lineEnd : '') + put.join('');
    const isOpenEnd = line === lines.length && !source.hasFinalLineEnd && !endsWithLineEnd;
    edits.push({
      start: starts[from] ?? text.length,
      end: starts[line] ?? text.length,
      newText: isOpenEnd ? newText.slice(0, newText.length - lineEnd.length) : newText,
    });
  };
  for (const index of stayingLines(laid, lines)) {
    const line = laid[index]?.line ?? 0;
    close(line, index);
    [from, to] = [line + 1, index + 1];
  }
  const count = edits.length;
  close(lines.length, laid.length);
  if (isMissingEnd && edits.length === count && from === lines.length && from > 0) edits.push({ start: text.length, end: text.length, newText: lineEnd });
  return edits.filter(({ start, end, newText }) => text.slice(start, end) !== newText);
}

/** Indexes of laid lines that are in the source as they are: a longest row of them in the source's order. */
function stayingLines(laid: readonly LaidLine[], lines: readonly string[]): number[] {
  const tails: number[] = [];
  const tailLines: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, { text, line }] of laid.entries()) {
    if (line === undefined || lines[line] !== text) continue;
    let low = tails.length;
    // Nearly always the next line of the source.
    if (low > 0 && (tailLines[low - 1] ?? 0) >= line) {
      let high = low;
      for (low = 0; low < high; ) {
        const middle = (low + high) >> 1;
        if ((tailLines[middle] ?? 0) < line) low = middle + 1;
        else high = middle;
      }
    }
    previous[index] = tails[low - 1];
    tails[low] = index;
    tailLines[low] = line;
  }
  const row: number[] = [];
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) row.push(index);
  return row.toReversed();
}
