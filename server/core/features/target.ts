/** Follows a path of keys and items through the language's schema: what may stand there, and what it is about. */
import type * as z from 'zod/mini';
import { elementOf, leavesOf, metaOf, objectOf, recordOf, valueOf } from '../model/schema/introspect.ts';
import { items } from '../model/schema/map.ts';
import { rootOf } from '../model/schema/rootOf.ts';
import type { RefKind } from '../model/schema/values.ts';
import { resolveStage } from '../model/stageNames.ts';
import type { ModelStage, Traffic } from '../vocabulary/vocabulary.ts';
import type { Pairs, Path } from './cursor/climb.ts';
import type { FeatureContext } from './feature.ts';

export interface Target {
  readonly schema: z.ZodMiniType;
  /** Prefix of the key's documentation: the object that the last key of the path stands in. */
  readonly doc: string;
  readonly key: string;
  /** What the last key refers to, when it is one of a mapping with free keys. */
  readonly keyKind: RefKind | undefined;
  /** The KPI in whose value this stands. */
  readonly code: string | undefined;
}

export function findTarget(path: Path, { kind, journey }: FeatureContext): Target | undefined {
  let target: Target = { schema: rootOf(kind), doc: '', key: '', keyKind: undefined, code: undefined };
  for (const segment of path) {
    const next =
      typeof segment === 'number'
        ? intoItem(target)
        : intoKey(
            target,
            segment,
            journey.context.ownLanes.map(({ id }) => id),
          );
    if (!next) return undefined;
    target = next;
  }
  return target;
}

function intoItem(target: Target): Target | undefined {
  const schema = elementOf(target.schema);
  return schema && { ...target, schema };
}

function intoKey({ schema, code }: Target, key: string, ownLanes: readonly string[]): Target | undefined {
  const object = objectOf(schema);
  const doc = object ? (metaOf(object).doc ?? '') : '';
  const value = object && valueOf(object, key);
  if (value) return { schema: value, doc, key, keyKind: undefined, code: doc === 'economics' ? key : code };
  if ((doc === 'stage' || doc === 'step') && ownLanes.includes(key)) return { schema: items, doc, key, keyKind: undefined, code };
  const record = recordOf(schema);
  return record && { schema: record.value, doc: '', key, keyKind: record.meta.ref, code: record.meta.ref === 'kpi' ? key : code };
}

/** What a single value may refer to. */
export function refsOf(schema: z.ZodMiniType): readonly RefKind[] {
  return leavesOf(schema).flatMap((leaf) => metaOf(leaf).ref ?? []);
}

interface StageAround {
  readonly definition: ModelStage | undefined;
  readonly temperature: Traffic | undefined;
}

/** The stage that a path lies in, by what is written around the cursor. */
export function stageAround(path: Path, levels: readonly Pairs[], pairs: Pairs, { journey }: FeatureContext): StageAround | undefined {
  if (path[0] !== 'stages' || typeof path[1] !== 'number') return undefined;
  const written = path.length === 2 ? pairs : levels[2];
  const known = journey.stages[path[1]];
  const text = written?.get('stage');
  const definition = text !== undefined && journey.context.model ? resolveStage(journey.context.model, text) : known?.definition;
  const traffic = written?.get('traffic');
  const stated = traffic === 'cold' || traffic === 'warm' || traffic === 'hot' ? traffic : undefined;
  return { definition, temperature: stated ?? definition?.traffic ?? known?.temperature };
}
