/** Puts findings in file order. Lists that are in order by themselves and stand together, a stage's for example, are not sorted again. */
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import type { Finding } from './finding.ts';

export class FileOrder {
  private readonly tree: SyntaxTree;
  /** By index of the chunk that a part of the text begins with: a stage with its steps, or anything at the margin. */
  private readonly parts = new Map<number, (readonly Finding[])[]>();

  constructor(tree: SyntaxTree) {
    this.tree = tree;
  }

  /** All in the part that the chunk belongs to, and in order. */
  add(chunk: Chunk, findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    const beginning = this.beginningOf(chunk);
    const part = this.parts.get(beginning);
    if (part) part.push(findings);
    else this.parts.set(beginning, [findings]);
  }

  /** Wherever they stand. */
  scatter(findings: readonly Finding[]): void {
    for (const finding of findings) this.add(finding.at.chunk, [finding]);
  }

  all(): Finding[] {
    const parts = [...this.parts].toSorted(([a], [b]) => a - b);
    return parts.flatMap(([, lists]) => (lists.length === 1 ? (lists[0] ?? []) : inFileOrder(this.tree, lists.flat())));
  }

  private beginningOf(chunk: Chunk): number {
    const { chunks, indexOf } = this.tree;
    let index = indexOf.get(chunk) ?? 0;
    while (index > 0 && (chunks[index]?.kind === 'step' || chunks[index]?.kind === 'tail')) index -= 1;
    return index;
  }
}

export function inFileOrder({ indexOf }: Pick<SyntaxTree, 'indexOf'>, findings: readonly Finding[]): Finding[] {
  const index = ({ at }: Finding): number => indexOf.get(at.chunk) ?? 0;
  const byChunk = (a: Finding, b: Finding): number => (a.at.chunk === b.at.chunk ? 0 : index(a) - index(b));
  return findings.toSorted((a, b) => byChunk(a, b) || a.at.start - b.at.start || a.at.end - b.at.end);
}
