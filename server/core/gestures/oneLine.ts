/** Writes a node on one line, as it may stand between brackets. Refuses what would lose a comment on the way. */
import { isEmpty, type SyntaxNode } from '../syntax/node.ts';
import { isPlain, writeText } from '../syntax/quoteText.ts';
import { isAlias } from '../syntax/walk.ts';
import { inside, type Page, spanOf, type Value } from './page.ts';
import { Refused } from './refusal.ts';
import type { Row } from './rows.ts';

export function rowOnOneLine(page: Page, row: Row): string {
  const { text } = page;
  const { start, end } = row.value.node.start === row.value.node.end ? row.content : spanOf(row.value);
  const around = text.slice(row.block.start, start) + text.slice(Math.max(start, end), row.block.end);
  if (around.includes('#')) throw new Refused('comments');
  return row.key === '' ? onOneLine(row.value) : pairText(row.key, row.value);
}

export function onOneLine(value: Value): string {
  const { chunk, node } = value;
  const written = writtenIn(value);
  if (isAlias(chunk, node)) return written;
  if (hasComment(value)) throw new Refused('comments');
  if (node.kind === 'scalar') return scalarOnOneLine(node, written);
  if (node.kind === 'list') return `[${node.items.map((item) => onOneLine(inside(value, item))).join(', ')}]`;
  const pairs = node.pairs.map(({ key, value: below }) => pairText(key.text, inside(value, below)));
  return `{ ${pairs.join(', ')} }`;
}

function pairText(key: string, value: Value): string {
  return isEmpty(value.node) ? `${writeText(key, true)}:` : `${writeText(key, true)}: ${onOneLine(value)}`;
}

/** As it is written where that may stand; else as it reads. */
function scalarOnOneLine({ style, text }: SyntaxNode & { readonly kind: 'scalar' }, written: string): string {
  if (style === 'quoted') return written.includes('\n') ? writeText(text, true) : written;
  if (style === 'block' || written.includes('\n')) return writeText(text.trimEnd(), true);
  return /[,[\]{}]/.test(written) || (!isPlain(written, true) && /^[?:-]/.test(written)) ? writeText(text, true) : written;
}

export function writtenIn(value: Value): string {
  const { start, end } = spanOf(value);
  return value.chunk.text.slice(start - value.base, end - value.base);
}

/** Between the nodes: a text may hold the sign too. */
function hasComment(value: Value): boolean {
  const { chunk, node } = value;
  if (node.kind === 'scalar') return node.style === 'block' && /^[|>][^\n]*#/.test(chunk.text.slice(node.start, node.end));
  const children = node.kind === 'list' ? node.items : node.pairs.flatMap(({ key, value: below }) => [key, below]);
  let at = node.start;
  for (const child of children) {
    if (chunk.text.slice(at, child.start).includes('#')) return true;
    at = Math.max(at, spanOf(inside(value, child)).end - value.base);
  }
  return chunk.text.slice(at, spanOf(value).end - value.base).includes('#');
}
