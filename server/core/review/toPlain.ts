/** Turns a file into plain values by what the language says of its keys: short and long forms, a text and a list of one, spellings of figures become alike. What cannot be read is left out. */
import type * as z from 'zod/mini';
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import { normalQuantity } from '../format/normalQuantity.ts';
import type { Journey } from '../model/journey.ts';
import { placeOf } from '../model/place.ts';
import type { Project } from '../model/project.ts';
import { insights, rowKeys } from '../model/schema/insights.ts';
import { definitionOf, elementOf, keysOf, leavesOf, metaOf, objectOf, recordOf, refOf, valueOf } from '../model/schema/introspect.ts';
import { items, map } from '../model/schema/map.ts';
import { project as projectSchema } from '../model/schema/project.ts';
import { looseForm, slug, uniqueIds } from '../model/slug.ts';
import { stateOf } from '../model/stated.ts';
import { isEmpty, type Pair, type SyntaxNode } from '../syntax/node.ts';
import type { StageOutline } from '../syntax/outline.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import { findIn, type Language } from '../vocabulary/catalogue.ts';
import { kpis } from '../vocabulary/vocabulary.ts';
import { fieldText, mainKeyOf, type Plain, type PlainEntry, type PlainList, type PlainRecord, textsOf } from './plain.ts';

interface Scope {
  readonly language: Language;
  readonly project: Project;
  readonly ownLanes: ReadonlySet<string>;
}
type Schema = z.ZodMiniType | undefined;

export function toPlain(document: MapDocument, kind: FileKind, project: Project): PlainRecord {
  const journey = document.journey(project);
  const scope: Scope = { language: journey.context.language, project, ownLanes: new Set(journey.context.ownLanes.map(({ id }) => id)) };
  const schema = kind === 'map' ? map : kind === 'project' ? projectSchema : insights;
  const { pairs } = document.outline;
  const isMap = kind === 'map';
  const fields = readFields(
    pairs.filter(({ pair }) => !isMap || pair.key.text !== 'stages'),
    schema,
    scope,
  );
  const stages = isMap ? readStages(journey, scope) : undefined;
  if (stages) fields.set('stages', stages);
  return { kind: 'record', doc: kind, fields };
}

function readStages({ outline, stages }: Journey, scope: Scope): PlainList | undefined {
  const element = objectOf(elementOf(valueOf(map, 'stages') ?? map) ?? map);
  const stepSchema = element && elementOf(valueOf(element, 'steps') ?? element);
  const entries = stages.map((stage, index): PlainEntry => {
    const part = outline.stages[index] as StageOutline;
    const fields = part.pairs.length === 0 ? headOnly(part.node, part.chunk, element, scope) : readFields(part.pairs, element, scope);
    const steps = stage.steps.map((step, position): PlainEntry => {
      const { chunk, node } = part.steps[position] ?? { chunk: part.chunk, node: part.node };
      const value = read(node, stepSchema, chunk, scope) ?? { kind: 'record', doc: 'step', fields: new Map() };
      return { id: step.idAt?.value, slug: slug(step.name), name: step.id, value };
    });
    if (steps.length > 0) fields.set('steps', { kind: 'list', entries: steps });
    return {
      id: stage.idAt?.value ?? stage.definition?.id,
      slug: slug(stage.name),
      name: stage.id,
      value: { kind: 'record', doc: 'stage', fields, at: stage.at },
    };
  });
  return entries.length === 0 ? undefined : { kind: 'list', entries };
}

/** `- decision`: a stage that is nothing but its name. */
function headOnly(node: SyntaxNode, chunk: Chunk, schema: Schema, scope: Scope): Map<string, Plain> {
  const value = read(node, schema, chunk, scope);
  return new Map(value?.kind === 'record' ? value.fields : []);
}

function readFields(pairs: readonly { readonly chunk: Chunk; readonly pair: Pair }[], schema: Schema, scope: Scope): Map<string, Plain> {
  const object = schema && objectOf(schema);
  const fields = new Map<string, Plain>();
  for (const { chunk, pair } of pairs) {
    const key = pair.key.text;
    if (fields.has(key)) continue;
    const known = object && (valueOf(object, key) ?? (scope.ownLanes.has(key) ? items : undefined));
    const value = read(pair.value, known, chunk, scope);
    if (value) fields.set(key, value);
  }
  return fields;
}

/** Nothing for what says nothing: no value, an empty list or mapping. */
function read(node: SyntaxNode, schema: Schema, chunk: Chunk, scope: Scope): Plain | undefined {
  if (node.kind === 'scalar') return readScalar(node, schema, chunk, scope);
  const element = schema && elementOf(schema);
  if (node.kind === 'list') return listOf(node.items, element, chunk, scope);
  const object = schema && objectOf(schema);
  const record = schema && recordOf(schema);
  if (element && (object === undefined || objectOf(element) === object)) return listOf([node], element, chunk, scope);
  const fields = record && !object ? readRecord(node.pairs, record, chunk, scope) : readFields(inChunk(node.pairs, chunk), object, scope);
  if (fields.size === 0) return undefined;
  return { kind: 'record', doc: object && metaOf(object).doc, fields, at: placeOf(chunk, node) };
}

function inChunk(pairs: readonly Pair[], chunk: Chunk): { readonly chunk: Chunk; readonly pair: Pair }[] {
  return pairs.map((pair) => ({ chunk, pair }));
}

/** A mapping with free keys; KPI codes by the code that they resolve to. */
function readRecord(pairs: readonly Pair[], { value: schema, meta }: NonNullable<ReturnType<typeof recordOf>>, chunk: Chunk, scope: Scope): Map<string, Plain> {
  const fields = new Map<string, Plain>();
  for (const { key, value } of pairs) {
    const code = meta.ref === 'kpi' ? findIn(key.text, scope.project.kpis, kpis)?.id : undefined;
    const name = code !== undefined && !fields.has(code) ? code : key.text;
    const plain = read(value, schema, chunk, scope);
    if (plain && !fields.has(name)) fields.set(name, plain);
  }
  return fields;
}

function readScalar(node: SyntaxNode & { readonly kind: 'scalar' }, schema: Schema, chunk: Chunk, scope: Scope): Plain | undefined {
  const state = stateOf(node.text);
  if (isEmpty(node) || (node.value === null && node.style === 'plain') || state === 'absent') return undefined;
  const at = placeOf(chunk, node);
  const element = schema && elementOf(schema);
  const object = schema && objectOf(schema);
  const isOneOf = object !== undefined && element !== undefined && objectOf(element) === object;
  if (element && (isOneOf || state === 'given')) return listOf([node], element, chunk, scope);
  const doc = object && metaOf(object).doc;
  const main = mainKeyOf(doc);
  if (object && main !== undefined) {
    const text = readScalar(node, valueOf(object, main), chunk, scope);
    return text && { kind: 'record', doc, fields: new Map([[main, text]]), at };
  }
  const { value } = node;
  const text = spelled(node.text.trim(), schema, scope.language);
  return { kind: 'text', text, ...(typeof value === 'number' || typeof value === 'boolean' ? { value } : {}), at };
}

const figures: ReadonlySet<string | undefined> = new Set(['quantity', 'count', 'duration', 'change']);

function spelled(text: string, schema: Schema, language: Language): string {
  const isFigure = schema !== undefined && [schema, ...leavesOf(schema)].some((one) => figures.has(metaOf(one).expects));
  return isFigure ? (normalQuantity(text, language) ?? text) : text;
}

function listOf(nodes: readonly SyntaxNode[], element: Schema, chunk: Chunk, scope: Scope): PlainList | undefined {
  const values = nodes.flatMap((node) => read(node, element, chunk, scope) ?? []);
  const marks = values.map((value) => markOf(value, element));
  const names = uniqueIds(marks.map(({ name, slug: own }) => name ?? own));
  if (values.length === 0) return undefined;
  return {
    kind: 'list',
    entries: values.map((value, index) => ({
      id: marks[index]?.id,
      slug: marks[index]?.slug ?? '',
      name: marks[index]?.name === undefined ? undefined : names[index],
      value,
    })),
  };
}

interface Mark {
  readonly id: string | undefined;
  readonly slug: string;
  /** A candidate; nothing for entries that are counted. */
  readonly name: string | undefined;
}

/** Objects of the language whose entries are counted: they have no id of their own that the picture or references use. */
const counted: ReadonlySet<string | undefined> = new Set([undefined, 'item', 'touchpoint', 'barrier', 'experience', 'situation', 'martech', 'positioning']);

function markOf(value: Plain, element: Schema): Mark {
  if (value.kind !== 'record') {
    const text = textsOf(value).join(' ');
    const isRef = element !== undefined && refOf(element) !== undefined;
    return { id: isRef ? looseForm(text) : undefined, slug: slug(text), name: undefined };
  }
  // Of a cell's experiences there is one for each persona.
  if (value.doc === 'experience') return { id: fieldText(value, 'persona'), slug: slug(fieldText(value, 'persona') ?? ''), name: undefined };
  const object = element && objectOf(element);
  const idKey = (object && definitionOf(object)?.key) ?? (object && keysOf(object).find((key) => metaOf(valueOf(object, key) ?? object).expects === 'id'));
  const own = (idKey === undefined ? undefined : fieldText(value, idKey)) ?? fieldText(value, 'id');
  const id = own ?? referenceOf(value) ?? rowOf(value);
  const label = fieldText(value, mainKeyOf(value.doc) ?? 'name') ?? fieldText(value, 'name') ?? '';
  const ownSlug = slug(label || id || textsOf(value).join(' '));
  return { id, slug: ownSlug, name: counted.has(value.doc) ? undefined : (id ?? ownSlug) };
}

/** What a row of insights counts. */
function rowOf(value: PlainRecord): string | undefined {
  const keys = value.doc === 'insights' ? rowKeys.find(([key = '']) => value.fields.has(key)) : undefined;
  return keys && slug(keys.flatMap((key) => fieldText(value, key) ?? []).join(' '));
}

/** What an entry is a use of. */
function referenceOf({ doc, fields }: PlainRecord): string | undefined {
  const key = doc === 'touchpoint' || doc === 'barrier' ? mainKeyOf(doc) : undefined;
  const reference = key === undefined ? undefined : fields.get(key);
  return reference?.kind === 'text' ? looseForm(reference.text) : undefined;
}
