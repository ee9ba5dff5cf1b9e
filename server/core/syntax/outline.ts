/**
 * Turns a tree's chunks into what a map is made of: top-level pairs, stages, steps. Each part carries its chunk, because its
 * positions count from there. The parts are the same whether the text was read in chunks or as a whole.
 */
import { isEmpty, type Pair, type SyntaxNode } from './node.ts';
import type { Chunk, SyntaxTree } from './syntaxTree.ts';

export interface PartOutline {
  readonly chunk: Chunk;
  readonly node: SyntaxNode;
}

export interface PairOutline {
  readonly chunk: Chunk;
  readonly pair: Pair;
}

export interface StageOutline {
  /** The chunk with the stage's dash. */
  readonly chunk: Chunk;
  /** All chunks that it is made of, in file order. */
  readonly chunks: readonly Chunk[];
  /** The item as far as it stands in `chunk`: a map, or a stray value. */
  readonly node: SyntaxNode;
  /** The stage's own pairs, wherever they stand, without the `steps:` whose value is a list. */
  readonly pairs: readonly PairOutline[];
  readonly steps: readonly PartOutline[];
  /** The `steps:` key, when there is one whose value is a list or empty. */
  readonly stepsKey: PairOutline | undefined;
}

export interface Outline {
  /** Top-level pairs in file order; `stages:` among them, with what stands on its own line as value. */
  readonly pairs: readonly PairOutline[];
  readonly stages: readonly StageOutline[];
  /** Content that has no key, or stands between a key and its list. */
  readonly strays: readonly PartOutline[];
  /** Chunks that are part of no stage alone, in file order. */
  readonly margin: readonly Chunk[];
}

export function outline(tree: SyntaxTree, previous?: Outline): Outline {
  const pairs: PairOutline[] = [];
  const strays: PartOutline[] = [];
  const stages: StageOutline[] = [];
  const margin: Chunk[] = [];
  const known = new Map(previous?.stages.map((stage) => [stage.chunk, stage]));
  let group: Chunk[] = [];
  const closeGroup = (): void => {
    const head = group[0];
    if (head) stages.push(reusable(known.get(head), group) ?? outlineStage(group));
    group = [];
  };
  for (const chunk of tree.chunks) {
    if (chunk.kind === 'step' || chunk.kind === 'tail') {
      group.push(chunk);
      if (chunk.kind === 'tail' && chunk.node && chunk.node.kind !== 'map') strays.push({ chunk, node: chunk.node });
      continue;
    }
    closeGroup();
    if (chunk.kind === 'head') {
      group.push(chunk);
      continue;
    }
    margin.push(chunk);
    addTopLevel(chunk, pairs, strays, stages);
    if (chunk.kind === 'stages') strays.push(...strayValues(chunk, chunk.node, 'stages'));
    // Indented keys before keys at the margin belong to nothing.
    if (chunk.kind === 'start' && chunk.node?.kind === 'map' && tree.chunks.some(({ kind }) => kind === 'key' || kind === 'stages'))
      strays.push({ chunk, node: chunk.node });
  }
  closeGroup();
  strays.push(...stages.flatMap((stage) => (stage.stepsKey || stage.steps.length === 0 ? [] : strayValues(stage.chunk, stage.node, 'steps'))));
  return { pairs, stages, strays, margin };
}

function addTopLevel(chunk: Chunk, pairs: PairOutline[], strays: PartOutline[], stages: StageOutline[]): void {
  const { node } = chunk;
  if (!node) return;
  if (node.kind !== 'map') {
    strays.push({ chunk, node });
    return;
  }
  for (const pair of node.pairs) {
    pairs.push({ chunk, pair });
    if (pair.key.text !== 'stages' || pair.value.kind !== 'list') continue;
    for (const item of pair.value.items) stages.push(outlineWhole(chunk, item));
  }
}

/** What somebody wrote between a key and the dashes of its list. */
function strayValues(chunk: Chunk, node: SyntaxNode | undefined, key: string): PartOutline[] {
  return pairsOf(chunk, node)
    .filter(({ pair }) => pair.key.text === key && !isEmpty(pair.value) && !(pair.value.kind === 'list'))
    .map(({ pair }) => ({ chunk, node: pair.value }));
}

/** The stages of the previous outline are good as long as all their chunks are. */
function reusable(stage: StageOutline | undefined, group: readonly Chunk[]): StageOutline | undefined {
  return stage?.chunks.length === group.length && stage.chunks.every((chunk, index) => chunk === group[index]) ? stage : undefined;
}

function outlineStage(group: readonly Chunk[]): StageOutline {
  const [head, ...rest] = group as [Chunk, ...Chunk[]];
  const items = head.node?.kind === 'list' ? head.node.items : [];
  const node: SyntaxNode = items[0] ?? head.node ?? { kind: 'scalar', start: 0, end: 0, text: '', value: null, style: 'plain' };
  const own = pairsOf(head, node);
  const tail = rest.filter((chunk) => chunk.kind === 'tail').flatMap((chunk) => pairsOf(chunk, chunk.node));
  const stepsKey =
    own.findLast(({ pair }) => pair.key.text === 'steps' && isEmpty(pair.value)) ??
    own.find(({ pair }) => pair.key.text === 'steps' && pair.value.kind === 'list');
  const steps = [...stepsInside(stepsKey), ...rest.filter((chunk) => chunk.kind === 'step').map((chunk) => ({ chunk, node: itemOf(chunk) }))];
  return { chunk: head, chunks: group, node, pairs: [...own.filter((pair) => pair !== stepsKey), ...tail], steps, stepsKey };
}

function outlineWhole(chunk: Chunk, node: SyntaxNode): StageOutline {
  const own = pairsOf(chunk, node);
  const stepsKey = own.find(({ pair }) => pair.key.text === 'steps' && (pair.value.kind === 'list' || isEmpty(pair.value)));
  return { chunk, chunks: [chunk], node, pairs: own.filter((pair) => pair !== stepsKey), steps: stepsInside(stepsKey), stepsKey };
}

/** Steps written in the same chunk as their key: `steps: [ … ]`. */
function stepsInside(stepsKey: PairOutline | undefined): PartOutline[] {
  return stepsKey?.pair.value.kind === 'list' ? stepsKey.pair.value.items.map((node) => ({ chunk: stepsKey.chunk, node })) : [];
}

function pairsOf(chunk: Chunk, node: SyntaxNode | undefined): PairOutline[] {
  return node?.kind === 'map' ? node.pairs.map((pair) => ({ chunk, pair })) : [];
}

function itemOf(chunk: Chunk): SyntaxNode {
  const { node } = chunk;
  return (node?.kind === 'list' ? node.items[0] : node) ?? { kind: 'scalar', start: 0, end: 0, text: '', value: null, style: 'plain' };
}
