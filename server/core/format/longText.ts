/** Lays out texts that span lines: block texts are moved sideways, others that already span lines become folded ones (`>-`). Breaks no line anew. */
import type { ScalarNode } from '../syntax/node.ts';
import type { LaidLine } from './laid.ts';
import type { Part } from './parts.ts';
import { indentOf, isBlank, lineOf, type Source } from './source.ts';

/** A block text (`|`, `>`) below its key or beside its dash. */
export function layBlockText({ base, node, first, end, column: old }: Part, prefix: string, column: number, source: Source): LaidLine[] | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const head = lineOf(source, base + node.start);
  const headEnd = source.starts[head + 1] ?? source.text.length;
  const header = source.text.slice(base + node.start, headEnd).trimEnd();
  const [mark = ''] = /^[|>][-+1-9]*/.exec(header) ?? [];
  const digit = /[1-9]/.exec(mark)?.[0];
  const content = source.lines.slice(head + 1, end);
  const indent = digit === undefined ? indentOf(content.find((line) => !isBlank(line)) ?? '') : old + Number(digit);
  const pad = ' '.repeat(column + 2);
  return [
    { text: `${prefix} ${header.replace(mark, mark.replace(/[1-9]/, '2'))}`, line: first },
    // Blanks beyond the indentation are part of the text.
    ...content.map((text, index): LaidLine => ({ text: isBlank(text) && text.length <= indent ? '' : pad + text.slice(indent), line: head + 1 + index })),
  ];
}

/** `undefined` when the text cannot be folded where it is broken already. */
export function layFolded(node: ScalarNode, written: string, prefix: string, column: number): LaidLine[] | undefined {
  const pieces = (node.style === 'quoted' ? withoutQuotes(written) : written)?.split('\n').map((piece) => piece.trim());
  if (!pieces || pieces.length < 2 || fold(pieces) !== node.text) return undefined;
  const pad = ' '.repeat(column + 2);
  return [{ text: `${prefix} >-` }, ...pieces.map((piece) => ({ text: piece === '' ? '' : pad + piece }))];
}

function withoutQuotes(written: string): string | undefined {
  const inner = written.slice(1, -1);
  if (inner.trim() !== inner) return undefined;
  return written.startsWith("'") ? inner.replaceAll("''", "'") : inner.includes('\\') ? undefined : inner;
}

/** As YAML folds: a line end is a blank, empty lines are line ends. */
function fold(pieces: readonly string[]): string {
  let text = '';
  let empty = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece === '') empty += 1;
    else {
      text += index === 0 ? piece : (empty > 0 ? '\n'.repeat(empty) : ' ') + piece;
      empty = 0;
    }
  }
  return text + '\n'.repeat(empty);
}
