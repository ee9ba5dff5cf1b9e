/** Keys and lanes of the whole file in canonical order; stages, steps and items stay where they are. What is broken is left alone. */
import { contentEnd, type Mapping, mappingOf, pointAt, stageMapping, topMapping } from '../../checks/edits.ts';
import { MapDocument } from '../../document.ts';
import { reorderKeys, type ShapedMapping } from '../../format/reorderKeys.ts';
import { KeyOrder, rootShape, type Shape, shapeOfItem, shapeUnder } from '../../format/shape.ts';
import { objectOf } from '../../model/schema/introspect.ts';
import { stage as stageSchema, step as stepSchema } from '../../model/schema/map.ts';
import type { SyntaxNode } from '../../syntax/node.ts';
import type { PairOutline } from '../../syntax/outline.ts';
import type { Chunk } from '../../syntax/syntaxTree.ts';
import type { FeatureContext } from '../feature.ts';
import { editPieces, editsOfPieces, type Pieces, piecesOf, type TextEdit, textOfPieces } from '../pieces.ts';
import { inMap, type Refactoring } from './refactoring.ts';
import { isSound, isSoundStage } from './spot.ts';

export const organize: Refactoring = {
  kind: 'source.organize',
  reach: 'map',
  *offers(context) {
    if (context.kind === 'insights' || nextEdits(context, context.document).length === 0) return;
    yield { title: { en: 'Put keys and lanes in order', ru: 'Расставить ключи и дорожки по порядку' }, edits: () => inMap(allEdits(context)) };
  },
};

/** A file is nested no deeper than this; each round orders one level of what stands in the other. */
const roundLimit = 12;

function allEdits(context: FeatureContext): TextEdit[] {
  const { text } = context.document;
  let pieces: Pieces = piecesOf(text);
  let { document } = context;
  for (let round = 0; round < roundLimit; round += 1) {
    const edits = nextEdits(context, document);
    if (edits.length === 0) break;
    pieces = editPieces(pieces, edits);
    document = MapDocument.open(textOfPieces(pieces, text));
  }
  return editsOfPieces(pieces, text);
}

/** Of mappings in each other the outer one first; the inner one has its turn in the next round. */
function nextEdits(context: FeatureContext, document: MapDocument): TextEdit[] {
  const taken: TextEdit[] = [];
  const order = new KeyOrder(context.journey.context.ownLanes.map(({ id }) => id));
  for (const mapping of mappingsOf(context, document, order.ownLanes)) {
    const edits = reorderKeys(document.tree, mapping, order);
    if (edits.every((edit) => taken.every((other) => edit.end < other.start || other.end < edit.start))) taken.push(...edits);
  }
  return taken;
}

function* mappingsOf({ kind, project }: FeatureContext, document: MapDocument, ownLanes: readonly string[]): Iterable<ShapedMapping> {
  const { tree, outline } = document;
  const root = rootShape(kind);
  if (tree.chunks.every(isSound) && outline.strays.length === 0) yield { mapping: wholeTop(document), shape: root };
  const journey = kind === 'map' ? document.journey(project) : undefined;
  for (const part of outline.pairs) if (!journey || part.chunk.kind !== 'stages') yield* inside(part, root, ownLanes);
  for (const [index, around] of journey ? outline.stages.entries() : []) {
    const stage = journey?.stages[index];
    const mapping = journey && stage && isSoundStage(outline, around) ? stageMapping(journey, stage) : undefined;
    if (mapping) yield { mapping, shape: stageSchema };
    for (const part of around.pairs) yield* inside(part, stageSchema, ownLanes);
    for (const { chunk, node } of around.steps) if (isSound(chunk)) yield* within(chunk, node, stepSchema, ownLanes);
  }
}

function* inside({ chunk, pair }: PairOutline, shape: Shape, ownLanes: readonly string[]): Iterable<ShapedMapping> {
  if (isSound(chunk)) yield* within(chunk, pair.value, shapeUnder(shape, pair.key.text, ownLanes), ownLanes);
}

function* within(chunk: Chunk, node: SyntaxNode, shape: Shape, ownLanes: readonly string[]): Iterable<ShapedMapping> {
  if (node.kind === 'scalar' || !shape) return;
  if (node.kind === 'list') {
    for (const item of node.items) yield* within(chunk, item, shapeOfItem(shape), ownLanes);
    return;
  }
  if (objectOf(shape)) yield { mapping: mappingOf(chunk, node, []), shape };
  for (const { key, value } of node.pairs) yield* within(chunk, value, shapeUnder(shape, key.text, ownLanes), ownLanes);
}

/** The keys at the margin; `stages` reaches to the end of the last stage. */
function wholeTop({ outline }: MapDocument): Mapping {
  const mapping = topMapping({ outline }, []);
  const last = outline.stages.at(-1)?.chunks.at(-1);
  const stages = outline.pairs.find(({ chunk }) => chunk.kind === 'stages');
  const to = last && pointAt(last, last.node ? contentEnd(last, last.node) : last.text.trimEnd().length);
  return { ...mapping, keys: mapping.keys.map((key) => (to && key.from.chunk === stages?.chunk ? { ...key, to } : key)) };
}
