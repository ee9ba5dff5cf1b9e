/** Puts findings in file order. Lists that are in order by themselves and stand together, a stage's for example, are not sorted again. */
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import type { Finding } from './finding.ts';

export class FileOrder {
  private readonly tree: SyntaxTree;
  /** By index of the chunk: the part of the text it belongs to, a stage with its steps or anything at the margin. */
  private readonly partOf: readonly number[];
  private readonly parts: (readonly Finding[])[][] = [];

  constructor(tree: SyntaxTree) {
    this.tree = tree;
    let part = -1;
    this.partOf = tree.chunks.map(({ kind }) => (kind === 'step' || kind === 'tail' ? Math.max(0, part) : (part += 1)));
  }

  /** All in the part that begins with the chunk, and in order. */
  add(chunk: Chunk, findings: readonly Finding[]): void {
    if (findings.length > 0) (this.parts[this.partIndex(chunk)] ??= []).push(findings);
  }

  /** Wherever they stand. */
  scatter(findings: readonly Finding[]): void {
    for (const finding of findings) this.add(finding.at.chunk, [finding]);
  }

  all(): Finding[] {
    return this.parts.flatMap((lists) => (lists.length === 1 ? (lists[0] ?? []) : inFileOrder(this.tree, lists.flat())));
  }

  private partIndex(chunk: Chunk): number {
    return this.partOf[this.tree.indexOf.get(chunk) ?? 0] ?? 0;
  }
}

export function inFileOrder({ indexOf }: Pick<SyntaxTree, 'indexOf'>, findings: readonly Finding[]): Finding[] {
  const index = ({ at }: Finding): number => indexOf.get(at.chunk) ?? 0;
  return findings.toSorted((a, b) => index(a) - index(b) || a.at.start - b.at.start || a.at.end - b.at.end);
}
