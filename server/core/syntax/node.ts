/** The syntax nodes of a map: what YAML says, with positions counted from the start of the node's chunk. No meaning yet. */

export type SyntaxNode = ScalarNode | ListNode | MapNode;

interface NodeBase {
  /** Offset of the first character, from the start of the chunk, in UTF-16 units. */
  readonly start: number;
  /** Offset after the last character; equal to `start` for a value that is not written. */
  readonly end: number;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  /** The text as a reader would say it: unquoted, unfolded. Empty when nothing is written. */
  readonly text: string;
  /** What the YAML 1.2 core schema makes of it. */
  readonly value: string | number | boolean | bigint | null;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly SyntaxNode[];
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly key: ScalarNode;
  readonly value: SyntaxNode;
}

/** Is anything written here at all? */
export function isEmpty(node: SyntaxNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && node.text === '';
}

/** The value under a key; the first one when the key is repeated. */
export function findValue(node: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.key.text === key)?.value : undefined;
}
