/** Asks a zod schema what it is: its alternatives, keys, elements, words. The only place that knows how zod keeps them. */
import * as z from 'zod/mini';
import type { RefKind, ValueMeta } from './values.ts';

/** The schema without `optional`. */
export function unwrap(schema: z.ZodMiniType): z.ZodMiniType {
  return schema instanceof z.ZodMiniOptional ? unwrap(schema.def.innerType as z.ZodMiniType) : schema;
}

export function metaOf(schema: z.ZodMiniType): ValueMeta {
  return (z.globalRegistry.get(schema) ?? {}) as ValueMeta;
}

/** What a schema is made of. A schema never changes, so each is taken apart once. */
interface Parts {
  readonly options: readonly z.ZodMiniType[];
  readonly object: z.ZodMiniObject | undefined;
  readonly element: z.ZodMiniType | undefined;
  readonly record: { readonly value: z.ZodMiniType; readonly meta: ValueMeta } | undefined;
  readonly leaves: readonly z.ZodMiniType[];
  readonly ref: RefKind | undefined;
  readonly definition: Definition | undefined;
}

/** The key whose value is an object's id, and what the object thereby becomes. */
interface Definition {
  readonly key: string;
  readonly kind: NonNullable<ValueMeta['defines']>;
}
const known = new WeakMap<z.ZodMiniType, Parts>();

function partsOf(schema: z.ZodMiniType): Parts {
  const old = known.get(schema);
  if (old) return old;
  const options = alternatives(schema);
  const array = options.find((option) => option instanceof z.ZodMiniArray);
  const record = options.find((option) => option instanceof z.ZodMiniRecord);
  const leaves = options.filter((option) => !isCollection(option));
  const object = options.find((option) => option instanceof z.ZodMiniObject);
  const parts: Parts = {
    options,
    object,
    element: array ? (array.def.element as z.ZodMiniType) : undefined,
    record: record ? { value: record.def.valueType as z.ZodMiniType, meta: metaOf(record) } : undefined,
    leaves,
    ref: leaves.map((leaf) => metaOf(leaf).ref).find((ref) => ref !== undefined),
    definition: object && findDefinition(object),
  };
  known.set(schema, parts);
  return parts;
}

function isCollection(schema: z.ZodMiniType): boolean {
  return schema instanceof z.ZodMiniObject || schema instanceof z.ZodMiniArray || schema instanceof z.ZodMiniRecord;
}

function findDefinition(object: z.ZodMiniObject): Definition | undefined {
  for (const [key, value] of Object.entries(object.shape)) {
    const kind = metaOf(unwrap(value as z.ZodMiniType)).defines;
    if (kind !== undefined) return { key, kind };
  }
  return undefined;
}

/** Unions in unions taken apart. A union that has a meaning of its own (a text, a quantity) stays whole. */
function alternatives(schema: z.ZodMiniType): readonly z.ZodMiniType[] {
  const inner = unwrap(schema);
  if (!(inner instanceof z.ZodMiniUnion) || isLeafUnion(inner)) return [inner];
  return (inner.def.options as z.ZodMiniType[]).flatMap(alternatives);
}

function isLeafUnion(union: z.ZodMiniUnion): boolean {
  const isLeaf = (option: z.ZodMiniType): boolean => !isCollection(option) && !(option instanceof z.ZodMiniUnion);
  return metaOf(union).expects !== undefined && (union.def.options as z.ZodMiniType[]).map(unwrap).every(isLeaf);
}

/** All alternatives of a schema. */
export function optionsOf(schema: z.ZodMiniType): readonly z.ZodMiniType[] {
  return partsOf(schema).options;
}

export function objectOf(schema: z.ZodMiniType): z.ZodMiniObject | undefined {
  return partsOf(schema).object;
}

export function elementOf(schema: z.ZodMiniType): z.ZodMiniType | undefined {
  return partsOf(schema).element;
}

/** The values of a mapping with free keys, and what its keys refer to. */
export function recordOf(schema: z.ZodMiniType): Parts['record'] {
  return partsOf(schema).record;
}

/** Alternatives that a single value can be. */
export function leavesOf(schema: z.ZodMiniType): readonly z.ZodMiniType[] {
  return partsOf(schema).leaves;
}

/** What a single value refers to, when it is a reference. */
export function refOf(schema: z.ZodMiniType): RefKind | undefined {
  return partsOf(schema).ref;
}

const reached = new WeakMap<z.ZodMiniType, ReadonlySet<RefKind>>();

/** All kinds of references that a value of this schema can hold, however deep. */
export function refsWithin(schema: z.ZodMiniType): ReadonlySet<RefKind> {
  const old = reached.get(schema);
  if (old) return old;
  const found = new Set<RefKind>();
  collectRefs(schema, found, new Set());
  reached.set(schema, found);
  return found;
}

function collectRefs(schema: z.ZodMiniType, found: Set<RefKind>, seen: Set<z.ZodMiniType>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const { ref, object, element, record } = partsOf(schema);
  if (ref !== undefined) found.add(ref);
  const inner = [...Object.values(object?.shape ?? {}), element, record?.value] as readonly (z.ZodMiniType | undefined)[];
  for (const each of inner) if (each) collectRefs(each, found, seen);
}

/** What an object of this schema defines, for references to find. */
export function definitionOf(schema: z.ZodMiniType): Definition | undefined {
  return partsOf(schema).definition;
}

/** What a free text may name. */
export function mentionOf(schema: z.ZodMiniType): RefKind | undefined {
  return metaOf(unwrap(schema)).mentions;
}

/** The words allowed, when the value is one of a list of words. */
export function wordsOf(schema: z.ZodMiniType): readonly string[] {
  return leavesOf(schema).flatMap((leaf) =>
    leaf instanceof z.ZodMiniEnum ? Object.values(leaf.def.entries).map(String) : leaf instanceof z.ZodMiniLiteral ? leaf.def.values.map(String) : [],
  );
}

export function isRequired(object: z.ZodMiniObject, key: string): boolean {
  const value = object.shape[key] as z.ZodMiniType | undefined;
  return value !== undefined && !(value instanceof z.ZodMiniOptional);
}

/** The key without which an object does not begin: its first one, when it is required. */
export function headOf(object: z.ZodMiniObject): string | undefined {
  const [first] = keysOf(object);
  return first !== undefined && isRequired(object, first) ? first : undefined;
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
