/** Adds the stages of the declared model that a map lacks, in the model's order and the file's indentation. */
import { keysOf } from '../model/schema/introspect.ts';
import { map } from '../model/schema/map.ts';
import { isEmpty } from '../syntax/node.ts';
import type { PairOutline } from '../syntax/outline.ts';
import { lineAt, lineEndOf } from '../syntax/sourceLine.ts';
import type { ModelStage } from '../vocabulary/vocabulary.ts';
import { shapeOf } from './cursor/lineShape.ts';
import type { FeatureContext } from './feature.ts';
import { spanOfPair, spanOfStage } from './parts.ts';
import type { TextEdit } from './pieces.ts';

export function addMissingStages(context: FeatureContext): TextEdit[] {
  const {
    kind,
    journey,
    document: { text, outline },
  } = context;
  const { model } = journey.context;
  if (kind !== 'map' || !model) return [];
  const present = new Set(journey.stages.flatMap(({ definition }) => definition ?? []));
  const missing = model.stages.filter((stage) => !present.has(stage));
  if (missing.length === 0) return [];
  const stagesKey = outline.pairs.find(({ pair }) => pair.key.text === 'stages');
  if (!stagesKey) return [newKey(missing, context)];
  if (outline.stages.length === 0) return underKey(stagesKey, missing, context);
  if (/^[ \t]*stages[ \t]*:[ \t]*\[/.test(text.slice(lineAt(text, spanOfPair(context.document.tree, stagesKey).start).start))) return [];
  return besideOthers(missing, model.stages, context);
}

function written(stages: readonly ModelStage[], indent: string, newline: string): string {
  return stages.map(({ id }) => `${indent}- stage: ${id}${newline}`).join('');
}

/** The whole key, where the canonical order wants it. */
function newKey(missing: readonly ModelStage[], { document: { text, tree, outline } }: FeatureContext): TextEdit {
  const newline = lineEndOf(text);
  const order = keysOf(map);
  const following = outline.pairs.find(({ pair }) => order.indexOf(pair.key.text) > order.indexOf('stages'));
  const at = following ? lineAt(text, spanOfPair(tree, following).start).start : text.length;
  const before = at > 0 && text.charAt(at - 1) !== '\n' ? newline : '';
  return { start: at, end: at, newText: `${before}stages:${newline}${written(missing, '  ', newline)}${following ? newline : ''}` };
}

/** Under a key that has nothing yet: `stages:`, `stages: []`, `stages: none`. */
function underKey(key: PairOutline, missing: readonly ModelStage[], { document: { text, tree } }: FeatureContext): TextEdit[] {
  const {
    pair: { value },
  } = key;
  const isNothing =
    isEmpty(value) ||
    (value.kind === 'list' && value.items.length === 0) ||
    (value.kind === 'scalar' && /^(?:none|null|~|unknown|\?\?\?|n\/a)$/i.test(value.text));
  if (!isNothing) return [];
  const newline = lineEndOf(text);
  const { start, end } = spanOfPair(tree, key);
  const line = lineAt(text, start);
  const colon = text.indexOf(':', start);
  const cut = isEmpty(value) ? [] : [{ start: colon + 1, end, newText: '' }];
  const at = isEmpty(value) ? line.next : lineAt(text, end).next;
  const before = text.charAt(at - 1) === '\n' ? '' : newline;
  return [...cut, { start: at, end: at, newText: before + written(missing, '  ', newline) }];
}

/** Each run of missing stages behind the nearest one before it in the model that the map has, else before all others. */
function besideOthers(missing: readonly ModelStage[], order: readonly ModelStage[], context: FeatureContext): TextEdit[] {
  const {
    journey,
    document: { text, tree, outline },
  } = context;
  const newline = lineEndOf(text);
  const spans = outline.stages.map((stage) => spanOfStage(tree, stage));
  const firstLine = dashLine(text, spans[0]?.start ?? 0);
  const indent = ' '.repeat(shapeOf(text, firstLine).indent);
  const groups = new Map<number, ModelStage[]>();
  for (const stage of missing) {
    const before = order.slice(0, order.indexOf(stage)).findLast((one) => journey.stages.some(({ definition }) => definition === one));
    const index = journey.stages.findLastIndex(({ definition }) => definition !== undefined && definition === before);
    groups.set(index, [...(groups.get(index) ?? []), stage]);
  }
  const isSpaced = spans.length > 1 && /\n[ \t]*\r?\n/.test(text.slice(spans[0]?.end ?? 0, dashLine(text, spans[1]?.start ?? 0)));
  const gap = isSpaced ? newline : '';
  return [...groups].map(([index, stages]): TextEdit => {
    const blocks = stages.map((stage) => written([stage], indent, newline));
    if (index < 0) return { start: firstLine, end: firstLine, newText: blocks.map((block) => block + gap).join('') };
    const at = lineAt(text, spans[index]?.end ?? 0).next;
    const before = text.charAt(at - 1) === '\n' ? '' : newline;
    return { start: at, end: at, newText: before + blocks.map((block) => gap + block).join('') };
  });
}

/** The line with the dash of the stage whose first key is at an offset. */
function dashLine(text: string, offset: number): number {
  let line = shapeOf(text, lineAt(text, offset).start);
  while (line.dashes.length === 0 && line.start > 0) line = shapeOf(text, lineAt(text, line.start - 1).start);
  return line.start;
}
