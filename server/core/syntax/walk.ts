/** Visits the nodes of one chunk, each with what it stands in. What an alias stands for is visited where it is written only. */
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from './node.ts';
import type { Chunk } from './syntaxTree.ts';

export interface Standing {
  readonly role: 'key' | 'value' | 'item' | 'root';
  /** Between brackets. */
  readonly flow: boolean;
  readonly parent: MapNode | ListNode | undefined;
  readonly pair: Pair | undefined;
  /** How the parent itself stands. */
  readonly outer: Standing | undefined;
}

const root: Standing = { role: 'root', flow: false, parent: undefined, pair: undefined, outer: undefined };

export function walk(chunk: Pick<Chunk, 'node' | 'text'>, visit: (node: SyntaxNode, standing: Standing) => void): void {
  const step = (node: SyntaxNode, standing: Standing): void => {
    visit(node, standing);
    if (node.kind === 'scalar' || isAlias(chunk, node)) return;
    const flow = standing.flow || node.flow;
    if (node.kind === 'list') {
      const item: Standing = { role: 'item', flow, parent: node, pair: undefined, outer: standing };
      for (const child of node.items) step(child, item);
      return;
    }
    for (const pair of node.pairs) {
      step(pair.key, { role: 'key', flow, parent: node, pair, outer: standing });
      step(pair.value, { role: 'value', flow, parent: node, pair, outer: standing });
    }
  };
  if (chunk.node) step(chunk.node, root);
}

export function walkScalars(chunk: Pick<Chunk, 'node' | 'text'>, visit: (node: ScalarNode, standing: Standing) => void): void {
  walk(chunk, (node, standing) => {
    if (node.kind === 'scalar' && !isAlias(chunk, node)) visit(node, standing);
  });
}

/** `*name`: its text stands elsewhere. */
export function isAlias({ text }: Pick<Chunk, 'text'>, node: SyntaxNode): boolean {
  return text.charAt(node.start) === '*' && node.end > node.start && (node.kind !== 'scalar' || node.style !== 'quoted');
}
