/** Tries edits on the text before they are handed out: nothing beside what they touch may read otherwise, and nothing may become unreadable. */
import type { MapDocument } from '../document.ts';
import type { Replacement } from '../format/blocks.ts';
import { isSame } from '../format/sameMeaning.ts';
import type { Span } from '../model/place.ts';
import { isEmpty, type ScalarNode, type SyntaxNode } from '../syntax/node.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import { type Page, valueIn } from './page.ts';

/** A value that stands by itself: a key of the map, of a stage or of a step. */
interface Part {
  readonly chunk: Chunk;
  readonly key: ScalarNode | undefined;
  readonly node: SyntaxNode;
}

export function afterEdits({ document }: Page, edits: readonly Replacement[]): MapDocument {
  return document.edit(edits.toReversed().map(({ start, end, newText }) => ({ start, end, text: newText })));
}

export function isUnharmed(page: Page, edits: readonly Replacement[], after: MapDocument): boolean {
  const { document } = page;
  if (problemsOf(after) > problemsOf(document) || after.outline.strays.length > document.outline.strays.length) return false;
  const [old, now] = [partsOf(document), partsOf(after)];
  // What stands in chunks that the edits have not touched is the very same.
  const [before, left] = [new Set(old.map(({ node }) => node)), new Set(now.map(({ node }) => node))];
  const others = now.filter(({ node }) => !before.has(node));
  const untouched = old.filter((part) => !left.has(part.node) && !isTouched(page, part, edits));
  return untouched.every((part) => takeSame(others, part));
}

function problemsOf({ tree }: MapDocument): number {
  return tree.broken.reduce((sum, { problems }) => sum + problems.length, 0);
}

function partsOf({ outline }: MapDocument): Part[] {
  const pairs = [...outline.pairs.filter(({ pair }) => pair.key.text !== 'stages'), ...outline.stages.flatMap((stage) => stage.pairs)];
  const inSteps = outline.stages
    .flatMap((stage) => stage.steps)
    .flatMap(({ chunk, node }): Part[] => {
      if (node.kind !== 'map') return [{ key: undefined, chunk, node }];
      return node.pairs.map(({ key, value }) => ({ key, chunk, node: value }));
    });
  return [...pairs.map(({ chunk, pair }) => ({ key: pair.key, chunk, node: pair.value })), ...inSteps].filter(({ node }) => !isEmpty(node));
}

/** From the key on, since the first entry may stand on the line below it; the comments at the end of a block are its own. */
function isTouched(page: Page, { chunk, key, node }: Part, edits: readonly Span[]): boolean {
  const { base } = valueIn(page, chunk, node);
  const [start, end] = [base + (key ?? node).start, base + node.end];
  return edits.some((edit) => (edit.start === edit.end ? start < edit.start && edit.start <= end : edit.start < end && start < edit.end));
}

/** Each one stands for one only. */
function takeSame(others: Part[], { key, node }: Part): boolean {
  const index = others.findIndex((other) => other.key?.text === key?.text && isSame(node, other.node));
  if (index >= 0) others.splice(index, 1);
  return index >= 0;
}
