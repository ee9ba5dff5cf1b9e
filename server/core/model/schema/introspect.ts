/** Asks a zod schema what it is: its alternatives, keys, elements, words. The only place that knows how zod keeps them. */
import * as z from 'zod/mini';
import type { ValueMeta } from './values.ts';

/** The schema without `optional`. */
export function unwrap(schema: z.ZodMiniType): z.ZodMiniType {
  return schema instanceof z.ZodMiniOptional ? unwrap(schema.def.innerType as z.ZodMiniType) : schema;
}

export function metaOf(schema: z.ZodMiniType): ValueMeta {
  return (z.globalRegistry.get(schema) ?? {}) as ValueMeta;
}

/** All alternatives of a schema, unions in unions taken apart. A union that has a meaning of its own (a text, a quantity) stays whole. */
export function optionsOf(schema: z.ZodMiniType): readonly z.ZodMiniType[] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodMiniUnion) || isLeafUnion(inner)) return [inner];
  return (inner.def.options as z.ZodMiniType[]).flatMap(optionsOf);
}

function isLeafUnion(union: z.ZodMiniUnion): boolean {
  return (union.def.options as z.ZodMiniType[]).every((option) => !(unwrap(option) instanceof z.ZodMiniArray || unwrap(option) instanceof z.ZodMiniObject || unwrap(option) instanceof z.ZodMiniRecord || unwrap(option) instanceof z.ZodMiniUnion))
    && metaOf(union).expects !== undefined;
}

export function objectOf(schema: z.ZodMiniType): z.ZodMiniObject | undefined {
  return optionsOf(schema).find((option) => option instanceof z.ZodMiniObject);
}

export function elementOf(schema: z.ZodMiniType): z.ZodMiniType | undefined {
  const array = optionsOf(schema).find((option) => option instanceof z.ZodMiniArray);
  return array ? (array.def.element as z.ZodMiniType) : undefined;
}

/** The values of a mapping with free keys, and what its keys refer to. */
export function recordOf(schema: z.ZodMiniType): { readonly value: z.ZodMiniType; readonly meta: ValueMeta } | undefined {
  const record = optionsOf(schema).find((option) => option instanceof z.ZodMiniRecord);
  return record ? { value: record.def.valueType as z.ZodMiniType, meta: metaOf(record) } : undefined;
}

/** Alternatives that a single value can be. */
export function leavesOf(schema: z.ZodMiniType): readonly z.ZodMiniType[] {
  return optionsOf(schema).filter((option) => !(option instanceof z.ZodMiniObject || option instanceof z.ZodMiniArray || option instanceof z.ZodMiniRecord));
}

/** The words allowed, when the value is one of a list of words. */
export function wordsOf(schema: z.ZodMiniType): readonly string[] {
  return leavesOf(schema).flatMap((leaf) => (leaf instanceof z.ZodMiniEnum ? Object.values(leaf.def.entries).map(String) : leaf instanceof z.ZodMiniLiteral ? leaf.def.values.map(String) : []));
}

export function isRequired(object: z.ZodMiniObject, key: string): boolean {
  const value = object.shape[key] as z.ZodMiniType | undefined;
  return value !== undefined && !(value instanceof z.ZodMiniOptional);
}

export function keysOf(object: z.ZodMiniObject): readonly string[] {
  return Object.keys(object.shape);
}

export function valueOf(object: z.ZodMiniObject, key: string): z.ZodMiniType | undefined {
  return Object.hasOwn(object.shape, key) ? (object.shape[key] as z.ZodMiniType) : undefined;
}

/** Does it take keys that it does not name? */
export function isLoose(object: z.ZodMiniObject): boolean {
  return object.def.catchall !== undefined && !(object.def.catchall instanceof z.ZodMiniNever);
}

/** Is it a list of references that fit on a line, or may it be one? */
export function isFlowList(schema: z.ZodMiniType): boolean {
  const inner = unwrap(schema);
  return metaOf(inner).flow === true || (inner instanceof z.ZodMiniUnion && (inner.def.options as z.ZodMiniType[]).some(isFlowList));
}
