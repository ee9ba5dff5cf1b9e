/** What a value is by the language's schemas: the order of its keys, the values below it, whether it is a list of references. Knows no text. */
import type * as z from 'zod/mini';
import type { FileKind } from '../fileKind.ts';
import { insights } from '../model/schema/insights.ts';
import { elementOf, isLoose, keysOf, leavesOf, metaOf, objectOf, recordOf, valueOf, wordsOf } from '../model/schema/introspect.ts';
import { items, lanes, map, stage, step } from '../model/schema/map.ts';
import { project } from '../model/schema/project.ts';

/** `undefined` where the language does not say what stands there. */
export type Shape = z.ZodMiniType | undefined;

const roots: Readonly<Record<FileKind, z.ZodMiniType>> = { map, project, insights };

export function rootShape(kind: FileKind): z.ZodMiniType {
  return roots[kind];
}

export function shapeUnder(shape: Shape, key: string, ownLanes: readonly string[]): Shape {
  const object = shape && objectOf(shape);
  if (!shape || !object) return shape && recordOf(shape)?.value;
  return valueOf(object, key) ?? (hasLanes(object) && ownLanes.includes(key) ? items : undefined);
}

export function shapeOfItem(shape: Shape): Shape {
  return shape && elementOf(shape);
}

/** References and words may share a line; texts and objects may not. */
export function isListOfRefs(shape: Shape): boolean {
  const element = shapeOfItem(shape);
  return element !== undefined && leavesOf(element).length > 0 && leavesOf(element).every((leaf) => !isFreeText(leaf));
}

function isFreeText(leaf: z.ZodMiniType): boolean {
  const { expects, ref } = metaOf(leaf);
  return expects === 'text' && ref === undefined && wordsOf(leaf).length === 0;
}

function hasLanes(object: z.ZodMiniObject): boolean {
  return object === stage || object === step;
}

/** The canonical order of an object's keys, asked for by key. */
type Ranks = (key: string) => number | undefined;

/** Knows the orders of all objects of a file; made for one run, so that each object is asked once. */
export class KeyOrder {
  readonly ownLanes: readonly string[];
  private readonly known = new Map<z.ZodMiniObject, Ranks>();

  constructor(ownLanes: readonly string[]) {
    this.ownLanes = ownLanes;
  }

  /**
   * The indexes of keys in canonical order. A key that the language does not know stays behind the key that it follows; where any key
   * may stand, those that have no order come last.
   */
  of(keys: readonly string[], shape: Shape): readonly number[] {
    const asWritten = keys.map((_, index) => index);
    const object = shape && objectOf(shape);
    if (!object) return asWritten;
    const rankOf = this.ranksOf(object);
    let last = -1;
    const ranks = keys.map((key) => (last = rankOf(key) ?? (isLoose(object) ? Number.MAX_SAFE_INTEGER : last)));
    if (ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))) return asWritten;
    // The first of two equal keys holds; which one that is must not change.
    return new Set(keys).size < keys.length ? asWritten : asWritten.toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  }

  private ranksOf(object: z.ZodMiniObject): Ranks {
    const known = this.known.get(object);
    if (known) return known;
    const keys = keysOf(object);
    const ranks = new Map(keys.map((key, index) => [key, index]));
    const afterLanes = keys.indexOf(Object.keys(lanes).at(-1) ?? '');
    for (const [index, lane] of hasLanes(object) ? this.ownLanes.entries() : [])
      if (!ranks.has(lane)) ranks.set(lane, afterLanes + (index + 1) / (this.ownLanes.length + 1));
    const made: Ranks = (key) => ranks.get(key);
    this.known.set(object, made);
    return made;
  }
}
