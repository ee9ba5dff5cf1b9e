/** Anchors in a piece of text and where they are used: what may not be taken away, copied, or put behind its use. */
import type { MapDocument } from '../document.ts';
import { isSame } from '../format/sameMeaning.ts';
import type { Span } from '../model/place.ts';
import type { SyntaxNode } from '../syntax/node.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import { isAlias, walk } from '../syntax/walk.ts';
import type { Page } from './page.ts';
import { Refused } from './refusal.ts';

interface Anchors {
  /** Anchors defined in the span. */
  readonly defined: ReadonlySet<string>;
  /** Anchors of the span that are used outside of it. */
  readonly usedOutside: readonly string[];
}

const anchor = /(?<=^|[\s,[{])&([^\s,[\]{}]+)/g;

/** Texts with anchors are read as a whole, so there is one chunk to look at. */
function anchoredChunk({ tree }: Pick<Page, 'tree'>): Chunk | undefined {
  const [chunk] = tree.chunks;
  return chunk?.kind === 'whole' && chunk.anchors ? chunk : undefined;
}

function anchorsIn(page: Page, { start, end }: Span): Anchors {
  const { text } = page;
  const chunk = anchoredChunk(page);
  if (!chunk) return { defined: new Set(), usedOutside: [] };
  const written = text.slice(start, end);
  const defined = new Set([...written.matchAll(anchor)].map(([, name = '']) => name));
  const used = aliasesIn(page.tree);
  const isOutside = (node: SyntaxNode): boolean => node.start < start || node.start >= end;
  return { defined, usedOutside: [...defined].filter((name) => used.get(name)?.some(isOutside)) };
}

export function requireNoAnchorsUsed(page: Page, span: Span): void {
  const [name] = anchorsIn(page, span).usedOutside;
  if (name !== undefined) throw new Refused('anchor', { name });
}

export function requireNoAnchors(page: Page, span: Span): void {
  const [name] = anchorsIn(page, span).defined;
  if (name !== undefined) throw new Refused('anchor-copied', { name });
}

/** An alias means the last anchor of its name before it. */
export function requireAnchorOrder(page: Page, span: Span, target: number): void {
  const { text } = page;
  if (!anchoredChunk(page)) return;
  const crossed = target < span.start ? { start: target, end: span.start } : { start: span.end, end: target };
  const [own, others] = [span, crossed].map((part) => marksIn(text.slice(part.start, part.end)));
  for (const [name, signs] of own ?? []) if (others?.has(name) && (signs.has('&') || others.get(name)?.has('&'))) throw new Refused('anchor-order', { name });
}

function marksIn(text: string): Map<string, Set<string>> {
  const marks = new Map<string, Set<string>>();
  for (const [, sign = '', name = ''] of text.matchAll(/(?<=^|[\s,[{])([&*])([^\s,[\]{}]+)/g)) marks.set(name, (marks.get(name) ?? new Set()).add(sign));
  return marks;
}

/** What is written once and used twice would change in both places. */
export function requireNotShared(page: Page, after: MapDocument): void {
  const known = aliasesIn(page.tree);
  for (const [name, nodes] of aliasesIn(after.tree))
    if (!nodes.every((node) => known.get(name)?.some((old) => isSame(old, node)))) throw new Refused('anchor-shared', { name });
}

/** What each alias stands for. */
function aliasesIn(tree: SyntaxTree): Map<string, SyntaxNode[]> {
  const aliases = new Map<string, SyntaxNode[]>();
  const chunk = anchoredChunk({ tree });
  if (!chunk) return aliases;
  walk(chunk, (node) => {
    if (!isAlias(chunk, node)) return;
    const name = chunk.text.slice(node.start + 1, node.end).trim();
    aliases.set(name, [...(aliases.get(name) ?? []), node]);
  });
  return aliases;
}
