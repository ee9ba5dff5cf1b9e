/** Asks a zod schema what it is: its alternatives, keys, elements, words. The only place that knows how zod keeps them. */
import * as z from 'zod';
import type { ValueMeta } from './values.ts';

/** The schema without `optional`. */
export function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

export function metaOf(schema: z.ZodType): ValueMeta {
  return (schema.meta() ?? {}) as ValueMeta;
}

/** All alternatives of a schema, unions in unions taken apart. A union that has a meaning of its own (a text, a quantity) stays whole. */
export function optionsOf(schema: z.ZodType): readonly z.ZodType[] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodUnion) || isLeafUnion(inner)) return [inner];
  return (inner.options as z.ZodType[]).flatMap(optionsOf);
}

function isLeafUnion(union: z.ZodUnion): boolean {
  return (union.options as z.ZodType[]).every((option) => !(unwrap(option) instanceof z.ZodArray || unwrap(option) instanceof z.ZodObject || unwrap(option) instanceof z.ZodRecord || unwrap(option) instanceof z.ZodUnion))
    && metaOf(union).expects !== undefined;
}

export function objectOf(schema: z.ZodType): z.ZodObject | undefined {
  return optionsOf(schema).find((option) => option instanceof z.ZodObject);
}

export function elementOf(schema: z.ZodType): z.ZodType | undefined {
  const array = optionsOf(schema).find((option) => option instanceof z.ZodArray);
  return array ? (array.element as z.ZodType) : undefined;
}

/** The values of a mapping with free keys, and what its keys refer to. */
export function recordOf(schema: z.ZodType): { readonly value: z.ZodType; readonly meta: ValueMeta } | undefined {
  const record = optionsOf(schema).find((option) => option instanceof z.ZodRecord);
  return record ? { value: record.valueType as z.ZodType, meta: metaOf(record) } : undefined;
}

/** Alternatives that a single value can be. */
export function leavesOf(schema: z.ZodType): readonly z.ZodType[] {
  return optionsOf(schema).filter((option) => !(option instanceof z.ZodObject || option instanceof z.ZodArray || option instanceof z.ZodRecord));
}

/** The words allowed, when the value is one of a list of words. */
export function wordsOf(schema: z.ZodType): readonly string[] {
  return leavesOf(schema).flatMap((leaf) => (leaf instanceof z.ZodEnum ? leaf.options.map(String) : leaf instanceof z.ZodLiteral ? [...leaf.values].map(String) : []));
}

export function isRequired(object: z.ZodObject, key: string): boolean {
  const value = object.shape[key] as z.ZodType | undefined;
  return value !== undefined && !(value instanceof z.ZodOptional);
}

export function keysOf(object: z.ZodObject): readonly string[] {
  return Object.keys(object.shape);
}

export function valueOf(object: z.ZodObject, key: string): z.ZodType | undefined {
  return Object.hasOwn(object.shape, key) ? (object.shape[key] as z.ZodType) : undefined;
}

/** Does it take keys that it does not name? */
export function isLoose(object: z.ZodObject): boolean {
  return object.def.catchall !== undefined && !(object.def.catchall instanceof z.ZodNever);
}

/** Is it a list of references that fit on a line, or may it be one? */
export function isFlowList(schema: z.ZodType): boolean {
  const inner = unwrap(schema);
  return metaOf(inner).flow === true || (inner instanceof z.ZodUnion && (inner.options as z.ZodType[]).some(isFlowList));
}
