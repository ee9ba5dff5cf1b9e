/** A short value ↔ the object that says no more: `- Late` ↔ `- text: Late`, `experience: 4` ↔ `experience: { score: 4 }`. */
import type * as z from 'zod/mini';
import { inFlow } from '../../checks/edits.ts';
import { isRequired, keysOf, leavesOf, metaOf, objectOf, valueOf } from '../../model/schema/introspect.ts';
import { stateOf } from '../../model/stated.ts';
import type { MapNode } from '../../syntax/node.ts';
import type { TextEdit } from '../pieces.ts';
import { inMap, type Offer, type Refactoring } from './refactoring.ts';
import { findSpot, type Level, type Spot, spanOf } from './spot.ts';

export const itemForm: Refactoring = {
  kind: 'refactor.rewrite',
  reach: 'here',
  *offers(context, span) {
    const spot = findSpot(context, span);
    for (const level of spot?.levels.slice(-2).toReversed() ?? []) {
      const key = level.schema && keyOfShort(level.schema);
      const offer = spot && key !== undefined ? (level.node.kind === 'map' ? toShort(spot, level, level.node, key) : toObject(spot, level, key)) : undefined;
      if (!offer) continue;
      yield offer;
      return;
    }
  },
};

/** The key of the object that the short form stands for: the first one, when it takes the very same values. */
function keyOfShort(schema: z.ZodMiniType): string | undefined {
  const object = objectOf(schema);
  const [key] = object ? keysOf(object) : [];
  const value = object && key !== undefined ? valueOf(object, key) : undefined;
  if (!object || !value || key === undefined) return undefined;
  const { ref, expects } = metaOf(leavesOf(value)[0] ?? value);
  const isAlike = leavesOf(schema).some((leaf) => metaOf(leaf).ref === ref && metaOf(leaf).expects === expects);
  // A plain text beside an object with a text in it may mean something else: a name, a job in one sentence.
  return isAlike && (ref !== undefined || expects !== 'text' || isRequired(object, key)) ? key : undefined;
}

function toObject(spot: Spot, { node, parent, inFlow: isInFlow }: Level, key: string): Offer | undefined {
  if (node.kind !== 'scalar' || !parent || stateOf(node.text) !== 'given' || node.text === '') return undefined;
  const { start, end } = spanOf(spot, node);
  const written = spot.chunk.text.slice(start - spot.base, end - spot.base);
  const isItem = parent.kind === 'list' && !isInFlow;
  if (isItem ? !continuesDeeper(spot, node.start, written) : written.includes('\n')) return undefined;
  const edits: TextEdit[] = isItem ? [{ start, end: start, newText: `${key}: ` }] : [{ start, end, newText: `{ ${key}: ${inFlow(written)} }` }];
  return { title: { en: `Make it an object with “${key}:”`, ru: `Сделать объектом с «${key}:»` }, edits: () => inMap(edits) };
}

/** Further lines of a text must be indented more than its key will be. */
function continuesDeeper({ chunk }: Spot, start: number, written: string): boolean {
  const column = start - (chunk.text.lastIndexOf('\n', start - 1) + 1);
  return written
    .split('\n')
    .slice(1)
    .every((line) => line.trim() === '' || line.length - line.trimStart().length > column);
}

function toShort(spot: Spot, { node, parent, pair }: Level, object: MapNode, key: string): Offer | undefined {
  const [only, ...rest] = object.pairs;
  if (!parent || !only || rest.length > 0 || only.key.text !== key || only.value.kind !== 'scalar' || stateOf(only.value.text) !== 'given') return undefined;
  const { text } = spot.chunk;
  const value = spanOf(spot, only.value);
  const whole = spanOf(spot, node);
  const from = pair && !object.flow ? spot.base + pair.key.end + 1 : whole.start;
  const opening = text.slice(from - spot.base, value.start - spot.base);
  const closing = text.slice(value.end - spot.base, object.flow ? node.end : value.end - spot.base);
  // A comment between them, or an explicit key, would have no place.
  if (!/^\s*\{?\s*["']?[\w-]+["']?:[ \t]*$/.test(opening) || !/^\s*\}?$/.test(closing)) return undefined;
  if (pair && text.slice(value.start - spot.base, value.end - spot.base).includes('\n')) return undefined;
  const edits: TextEdit[] = [
    { start: from, end: value.start, newText: pair && !object.flow ? ' ' : '' },
    ...(closing === '' ? [] : [{ start: value.end, end: spot.base + node.end, newText: '' }]),
  ];
  return { title: { en: `Leave out “${key}:”`, ru: `Записать без «${key}:»` }, edits: () => inMap(edits) };
}
