/** Puts the keys of one mapping into their canonical order, each with its value and its comments. What stands between them, blank lines and loose comments, stays. */
import type { Mapping, WrittenKey } from '../checks/edits.ts';
import { type Span, toSpan } from '../model/place.ts';
import { lineAt } from '../syntax/sourceLine.ts';
import type { SyntaxTree } from '../syntax/syntaxTree.ts';
import { blockOfKey, columnOf, type Replacement } from './blocks.ts';
import type { KeyOrder, Shape } from './shape.ts';

/** A mapping as written, and what the language makes of it. */
export interface ShapedMapping {
  readonly mapping: Mapping;
  readonly shape: Shape;
}

/** `concerns`: the keys that may move, among their own places. Nothing moves where a key is said twice or the text is written too unusually. */
export function reorderKeys(
  tree: SyntaxTree,
  { mapping, shape }: ShapedMapping,
  order: KeyOrder,
  concerns: (key: string) => boolean = () => true,
): Replacement[] {
  const { text } = tree;
  const { flow } = mapping;
  const [first] = mapping.keys;
  const places = mapping.keys
    .filter(({ key }) => concerns(key))
    .map((key) => ({ key: key.key, ...blockOf(tree, key, flow, key === first) }))
    .toSorted((a, b) => a.start - b.start);
  const sorted = order.of(
    places.map(({ key }) => key),
    shape,
  );
  if (sorted.every((from, index) => from === index) || new Set(places.map(({ key }) => key)).size < places.length) return [];
  // The rest of a figure that a comma has cut stands there as a key.
  const isCut = flow && mapping.keys.some(({ key }) => /^\d/.test(key));
  const isOpaque = places.some(({ start, end }) => (flow ? text.slice(start, end).includes('\n') : keepsBlankLines(text.slice(start, end))));
  const overlaps = places.some(({ start }, index) => start < (places[index - 1]?.end ?? 0));
  if (isCut || isOpaque || overlaps) return [];
  return places.flatMap(({ start, end }, index): Replacement[] => {
    const block = places[sorted[index] ?? index];
    return !block || block.start === start ? [] : [{ start, end, newText: text.slice(block.start, block.end) }];
  });
}

function blockOf(tree: SyntaxTree, { from, to }: WrittenKey, flow: boolean, isFirst: boolean): Span {
  const { start, end: keyEnd } = toSpan(tree, from);
  const content = { start, end: Math.max(keyEnd, toSpan(tree, to).end) };
  if (flow) return content;
  const block = blockOfKey(tree.text, content);
  const line = lineAt(tree.text, block.start);
  // What stands above the first key of the file is said of the whole file.
  const isHead = isFirst && columnOf(tree.text, start) === 0;
  return { start: isHead ? start : Math.max(block.start, block.start === line.start ? line.content : 0), end: block.end };
}

/** `|+` and `>+`: the blank lines below belong to the text. */
function keepsBlankLines(written: string): boolean {
  return /[|>]\d?\+/.test(written);
}
