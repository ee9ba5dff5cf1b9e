/** A stage without steps gets its first one, named as the stage is; the stage's lists become that step's. Figures, scores and pictures stay the stage's. */

import { blockOfKey, columnOf, cutLines, indentBy } from '../../format/blocks.ts';
import { headOf, keysOf, metaOf } from '../../model/schema/introspect.ts';
import { lanes as laneSchemas, stage as stageSchema, step as stepSchema } from '../../model/schema/map.ts';
import type { PairOutline } from '../../syntax/outline.ts';
import { writeText } from '../../syntax/quoteText.ts';
import { lineEndOf } from '../../syntax/sourceLine.ts';
import type { FeatureContext } from '../feature.ts';
import { spanOfPair } from '../parts.ts';
import type { TextEdit } from '../pieces.ts';
import { inMap, type Refactoring } from './refactoring.ts';
import { findSpot, findStageSpot, isSoundStage, type StageSpot } from './spot.ts';

export const splitStage: Refactoring = {
  kind: 'refactor.rewrite',
  reach: 'here',
  *offers(context, span) {
    const spot = findSpot(context, span);
    const at = spot && findStageSpot(context, spot);
    if (!at || !isPlainStage(at, context)) return;
    const { name } = at.stage;
    yield { title: { en: `Split “${name}” into steps`, ru: `Разбить «${name}» на шаги` }, edits: () => inMap(splitEdits(context, at)) };
  },
};

/** Written one key to a line, with nothing under `steps`. */
function isPlainStage({ outline, stage }: StageSpot, context: FeatureContext): boolean {
  const { node, chunks, steps, stepsKey, pairs } = outline;
  const [first] = pairs;
  const isPlain = node.kind === 'map' && !node.flow && isSoundStage(context.document.outline, outline) && chunks[0]?.kind === 'head';
  return isPlain && steps.length === 0 && !stepsKey && stage.name !== '' && !!first && !isList(first, context);
}

/** From the keys of a stage to those of its steps. */
const stepIndent = 4;

/** A lane whose cell is a list: it can be told apart by steps. */
function isList({ pair: { key } }: PairOutline, { journey }: FeatureContext): boolean {
  const lane = Object.hasOwn(laneSchemas, key.text) ? laneSchemas[key.text] : undefined;
  return lane ? metaOf(lane).expects === 'list' : journey.context.ownLanes.some(({ id }) => id === key.text);
}

function splitEdits(context: FeatureContext, { outline: { pairs }, stage }: StageSpot): TextEdit[] {
  const { text, tree } = context.document;
  const blocks = pairs.map((pair) => ({ key: pair.pair.key.text, isMoved: isList(pair, context), ...blockOfKey(text, spanOfPair(tree, pair)) }));
  const moved = blocks.filter(({ isMoved }) => isMoved);
  const order = keysOf(stageSchema);
  const before = blocks.filter(({ key, isMoved }) => !isMoved && order.indexOf(key) < order.indexOf('steps'));
  const at = Math.max(...before.map(({ end }) => end));
  const newline = lineEndOf(text);
  const indent = newline + ' '.repeat(columnOf(text, blocks[0]?.start ?? 0));
  const lanes = moved.map(({ start, end }) => newline + indentBy(text.slice(start, end), stepIndent)).join('');
  const newText = `${indent}steps:${indent}  - ${headOf(stepSchema)}: ${writeText(stage.name)}${lanes}`;
  return [...moved.map((block) => cutLines(text, block)), { start: at, end: at, newText }];
}
