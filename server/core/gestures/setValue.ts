/** Another value of an element: a text, a score, a figure, a word. A short form becomes an object only when it has to say more. */
import type * as z from 'zod/mini';
import { inFlow } from '../checks/edits.ts';
import { indentBy, type Replacement } from '../format/blocks.ts';
import { elementOf, keysOf, metaOf, objectOf, recordOf, valueOf } from '../model/schema/introspect.ts';
import {
  experience,
  funnel as funnelSchema,
  items,
  kpiValue,
  map as mapSchema,
  next as nextSchema,
  stage as stageSchema,
  step as stepSchema,
} from '../model/schema/map.ts';
import { stateOf } from '../model/stated.ts';
import { isEmpty } from '../syntax/node.ts';
import { cellAt, rowOfEntry, setInline } from './cells.ts';
import { partAt } from './columns.ts';
import { type Column, columnName, type Found, findElement, partOf } from './find.ts';
import type { Draft, SetValue } from './gesture.ts';
import { isSingle, schemaOf } from './lanes.ts';
import { cutRow, putField, type Written } from './layRows.ts';
import { onOneLine, writtenIn } from './oneLine.ts';
import { type Page, requireOwn, requireSound, type Value } from './page.ts';
import { Refused } from './refusal.ts';
import { findRow, type Row, type Rows, rowsOf, topFields } from './rows.ts';
import { requireStage } from './stageTexts.ts';
import { readValue, replaceScalar, type Said, writeSaid } from './values.ts';

/** What a gesture sets a value of: an object of the language, in whatever form. */
export interface Subject {
  readonly name: string;
  readonly object: z.ZodMiniObject;
  /** The key that the short form stands for. */
  readonly main: string | undefined;
  /** A reference, which is nothing but its text. */
  readonly isBare?: boolean;
  /** Its keys, when it has any. */
  readonly fields: Rows | undefined;
  readonly order: readonly string[];
  /** The short form, or what stands in its stead. */
  readonly short: { readonly value: Value; readonly row: Row; readonly rows: Rows } | undefined;
  /** Writes what is not there yet. */
  readonly create: (written: Written) => Replacement[];
  /** Takes all of it away. */
  readonly clear: () => Replacement[];
}

const topKeys: Readonly<Record<string, ReadonlySet<string>>> = {
  title: new Set(['title']),
  facts: new Set(['state', 'period', 'reviewed']),
};

export function setValue(page: Page, { element, key, value }: SetValue): Draft {
  const found = findElement(page.journey, element);
  const select = selectOf(found);
  if (found.kind === 'top' && !topKeys[element]?.has(key)) throw new Refused('key-unknown', { what: element, key });
  const subject = subjectOf(page, found, element, key);
  const name = keyFor(page, found, subject, key);
  const schema = valueOf(subject.object, name);
  if (!schema || !isValue(schema) || (subject.isBare && name !== subject.main)) throw new Refused('key-unknown', { what: subject.name, key });
  const said = value === null ? undefined : readValue(page, name, value, schema);
  if (said && name === 'stage' && found.kind === 'stage') requireStage(page, said.text);
  const edits = said ? say(page, subject, name, said) : unset(page, subject, name);
  return { edits, ...(select ? { select } : {}) };
}

/** `text` is what the picture shows of an element, whatever the language calls it there. */
export function keyFor(page: Page, found: Found, subject: Subject, key: string): string {
  const { object, fields, main } = subject;
  if (found.kind === 'stage')
    return (key === 'name' || key === 'text') && isNamedByItself(page, found.column, subject) ? 'stage' : key === 'text' ? 'name' : key;
  if (found.kind === 'job' && key === 'text') return 'job';
  if (key !== 'text' || valueOf(object, 'text')) return key;
  return ['name', 'touchpoint', 'channel'].find((one) => valueOf(object, one) && fields?.rows.some((row) => row.key === one)) ?? main ?? key;
}

/** Elements keep their name; a step may be called by its text. */
function selectOf(found: Found): Draft['select'] {
  if (found.kind === 'stage') return (after) => `stage:${after.stages[found.column.stage]?.id ?? ''}`;
  if (found.kind === 'step') return (after) => `step:${columnName(after, found.column)}`;
  return undefined;
}

/** One value, and no list or mapping: those are built of gestures of their own. */
export function isValue(schema: z.ZodMiniType): boolean {
  return (elementOf(schema) === undefined || metaOf(schema).ref !== undefined) && recordOf(schema) === undefined;
}

/** A stage of no model is called by its text; where references name it by that text, it gets a name beside it. */
function isNamedByItself({ journey }: Page, { stage }: Column, { fields }: Subject): boolean {
  const found = journey.stages[stage];
  if (!found || found.definition || fields?.rows.some(({ key }) => key === 'name')) return false;
  if (found.idAt) return true;
  const { id, stage: said } = found;
  const names = new Set([id, said.state === 'given' ? said.value : id]);
  const uses = [...journey.stages.map(({ next }) => next.to), ...journey.funnels.flatMap(({ steps }) => steps.map((step) => step.stage))];
  return !uses.some((use) => use.state === 'given' && names.has(use.value));
}

function say(page: Page, subject: Subject, key: string, said: Said): Replacement[] {
  const { fields, short, main, order, object } = subject;
  if (fields) {
    const row = findRow(fields, key);
    return row ? sayIn(page, row, fields.flow, said, subject.name) : [putField(page, fields, key, order, pairOf(key, said))];
  }
  if (!short) return subject.create(key === main ? only(said) : objectOfOne(key, said));
  const { value, row, rows } = short;
  const { node } = value;
  requireOwn(value);
  if (node.kind !== 'scalar') throw new Refused('value-list', { key });
  if (key === main) return isEmpty(node) ? [setInline(page, row, writeSaid(said, rows.flow))] : replaceScalar(page, value, said, rows.flow);
  const isNothing = isEmpty(node) || stateOf(node.text) !== 'given';
  if (main === undefined && !isNothing) throw new Refused('value-list', { key: row.key });
  if (main === undefined || (isEmpty(node) && row.key !== '')) return [setInline(page, row, `{ ${key}: ${writeSaid(said, true)} }`)];
  return [toObject(page, short, main, key, said, keysOf(object))];
}

function sayIn(page: Page, row: Row, flow: boolean, said: Said, name: string): Replacement[] {
  const { node } = row.value;
  requireOwn(row.value);
  if (node.kind === 'map') return inLanguage(page, row.value, said, name);
  if (node.kind === 'list') throw new Refused('value-list', { key: row.key });
  return isEmpty(node) ? [setInline(page, row, writeSaid(said, flow))] : replaceScalar(page, row.value, said, flow);
}

/** `{ en: …, ru: … }`: the text in the map's language. */
function inLanguage(page: Page, value: Value, said: Said, name: string): Replacement[] {
  const { language } = page.journey.context;
  const rows = rowsOf(page, value);
  const row = findRow(rows, language);
  if (!row || row.value.node.kind !== 'scalar') throw new Refused('value-list', { key: name });
  return sayIn(page, row, rows.flow, said, name);
}

function only(said: Said): Written {
  return { block: writeSaid(said, false), flow: () => writeSaid(said, true) };
}

function pairOf(key: string, said: Said): Written {
  return { block: `${key}: ${writeSaid(said, false)}`, flow: () => `${key}: ${writeSaid(said, true)}` };
}

/** An object with one key, as a value: between braces, where it fits there. */
function objectOfOne(key: string, said: Said): Written {
  const flow = (): string => `{ ${key}: ${writeSaid(said, true)} }`;
  return { block: flow(), flow };
}

/** `5` → `{ score: 5, feeling: … }`, `- Late` → `- text: Late` with a line below. */
function toObject(
  { text, newline }: Page,
  { value, row, rows }: NonNullable<Subject['short']>,
  main: string,
  key: string,
  said: Said,
  keys: readonly string[],
): Replacement {
  const written = writtenIn(value);
  const isFirst = keys.indexOf(key) < keys.indexOf(main);
  const { start } = { start: value.base + value.node.start };
  const end = start + written.length;
  if (rows.flow || row.key !== '') {
    const pairs = [`${main}: ${inFlow(onOneLine(value))}`, `${key}: ${writeSaid(said, true)}`];
    return { start, end, newText: `{ ${(isFirst ? pairs.toReversed() : pairs).join(', ')} }` };
  }
  // An anchor would name the key.
  const lineEnd = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  if (text.slice(row.content.start + 1, start).trim() !== '' || (written.includes('\n') && lineEnd.trim() !== '')) throw new Refused('unusual');
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const [first = '', ...others] = written.split('\n');
  const moved = others.map((line) => `\n${indentBy(line, 2)}`).join('');
  return { start, end: end + lineEnd.length, newText: `${main}: ${first}${moved}${lineEnd}${newline}${' '.repeat(column)}${key}: ${writeSaid(said, false)}` };
}

function unset(page: Page, subject: Subject, key: string): Replacement[] {
  const { fields, short, main } = subject;
  if (!fields) {
    if (!short || key !== main || isEmpty(short.value.node)) return [];
    return subject.clear();
  }
  const row = findRow(fields, key);
  if (!row) return [];
  if (key === main && metaOf(subject.object).doc !== metaOf(experience).doc && metaOf(subject.object).doc !== metaOf(kpiValue).doc)
    throw new Refused('key-needed', { key });
  return fields.rows.length === 1 ? subject.clear() : [cutRow(page, fields, fields.rows.indexOf(row))];
}

export function subjectOf(page: Page, found: Found, element: string, key: string): Subject {
  switch (found.kind) {
    case 'top':
      return topSubject(page, key);
    case 'job':
      return key === 'text' ? topSubject(page, 'job') : topValue(page, 'job', objectOf(valueOf(mapSchema, 'job') ?? mapSchema) ?? mapSchema);
    case 'metric':
      return metricSubject(page, found.factor);
    case 'count':
      return countSubject(page, found);
    case 'stage':
    case 'step':
      return partSubject(page, found.column);
    case 'next':
      return fieldSubject(page, found.column, 'next', nextSchema, undefined);
    case 'cell':
      if (!isSingle(found.lane)) throw new Refused('key-unknown', { what: element, key: found.lane });
      return cellSubject(page, found.column, found.lane);
    case 'entry':
      return isSingle(found.lane) ? cellSubject(page, found.column, found.lane, found.index) : entrySubject(page, found);
  }
}

function never(key: string): () => never {
  return () => {
    throw new Refused('key-needed', { key });
  };
}

function topSubject(page: Page, key: string): Subject {
  requireSoundTop(page, key);
  return {
    name: 'map',
    object: mapSchema,
    main: 'title',
    fields: topFields(page),
    order: keysOf(mapSchema),
    short: undefined,
    create: never('title'),
    clear: never('title'),
  };
}

/** The key itself; where it is missing, all that stands at the margin, since what cannot be read may be that very key. Stages and steps may be broken. */
function requireSoundTop({ tree, document }: Page, key: string): void {
  const written = document.outline.pairs.filter(({ pair }) => pair.key.text === key).map(({ chunk }) => chunk);
  const margin = tree.chunks.filter(({ kind }) => kind === 'start' || kind === 'key' || kind === 'whole');
  requireSound(written.length > 0 ? written : margin, key);
}

/** An object under a key of the map, which may be missing. */
function topValue(page: Page, key: string, object: z.ZodMiniObject): Subject {
  requireSoundTop(page, key);
  return under(page, topFields(page), keysOf(mapSchema), key, object, undefined);
}

function under(page: Page, fields: Rows, order: readonly string[], key: string, object: z.ZodMiniObject, main: string | undefined): Subject {
  const row = findRow(fields, key);
  const known = { name: key, object, main, order: keysOf(object), clear: () => [cutRow(page, fields, row ? fields.rows.indexOf(row) : -1)] };
  const create = (written: Written): Replacement[] => {
    const flow = (): string => `${key}: ${written.flow()}`;
    return [putField(page, fields, key, order, { block: flow(), flow })];
  };
  if (!row) return { ...known, fields: undefined, short: undefined, create };
  requireOwn(row.value);
  if (row.value.node.kind === 'map') return { ...known, fields: rowsOf(page, row.value), short: undefined, create };
  return { ...known, fields: undefined, short: { value: row.value, row, rows: fields }, create };
}

function metricSubject(page: Page, factor: string): Subject {
  requireSoundTop(page, 'economics');
  const economics = objectOf(valueOf(mapSchema, 'economics') ?? mapSchema) ?? mapSchema;
  const top = topFields(page);
  if (!valueOf(economics, factor) || factor === 'note') throw new Refused('gone', { what: `metric:${factor}` });
  const row = findRow(top, 'economics');
  if (row && row.value.node.kind === 'map') return under(page, rowsOf(page, row.value), keysOf(economics), factor, kpiValue, 'value');
  if (row && !isEmpty(row.value.node)) throw new Refused('value-list', { key: 'economics' });
  const create = (written: Written): Replacement[] => {
    const pair = `economics:${page.newline}  ${factor}: ${written.flow()}`;
    if (!row) return [putField(page, top, 'economics', keysOf(mapSchema), { block: pair, flow: () => pair })];
    return [setInline(page, row, `{ ${factor}: ${written.flow()} }`)];
  };
  return { name: factor, object: kpiValue, main: 'value', fields: undefined, order: keysOf(kpiValue), short: undefined, create, clear: never('value') };
}

/** A step of a further funnel, where all of them can be told apart. */
function countSubject(page: Page, { funnel, step }: { readonly funnel: number; readonly step: number }): Subject {
  const key = 'funnels';
  requireSoundTop(page, key);
  const object = objectOf(elementOf(valueOf(funnelSchema, 'steps') ?? funnelSchema) ?? funnelSchema) ?? funnelSchema;
  const funnels = findRow(topFields(page), key);
  const all = funnels && rowsOf(page, funnels.value).rows;
  const own = all?.length === page.journey.funnels.length ? all[funnel] : undefined;
  const steps = own && findRow(rowsOf(page, own.value), 'steps');
  const rows = steps && rowsOf(page, steps.value);
  const row = rows?.rows.length === page.journey.funnels[funnel]?.steps.length ? rows?.rows[step] : undefined;
  if (!rows || !row) throw new Refused('unusual');
  return ofRow(page, { name: page.journey.funnels[funnel]?.steps[step]?.name ?? key, object, main: keysOf(object)[0] }, rows, row);
}

function partSubject(page: Page, column: Column): Subject {
  const { name, fields, order } = partAt(page, column);
  const isStage = column.step === undefined;
  const main = isStage ? 'stage' : 'step';
  if (!fields) throw new Refused('unusual');
  return { name, object: isStage ? stageSchema : stepSchema, main, fields, order, short: undefined, create: never(main), clear: never(main) };
}

function fieldSubject(page: Page, column: Column, key: string, object: z.ZodMiniObject, main: string | undefined): Subject {
  const { fields, order } = partAt(page, column);
  if (!fields) throw new Refused('unusual');
  return under(page, fields, order, key, object, main);
}

/** An experience, or a picture; of several experiences the one that is meant. */
function cellSubject(page: Page, column: Column, lane: string, index?: number): Subject {
  const object = objectOf(schemaOf(lane)) ?? mapSchema;
  const main = keysOf(object)[0];
  const subject = fieldSubject(page, column, lane, object, main);
  const { short } = subject;
  if (short?.value.node.kind !== 'list') return subject;
  const rows = rowsOf(page, short.value);
  const row = rows.rows[index ?? (rows.rows.length === 1 ? 0 : -1)];
  if (!row) throw new Refused('value-list', { key: lane });
  return ofRow(page, { name: lane, object, main }, rows, row);
}

function ofRow(page: Page, known: Pick<Subject, 'name' | 'object' | 'main'>, rows: Rows, row: Row): Subject {
  const { object, main = '' } = known;
  requireOwn(row.value);
  const fields = row.value.node.kind === 'map' ? rowsOf(page, row.value) : undefined;
  return { ...known, order: keysOf(object), fields, short: fields ? undefined : { value: row.value, row, rows }, create: never(main), clear: never(main) };
}

function entrySubject(page: Page, { column, lane, index }: { readonly column: Column; readonly lane: string; readonly index: number }): Subject {
  const schema = schemaOf(lane);
  const element = recordOf(schema)?.value ?? elementOf(schema);
  const object = element && objectOf(element);
  const { name } = partOf(page.journey, column);
  const cell = cellAt(page, column, lane);
  const { row, rows, part } = cell;
  const at = rowOfEntry(cell, index);
  if (!row) throw new Refused('gone', { what: lane });
  const standing = rows ?? part.fields;
  const entry = rows ? rows.rows[at] : row;
  if (!entry) throw new Refused('gone', { what: lane });
  if (object) return ofRow(page, { name, object, main: keysOf(object)[0] }, standing, entry);
  const bare = objectOf(elementOf(items) ?? items) ?? mapSchema;
  return {
    ...ofRow(page, { name, object: bare, main: 'text' }, standing, entry),
    fields: undefined,
    isBare: true,
    short: { value: entry.value, row: entry, rows: standing },
  };
}
