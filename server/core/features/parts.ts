/** Where stages and steps begin and end in the whole text, wherever their keys stand. */
import { contentEnd } from '../checks/edits.ts';
import { type Span, toSpan } from '../model/place.ts';
import type { PairOutline, PartOutline, StageOutline } from '../syntax/outline.ts';
import type { SyntaxTree } from '../syntax/syntaxTree.ts';

export function spanOfPair(tree: SyntaxTree, { chunk, pair }: PairOutline): Span {
  return toSpan(tree, { chunk, start: pair.key.start, end: Math.max(pair.key.end, contentEnd(chunk, pair.value)) });
}

export function spanOfPart(tree: SyntaxTree, { chunk, node }: PartOutline): Span {
  return toSpan(tree, { chunk, start: node.start, end: Math.max(node.start, contentEnd(chunk, node)) });
}

export function spanOfStage(tree: SyntaxTree, stage: StageOutline): Span {
  const own = spanOfPart(tree, stage);
  const inner = [...stage.pairs, ...(stage.stepsKey ? [stage.stepsKey] : [])].map((pair) => spanOfPair(tree, pair));
  return [...inner, ...stage.steps.map((step) => spanOfPart(tree, step))].reduce(join, own);
}

export function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
