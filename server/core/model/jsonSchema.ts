/**
 * The language as a JSON Schema (2020-12), made from the zod schemas: every object a definition of its own, every key with its help.
 * It is a little wider than the checks where these look further than one value: names, units, and which keys are own lanes.
 */
import * as z from 'zod/mini';
import { type Entry, type Language, nameOf } from '../vocabulary/catalogue.ts';
import { keys as keyRecords } from '../vocabulary/vocabulary.generated.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';
import { cataloguesOf } from './names.ts';
import { emptyProject } from './project.ts';
import { insights } from './schema/insights.ts';
import { isLoose, isRequired, keysOf, metaOf, optionsOf, unwrap, valueOf } from './schema/introspect.ts';
import { items, kpis, lanes, map, stage, step } from './schema/map.ts';
import { project } from './schema/project.ts';
import { quantity, type RefKind, text } from './schema/values.ts';

export type JsonSchema = { readonly [keyword: string]: unknown };
/** Schemas by name, filled while they are made. */
type Definitions = Record<string, JsonSchema>;
interface Draft {
  readonly language: Language;
  readonly definitions: Definitions;
}

/** A map, a project file or an insights file, by `kind`. */
export function jsonSchema(language: Language = 'en'): JsonSchema {
  const draft: Draft = { language, definitions: { stated: { description: statedHelp[language], ...statedInstead } } };
  const kinds = { map: objectSchema(map, draft), project: objectSchema(project, draft), insights: objectSchema(insights, draft) };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'CJM: Journey Maps as Code',
    type: 'object',
    required: ['cjm'],
    ...when(hasKind('project'), kinds.project, when(hasKind('insights'), kinds.insights, { allOf: [kinds.map, onlyDeclaredLanes(draft)] })),
    $defs: draft.definitions,
  };
}

/** What may stand instead of any value (language, section 4). */
const statedInstead: JsonSchema = { type: ['string', 'null'], pattern: '^\\s*(?:[Uu]nknown|UNKNOWN|\\?\\?\\?|[Nn]/[Aa])?\\s*$' };
const statedHelp: Readonly<Record<Language, string>> = {
  en: 'Stated as unknown, as not applicable, or left open.',
  ru: 'Отмечено как неизвестное, как неприменимое или оставлено пустым.',
};
const orStated = (schema: JsonSchema): JsonSchema => ({ anyOf: [...((schema['anyOf'] as JsonSchema[] | undefined) ?? [schema]), { $ref: '#/$defs/stated' }] });

function when(condition: JsonSchema, yes: JsonSchema, no: JsonSchema): JsonSchema {
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; nobody waits for this object
  return { if: condition, then: yes, else: no };
}

function hasKind(kind: string): JsonSchema {
  return { properties: { kind: { const: kind } }, required: ['kind'] };
}

/** Values that stand in many places. */
const shared: ReadonlyMap<z.ZodMiniType, string> = new Map([
  [items, 'items'],
  [kpis, 'kpis'],
  [quantity, 'quantity'],
  [text, 'text'],
]);

function toSchema(schema: z.ZodMiniType, draft: Draft): JsonSchema {
  const name = shared.get(schema);
  if (name === undefined) return optionsSchema(schema, draft);
  draft.definitions[name] ??= optionsSchema(schema, draft);
  return { $ref: `#/$defs/${name}` };
}

function optionsSchema(schema: z.ZodMiniType, draft: Draft): JsonSchema {
  const options = optionsOf(schema).map((option) => (shared.has(option) && option !== schema ? toSchema(option, draft) : optionSchema(option, draft)));
  return options.length === 1 && options[0] ? options[0] : { anyOf: options };
}

function optionSchema(option: z.ZodMiniType, draft: Draft): JsonSchema {
  if (option instanceof z.ZodMiniObject) return objectSchema(option, draft);
  if (option instanceof z.ZodMiniArray) return { type: 'array', items: orStated(toSchema(option.def.element as z.ZodMiniType, draft)) };
  if (option instanceof z.ZodMiniRecord) return recordSchema(option, draft);
  return leafSchema(option, draft);
}

/** A reference to the definition of an object, which is made when it is first met. */
function objectSchema(object: z.ZodMiniObject, draft: Draft): JsonSchema {
  const { doc = 'object', definition: name = doc } = metaOf(object);
  const reference = { $ref: `#/$defs/${name}` };
  if (Object.hasOwn(draft.definitions, name)) return reference;
  draft.definitions[name] = {};
  const properties = Object.fromEntries(keysOf(object).map((key) => [key, keySchema(object, doc, key, draft)]));
  // A map's model may be stated in the project instead.
  const required = keysOf(object).filter((key) => isRequired(object, key) && !(object === map && key === 'model'));
  draft.definitions[name] = {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required }),
    // A key nobody knows may be an own lane of the map.
    additionalProperties: object === stage || object === step ? orStated(toSchema(items, draft)) : isLoose(object),
  };
  return reference;
}

function keySchema(object: z.ZodMiniObject, name: string, key: string, draft: Draft): JsonSchema {
  const description = helpOf(name, key)?.[draft.language];
  return { ...(description === undefined ? {} : { description }), ...valueSchema(object, key, draft) };
}

function valueSchema(object: z.ZodMiniObject, key: string, draft: Draft): JsonSchema {
  if (key === 'cjm' && (object === map || object === project)) return { const: 1 };
  if (key === 'kind' && (object === map || object === project)) return { const: object === map ? 'map' : 'project' };
  const schema = unwrap(valueOf(object, key) ?? z.unknown());
  return object === insights ? toSchema(schema, draft) : orStated(toSchema(schema, draft));
}

/** Free keys; for KPIs the built-in codes are named, others may be the project's. */
function recordSchema(record: z.ZodMiniRecord, draft: Draft): JsonSchema {
  const value = orStated(toSchema(record.def.valueType as z.ZodMiniType, draft));
  if (metaOf(record).ref !== 'kpi') return { type: 'object', additionalProperties: value };
  draft.definitions['kpi-codes'] ??= {
    type: 'object',
    properties: Object.fromEntries(vocabulary.kpis.entries.map((kpi) => [kpi.code, { description: nameOf(kpi, draft.language) }])),
  };
  return { allOf: [{ $ref: '#/$defs/kpi-codes' }], type: 'object', additionalProperties: value };
}

function leafSchema(leaf: z.ZodMiniType, draft: Draft): JsonSchema {
  const { ref } = metaOf(leaf);
  const { $schema: _, ...schema } = z.toJSONSchema(leaf, {
    override: ({ jsonSchema: made }) => ownMeta.forEach((key) => delete (made as Record<string, unknown>)[key]),
  });
  const ids = ref === undefined ? [] : builtInIds(ref);
  if (ref === undefined || ids.length === 0) return schema;
  draft.definitions[`ref-${ref}`] ??= { ...schema, examples: ids };
  return { $ref: `#/$defs/ref-${ref}` };
}
/** What zod schemas carry for us alone. */
const ownMeta = ['ref', 'expects', 'doc', 'definition', 'flow', 'defines', 'mentions'];

/** Ids that always resolve, for editors that complete from examples. */
function builtInIds(ref: RefKind): readonly string[] {
  if (ref === 'currency') return vocabulary.currencies.map(({ id }) => id);
  return ref === 'kpi' ? [] : cataloguesOf(ref, emptyProject).flatMap(({ entries }: { readonly entries: readonly Entry[] }) => entries.map(({ id }) => id));
}

/** Unless the map declares lanes of its own, stages and steps have the keys of the language and no others. */
function onlyDeclaredLanes({ definitions }: Draft): JsonSchema {
  definitions['own-lanes'] = {
    type: 'object',
    required: ['lanes'],
    properties: { lanes: { type: 'array', contains: { type: 'object', required: ['id'], properties: { id: { not: { enum: Object.keys(lanes) } } } } } },
  };
  const steps = { items: { propertyNames: { enum: keysOf(step) } } };
  return when({ $ref: '#/$defs/own-lanes' }, {}, { properties: { stages: { items: { propertyNames: { enum: keysOf(stage) }, properties: { steps } } } } });
}

interface HelpRecord {
  readonly id: string;
  readonly help: Readonly<Record<Language, string>>;
}
const records = new Map((keyRecords as readonly HelpRecord[]).map(({ id, help }) => [id, help]));

function helpOf(name: string, key: string): HelpRecord['help'] | undefined {
  return records.get(`${name}.${key}`) ?? (name === 'stage' || name === 'step' ? vocabulary.lanes.byId(key)?.help : undefined);
}
