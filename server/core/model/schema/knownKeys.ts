/** All keys of the language that maps know, wherever they stand: tells a key from the first word of a sentence. */
import type * as z from 'zod/mini';
import { elementOf, keysOf, objectOf, optionsOf, recordOf } from './introspect.ts';
import { map } from './map.ts';

const known: ReadonlySet<string> = collect(map, new Set(), new Set());

export function isKnownKey(word: string): boolean {
  return known.has(word);
}

function collect(schema: z.ZodMiniType, keys: Set<string>, seen: Set<z.ZodMiniType>): Set<string> {
  if (seen.has(schema)) return keys;
  seen.add(schema);
  const object = objectOf(schema);
  if (object) {
    for (const key of keysOf(object)) {
      keys.add(key);
      collect(object.shape[key] as z.ZodMiniType, keys, seen);
    }
  }
  for (const inner of [elementOf(schema), recordOf(schema)?.value, ...optionsOf(schema)]) if (inner) collect(inner, keys, seen);
  return keys;
}
