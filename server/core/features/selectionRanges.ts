/** Selection that grows from the cursor: word, value, pair, item, step, stage, file. */
import { contentEnd } from '../checks/edits.ts';
import { isWithin, type Span } from '../model/place.ts';
import { isEmpty, type SyntaxNode } from '../syntax/node.ts';
import { type Chunk, findIndex } from '../syntax/syntaxTree.ts';
import type { FeatureContext } from './feature.ts';
import { join, spanOfPair, spanOfPart, spanOfStage } from './parts.ts';

/** From the innermost to the outermost; each lies within the next. */
export function selectionRanges({ document: { tree, outline } }: FeatureContext, offset: number): Span[] {
  const { text } = tree;
  const index = findIndex(tree.offsets, offset);
  const chunk = tree.chunks[index];
  const spans: Span[] = [wordAround(text, offset)];
  if (chunk?.node) collect(chunk, chunk.node, tree.offsets[index] ?? 0, offset, spans);
  for (const stage of outline.stages) {
    for (const step of stage.steps) spans.push(spanOfPart(tree, step));
    if (stage.stepsKey) spans.push(stage.steps.map((step) => spanOfPart(tree, step)).reduce(join, spanOfPair(tree, stage.stepsKey)));
    spans.push(spanOfStage(tree, stage));
  }
  const stagesKey = outline.pairs.find(({ pair }) => pair.key.text === 'stages');
  if (stagesKey) spans.push(outline.stages.map((stage) => spanOfStage(tree, stage)).reduce(join, spanOfPair(tree, stagesKey)));
  spans.push({ start: 0, end: text.length });
  return nested(spans.filter(({ start, end }) => start <= offset && offset <= end));
}

function wordAround(text: string, offset: number): Span {
  const before = /[\p{L}\p{M}\p{N}_]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}_]*/u.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}

function collect(chunk: Chunk, node: SyntaxNode, base: number, offset: number, spans: Span[]): void {
  const add = (start: number, end: number): Span => {
    const span = { start: base + start, end: base + end };
    if (start < end) spans.push(span);
    return span;
  };
  const whole = add(node.start, contentEnd(chunk, node));
  if (offset < whole.start || offset > whole.end) return;
  if (node.kind === 'scalar') {
    if (node.style === 'quoted' && node.end - node.start >= 2) add(node.start + 1, node.end - 1);
  } else if (node.kind === 'list') {
    for (const item of node.items) if (!isEmpty(item)) collect(chunk, item, base, offset, spans);
  } else {
    for (const { key, value } of node.pairs) {
      const pair = add(key.start, Math.max(key.end, contentEnd(chunk, value)));
      if (offset < pair.start || offset > pair.end) continue;
      collect(chunk, key, base, offset, spans);
      if (!isEmpty(value)) collect(chunk, value, base, offset, spans);
    }
  }
}

/** Sorted by size, without doubles and without those that overlap another. */
function nested(spans: readonly Span[]): Span[] {
  const chain: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    if (!last || (isWithin(last, span) && last.end - last.start < span.end - span.start)) chain.push({ start: span.start, end: span.end });
  }
  return chain;
}
