/** Do two values read the same, however they are laid out? Stricter than what a formatter may do: `1,500` and `1.500` are two figures. */
import { isSame } from '../format/sameMeaning.ts';
import type { SyntaxNode } from '../syntax/node.ts';

export function readsSame(one: SyntaxNode, other: SyntaxNode): boolean {
  return isSame(one, other) && wordsOf(one).toSorted().join('\n') === wordsOf(other).toSorted().join('\n');
}

/** All texts in a value, without blanks. */
function wordsOf(node: SyntaxNode): string[] {
  if (node.kind === 'scalar') return [node.text.replace(/\s+/g, '')];
  return node.kind === 'list' ? node.items.flatMap(wordsOf) : node.pairs.flatMap(({ key, value }) => wordsOf(value).map((word) => `${key.text}:${word}`));
}
