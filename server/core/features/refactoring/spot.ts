/** What an offset stands on, as written: the nodes around it with their schemas, and the stage and the step that it belongs to. Changes nothing. */
import type * as z from 'zod/mini';
import { contentEnd } from '../../checks/edits.ts';
import type { Stage, Step } from '../../model/journey.ts';
import type { Place, Span } from '../../model/place.ts';
import { toSpan } from '../../model/place.ts';
import type { Pair, SyntaxNode } from '../../syntax/node.ts';
import type { Outline, StageOutline } from '../../syntax/outline.ts';
import { endOfText, lineEndOf as newlineOf } from '../../syntax/sourceLine.ts';
import { type Chunk, findIndex } from '../../syntax/syntaxTree.ts';
import type { Path } from '../cursor/climb.ts';
import { lineStartOf, shapeOf } from '../cursor/lineShape.ts';
import type { FeatureContext } from '../feature.ts';
import { findTarget } from '../target.ts';

/** One node around the offset. */
export interface Level {
  readonly node: SyntaxNode;
  readonly path: Path;
  readonly schema: z.ZodMiniType | undefined;
  /** The pair that it is the value of. */
  readonly pair: Pair | undefined;
  readonly parent: SyntaxNode | undefined;
  /** Between the brackets of something around it. */
  readonly inFlow: boolean;
}

export interface Spot {
  readonly chunk: Chunk;
  /** Offset of the chunk in the text. */
  readonly base: number;
  /** How lines end in the text. */
  readonly newline: string;
  /** From the outermost to the innermost. */
  readonly levels: readonly Level[];
}

/** `undefined` where the text is broken, and in a text with anchors: an alias could be cut off from what it stands for. */
export function findSpot(context: FeatureContext, { start }: Span): Spot | undefined {
  const { tree } = context.document;
  const { text } = tree;
  const shape = shapeOf(text, lineStartOf(text, start));
  if (shape.kind !== 'content') return undefined;
  const offset = Math.min(Math.max(start, shape.content), Math.max(shape.content, endOfText(text, shape.content)));
  const index = Math.max(0, findIndex(tree.offsets, offset));
  const chunk = tree.chunks[index];
  const base = tree.offsets[index] ?? 0;
  if (!chunk?.node || !isSound(chunk)) return undefined;
  return { chunk, base, newline: newlineOf(text), levels: descend(context, chunk, offset - base) };
}

/** Nothing in it is broken, and nothing reaches beyond it. */
export function isSound({ kind, problems, reachesOut }: Chunk): boolean {
  return problems.length === 0 && kind !== 'whole' && kind !== 'extra' && !reachesOut;
}

/** Nothing in the stage is broken, stands there without a key, or is said twice. */
export function isSoundStage({ strays }: Outline, { chunks, pairs, stepsKey }: StageOutline): boolean {
  const keys = [...pairs, ...(stepsKey ? [stepsKey] : [])].map(({ pair }) => pair.key.text);
  return chunks.every(isSound) && !strays.some(({ chunk }) => chunks.includes(chunk)) && new Set(keys).size === keys.length;
}

const prefixes: Readonly<Partial<Record<Chunk['kind'], Path>>> = { head: ['stages'], step: ['stages', 0, 'steps'], tail: ['stages', 0] };

function descend(context: FeatureContext, chunk: Chunk, offset: number): Level[] {
  const levels: Level[] = [];
  let level: Omit<Level, 'schema'> | undefined = chunk.node && {
    node: chunk.node,
    path: context.kind === 'map' ? (prefixes[chunk.kind] ?? []) : [],
    pair: undefined,
    parent: undefined,
    inFlow: false,
  };
  while (level) {
    levels.push({ ...level, schema: findTarget(level.path, context)?.schema });
    level = inside(chunk, level, offset);
  }
  return levels;
}

function inside(chunk: Chunk, { node, path, inFlow }: Omit<Level, 'schema'>, offset: number): Omit<Level, 'schema'> | undefined {
  if (node.kind === 'scalar') return undefined;
  const holds = ({ start }: SyntaxNode, child: SyntaxNode): boolean => start <= offset && offset <= Math.max(start, contentEnd(chunk, child));
  const rest = { parent: node, inFlow: inFlow || node.flow };
  if (node.kind === 'list') {
    const index = node.items.findIndex((item) => holds(item, item));
    const item = node.items[index];
    return item && { ...rest, node: item, path: [...path, index], pair: undefined };
  }
  const pair = node.pairs.find(({ key, value }) => holds(key, value) || (key.start <= offset && offset <= key.end + 1));
  return pair && { ...rest, node: pair.value, path: [...path, pair.key.text], pair };
}

export interface StageSpot {
  readonly stage: Stage;
  readonly outline: StageOutline;
  readonly index: number;
  /** The step in which the offset lies, and its place among the steps. */
  readonly step: Step | undefined;
  readonly stepIndex: number;
}

/** The stage around a spot, and the step. */
export function findStageSpot({ document: { outline }, journey, kind }: FeatureContext, { chunk, levels }: Spot): StageSpot | undefined {
  if (kind !== 'map') return undefined;
  const index = outline.stages.findIndex(({ chunks }) => chunks.includes(chunk));
  const [stage, around] = [journey.stages[index], outline.stages[index]];
  if (!stage || !around) return undefined;
  const stepIndex = around.steps.findIndex((part) => part.chunk === chunk && levels.some(({ node }) => node === part.node));
  return { stage, outline: around, index, step: stage.steps[stepIndex], stepIndex };
}

/** The place of a node in the whole text. */
export function spanOf({ base, chunk }: Spot, node: SyntaxNode): Span {
  return { start: base + node.start, end: base + Math.max(node.start, contentEnd(chunk, node)) };
}

export function placeSpan({ document: { tree } }: FeatureContext, place: Place): Span {
  return toSpan(tree, place);
}
