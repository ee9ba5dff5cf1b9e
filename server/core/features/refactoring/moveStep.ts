/** A step one place up or down, or into the stage before or behind, with its comments and all that is written in it. */

import { blockAround, blockOfKey, columnOf, cutLines, indentBy } from '../../format/blocks.ts';
import type { Step } from '../../model/journey.ts';
import type { Span } from '../../model/place.ts';
import { keysOf } from '../../model/schema/introspect.ts';
import { stage as stageSchema } from '../../model/schema/map.ts';
import type { StageOutline } from '../../syntax/outline.ts';
import { lineAt, lineEndOf } from '../../syntax/sourceLine.ts';
import { shapeOf } from '../cursor/lineShape.ts';
import type { FeatureContext } from '../feature.ts';
import { spanOfPair, spanOfPart } from '../parts.ts';
import type { TextEdit } from '../pieces.ts';
import { inMap, type Offer, type Refactoring } from './refactoring.ts';
import { findSpot, findStageSpot, isSoundStage, type StageSpot } from './spot.ts';

export const moveStep: Refactoring = {
  kind: 'refactor.move',
  reach: 'here',
  *offers(context, span) {
    const spot = findSpot(context, span);
    const at = spot && findStageSpot(context, spot);
    if (!at?.step || !isInLines(context, at.outline)) return;
    const { stepIndex, index, stage, step } = at;
    if (stepIndex > 0) yield within(context, at, stepIndex - 1, { en: `Move “${step.name}” up`, ru: `Переместить «${step.name}» выше` });
    if (stepIndex < stage.steps.length - 1) yield within(context, at, stepIndex, { en: `Move “${step.name}” down`, ru: `Переместить «${step.name}» ниже` });
    yield* toStage(context, at, step, index - 1);
    yield* toStage(context, at, step, index + 1);
  },
};

/** Every step begins with a dash on a line of its own, and nothing in the stage is broken. */
function isInLines({ document: { tree, outline } }: FeatureContext, stage: StageOutline): boolean {
  const { steps, node } = stage;
  const isBlock = node.kind === 'map' && !node.flow && isSoundStage(outline, stage);
  return (
    isBlock &&
    steps.every((part) => part.chunk.kind === 'step' && shapeOf(tree.text, lineAt(tree.text, spanOfPart(tree, part).start).start).dashes.length === 1)
  );
}

/** The lines of each step. */
function blocksOf({ document: { tree } }: FeatureContext, { steps }: StageOutline): Span[] {
  return steps.map((part) => blockAround(tree.text, spanOfPart(tree, part)));
}

/** The steps at `upper` and below it change places; what stands between them stays. */
function within(context: FeatureContext, { outline }: StageSpot, upper: number, title: Offer['title']): Offer {
  const edits = (): TextEdit[] => {
    const { text } = context.document;
    const blocks = blocksOf(context, outline);
    const [above, below] = [blocks[upper], blocks[upper + 1]];
    if (!above || !below) return [];
    const between = text.slice(above.end, below.start);
    return [
      { start: above.start, end: above.start, newText: text.slice(below.start, below.end) + between },
      { start: above.end, end: below.end, newText: '' },
    ];
  };
  return { title, edits: () => inMap(edits()) };
}

function* toStage(context: FeatureContext, at: StageSpot, { name }: Step, index: number): Iterable<Offer> {
  const target = context.document.outline.stages[index];
  const stage = context.journey.stages[index];
  if (!target || !stage?.name || !isInLines(context, target) || (target.steps.length === 0 && target.stepsKey)) return;
  yield {
    title: { en: `Move “${name}” to “${stage.name}”`, ru: `Переместить «${name}» в этап «${stage.name}»` },
    edits: () => inMap(moveEdits(context, at, target, index > at.index)),
  };
}

/** Into the following stage as its first step, into the one before as its last. */
function moveEdits(context: FeatureContext, { outline, stepIndex }: StageSpot, target: StageOutline, isForward: boolean): TextEdit[] {
  const { text, tree } = context.document;
  const block = blocksOf(context, outline)[stepIndex];
  if (!block) return [];
  const written = text.slice(block.start, block.end);
  const column = columnOf(text, lineAt(text, lineAt(text, spanOfPart(tree, outline.steps[stepIndex] ?? target).start).start).content);
  const newline = lineEndOf(text);
  const cut = cutWithKey(context, outline, block);
  const others = blocksOf(context, target);
  const beside = isForward ? others[0] : others.at(-1);
  if (beside) {
    const own = indentBy(written, dashColumn(text, beside) - column);
    return [
      cut,
      isForward ? { start: beside.start, end: beside.start, newText: own + newline } : { start: beside.end, end: beside.end, newText: newline + own },
    ];
  }
  const order = keysOf(stageSchema);
  const before = target.pairs.filter(({ pair }) => order.indexOf(pair.key.text) < order.indexOf('steps')).map((pair) => spanOfPair(tree, pair));
  const end = Math.max(...before.map((span) => blockOfKey(text, span).end));
  const keys = columnOf(text, before[0]?.start ?? 0);
  return [cut, { start: end, end, newText: `${newline}${' '.repeat(keys)}steps:${newline}${indentBy(written, keys + 2 - column)}` }];
}

function dashColumn(text: string, { start, end }: Span): number {
  for (let at = start; at < end; at = lineAt(text, at).next) {
    const line = lineAt(text, at);
    if (text.charAt(line.content) === '-') return line.content - line.start;
  }
  return 0;
}

/** The last step takes its key along, when nothing else is said on the key's line. */
function cutWithKey({ document: { text, tree } }: FeatureContext, { steps, stepsKey }: StageOutline, block: Span): TextEdit {
  const line = stepsKey && lineAt(text, spanOfPair(tree, stepsKey).start);
  const isBare = line && text.slice(line.content, line.end).endsWith(':') && text.slice(line.end, block.start).trim() === '';
  return cutLines(text, steps.length === 1 && isBare && text.charAt(line.content) !== '-' ? { start: line.start, end: block.end } : block);
}
