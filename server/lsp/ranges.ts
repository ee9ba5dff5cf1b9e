/** Spans and places of the core ↔ ranges of the protocol. */
import type { Range } from 'vscode-languageserver';
import type { Place, Span } from '../core/model/place.ts';
import { toSpan } from '../core/model/place.ts';
import { positionAt } from '../core/syntax/positions.ts';
import type { SyntaxTree } from '../core/syntax/syntaxTree.ts';

export function toRange(tree: SyntaxTree, { start, end }: Span): Range {
  return { start: positionAt(tree, start), end: positionAt(tree, end) };
}

export function rangeOf(tree: SyntaxTree, place: Place): Range {
  return toRange(tree, toSpan(tree, place));
}
