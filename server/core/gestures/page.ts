/** The text under the hands of a gesture: its nodes with the offset that their positions count from. What is broken or stands elsewhere is refused. */
import { contentEnd } from '../checks/edits.ts';
import type { Span } from '../model/place.ts';
import type { SyntaxNode } from '../syntax/node.ts';
import { lineEndOf } from '../syntax/sourceLine.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import { isAlias } from '../syntax/walk.ts';
import type { GestureContext } from './gesture.ts';
import { Refused } from './refusal.ts';

export interface Page extends GestureContext {
  readonly tree: SyntaxTree;
  readonly text: string;
  readonly newline: string;
}

/** A node and where its chunk begins in the text. */
export interface Value {
  readonly chunk: Chunk;
  readonly base: number;
  readonly node: SyntaxNode;
}

export function openPage({ kind, document, project, journey }: GestureContext): Page {
  const { tree } = document;
  return { kind, document, project, journey, tree, text: tree.text, newline: lineEndOf(tree.text) };
}

export function valueIn({ tree }: Page, chunk: Chunk, node: SyntaxNode): Value {
  return { chunk, base: tree.offsets[tree.indexOf.get(chunk) ?? -1] ?? 0, node };
}

/** Where a node's content stands, without the comments below it. */
export function spanOf({ chunk, base, node }: Value): Span {
  const end = isAlias(chunk, node) ? node.end : contentEnd(chunk, node);
  return { start: base + node.start, end: base + Math.max(node.start, end) };
}

/** A key of one node is one of another: the value below it. */
export function inside(value: Value, node: SyntaxNode): Value {
  return { ...value, node };
}

export function isSound({ kind, problems, reachesOut, anchors }: Chunk): boolean {
  // A text that is read as a whole for its anchors is as good as any; one with lone returns has other lines than it seems to.
  return problems.length === 0 && kind !== 'extra' && (!reachesOut || anchors);
}

export function requireSound(chunks: readonly Chunk[], what: string): void {
  if (!chunks.every(isSound)) throw new Refused('broken', { what });
  if (chunks.some(({ text }) => /\r(?!\n)/.test(text))) throw new Refused('unusual');
}

/** What an alias stands for is written elsewhere. */
export function requireOwn({ chunk, node }: Value): void {
  if (isAlias(chunk, node)) throw new Refused('alias', { alias: chunk.text.slice(node.start, node.end) });
}
