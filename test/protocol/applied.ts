/** A text after text edits, all in terms of the text as it was. */
import type { Position, TextEdit } from 'vscode-languageserver/node';

export function applied(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  const offsetOf = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  return edits
    .map(({ range, newText }) => ({ start: offsetOf(range.start), end: offsetOf(range.end), newText }))
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
