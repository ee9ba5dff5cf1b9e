/** The small values that the language's objects are made of, as zod schemas of plain YAML values. Whether a reference resolves is no matter of a schema. */
import * as z from 'zod/mini';

/** What a value refers to, or is completed from. */
export type RefKind =
  | 'persona'
  | 'research'
  | 'touchpoint'
  | 'channel'
  | 'team'
  | 'system'
  | 'tool'
  | 'barrier'
  | 'remedy'
  | 'capture'
  | 'model'
  | 'stage'
  | 'canonical-stage'
  | 'kpi'
  | 'lane'
  | 'benefit'
  | 'research-method'
  | 'goal'
  | 'emotion'
  | 'currency'
  | 'stage-id'
  | 'insights'
  | 'rule'
  | 'file';

/** How a value is written, for messages and completion. */
export type Expectation =
  | 'text'
  | 'number'
  | 'count'
  | 'list'
  | 'mapping'
  | 'date'
  | 'period'
  | 'scale'
  | 'currency'
  | 'quantity'
  | 'duration'
  | 'change'
  | 'truth'
  | 'rating'
  | 'id'
  | 'version'
  | 'enumeration'
  | 'color';

export interface ValueMeta {
  readonly ref?: RefKind;
  readonly expects?: Expectation;
  /** Prefix of the object's keys in `keys.yaml`. */
  readonly doc?: string;
  /** Name of the object's definition in the JSON Schema, when it is not `doc`. */
  readonly definition?: string;
  /** Several references that fit on a line: written as a flow list. */
  readonly flow?: boolean;
  /** Of an id: what its object thereby becomes, for references to find. */
  readonly defines?: RefKind | 'step';
  /** Of a free text: what it may name, and refers to when it does. */
  readonly mentions?: RefKind;
}
/** Says more of a schema than zod can. */
export const meta = <T extends z.ZodMiniType>(schema: T, data: ValueMeta): T => {
  z.globalRegistry.add(schema, { ...data });
  return schema;
};

/** Numbers and booleans are texts too: a title may be `2026`. */
export const text: z.ZodMiniType = meta(z.union([z.string(), z.number(), z.boolean()]), { expects: 'text' });
export const quantity: z.ZodMiniType = meta(z.union([z.string(), z.number()]), { expects: 'quantity' });
export const count: z.ZodMiniType = meta(z.union([z.string(), z.number()]), { expects: 'count' });
export const duration: z.ZodMiniType = meta(z.union([z.string(), z.number()]), { expects: 'duration' });
export const change: z.ZodMiniType = meta(z.union([z.string(), z.number()]), { expects: 'change' });
export const rating: z.ZodMiniType = meta(z.number().check(z.minimum(1), z.maximum(5)), { expects: 'rating' });
export const decimal: z.ZodMiniType = meta(z.number(), { expects: 'number' });
export const truth: z.ZodMiniType = meta(z.boolean(), { expects: 'truth' });
export const date: z.ZodMiniType = meta(z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)), { expects: 'date' });
const periodPattern: RegExp = /^\d{4}(?:-(?:Q[1-4]|0[1-9]|1[0-2]|W(?:0[1-9]|[1-4]\d|5[0-3])))?$|^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/;
export const period: z.ZodMiniType = meta(z.union([z.string().check(z.regex(periodPattern)), z.int().check(z.minimum(1900), z.maximum(2999))]), {
  expects: 'period',
});
export const scale: z.ZodMiniType = meta(z.string().check(z.regex(/^\s*[-−]?\d+(?:\.\d+)?\s*\.\.\s*[-−]?\d+(?:\.\d+)?\s*$/)), { expects: 'scale' });
export const currency: z.ZodMiniType = meta(z.string().check(z.regex(/^[A-Z]{3}$/)), { ref: 'currency', expects: 'currency' });
export const id: z.ZodMiniType = meta(z.union([z.string(), z.number()]), { expects: 'id' });
/** The id by which references find its object. */
export const idOf = (kind: RefKind | 'step'): z.ZodMiniType => meta(z.union([z.string(), z.number()]), { expects: 'id', defines: kind });
export const language: z.ZodMiniType = z.enum(['en', 'ru']);
export const path: z.ZodMiniType = meta(z.string(), { ref: 'file', expects: 'text' });

export const ref = (kind: RefKind): z.ZodMiniType => meta(z.union([z.string(), z.number()]), { ref: kind, expects: 'text' });
/** A list, or the word `none`. */
export const list = (item: z.ZodMiniType): z.ZodMiniType => meta(z.union([z.literal('none'), z.array(item)]), { expects: 'list' });
export const refs = (kind: RefKind): z.ZodMiniType => meta(z.union([z.literal('none'), z.array(ref(kind))]), { expects: 'list', flow: true });
/** An object that knows all its keys, in canonical order. */
export const object = (doc: string, shape: Record<string, z.ZodMiniType>, required: readonly string[] = []): z.ZodMiniObject =>
  meta(z.strictObject(Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, required.includes(key) ? value : z.optional(value)]))), {
    doc,
    expects: 'mapping',
  });
export const either = (...options: readonly z.ZodMiniType[]): z.ZodMiniType => z.union(options as [z.ZodMiniType, z.ZodMiniType]);
export const mappingOf = (key: RefKind, value: z.ZodMiniType): z.ZodMiniType => meta(z.record(z.string(), value), { ref: key, expects: 'mapping' });
/** A name in one language, or in both. */
export const name: z.ZodMiniType = either(text, object('name', { en: text, ru: text }));
