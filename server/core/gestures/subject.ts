/** An element of the picture → the object of the language that a gesture sets values of, in whatever form it is written, or not written yet. Changes nothing. */
import * as z from 'zod/mini';
import type { Replacement } from '../format/blocks.ts';
import { elementOf, keysOf, objectOf, recordOf, valueOf } from '../model/schema/introspect.ts';
import {
  funnel as funnelSchema,
  items,
  kpiValue,
  map as mapSchema,
  next as nextSchema,
  stage as stageSchema,
  step as stepSchema,
} from '../model/schema/map.ts';
import { inlinePersona } from '../model/schema/persona.ts';
import { isEmpty } from '../syntax/node.ts';
import { cellAt, rowOfEntry, setInline } from './cells.ts';
import { partAt } from './columns.ts';
import { type Column, type Found, partOf } from './find.ts';
import { countRows, countSchema, funnelRow } from './furtherFunnels.ts';
import { isSingle, rowNamed, schemaOf } from './lanes.ts';
import { cutRow, putField, type Written } from './layRows.ts';
import { listAtTop, requireSoundTop } from './lists.ts';
import { type Page, requireOwn, type Value } from './page.ts';
import { Refused } from './refusal.ts';
import { findRow, type Row, type Rows, rowsOf, topFields } from './rows.ts';

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

/** What the head of the picture says in short. */
export const factKeys: readonly string[] = ['model', 'language', 'state', 'period', 'currency', 'owner', 'reviewed', 'review-every', 'insights'];
const scopeObject = objectOf(valueOf(mapSchema, 'scope') ?? mapSchema) ?? mapSchema;
export const scopeKeys: readonly string[] = keysOf(scopeObject);
export function subjectOf(page: Page, found: Found, element: string, key: string): Subject {
  switch (found.kind) {
    case 'top':
      return scopeKeys.includes(key) ? topValue(page, 'scope', scopeObject) : topSubject(page, key);
    case 'job':
      return key === 'text' ? topSubject(page, 'job') : topValue(page, 'job', objectOf(valueOf(mapSchema, 'job') ?? mapSchema) ?? mapSchema);
    case 'personas':
      return topValue(page, 'persona', inlinePersona);
    case 'lane':
      return laneSubject(page, found.lane);
    case 'metric':
      return metricSubject(page, found.factor);
    case 'count':
      return countSubject(page, found);
    case 'funnel':
      return furtherSubject(page, found.funnel);
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

/** Objects whose values are whole sentences, each on a line of its own. */
export const ofSentences: ReadonlySet<string> = new Set(['job', 'next']);

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
    const block = written.below !== undefined && ofSentences.has(key) ? `${key}:${page.newline}  ${written.below}` : flow();
    return [putField(page, fields, key, order, { block, flow })];
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

/** A lane as the map's choice names it; other lanes are called as the language calls them. */
function laneSubject(page: Page, lane: string): Subject {
  requireSoundTop(page, 'lanes');
  const { rows } = listAtTop(page, keysOf(mapSchema), 'lanes');
  const row = rows && rowNamed(page, rows, lane);
  if (!rows || !row) throw new Refused('lane-language', { lane });
  const object = objectOf(elementOf(valueOf(mapSchema, 'lanes') ?? mapSchema) ?? mapSchema) ?? mapSchema;
  return ofRow(page, { name: lane, object, main: keysOf(object)[0] }, rows, row);
}

/** A step of a further funnel. */
function countSubject(page: Page, { funnel, step }: { readonly funnel: number; readonly step: number }): Subject {
  const rows = countRows(page, funnel);
  const row = rows.rows[step];
  if (!row) throw new Refused('unusual');
  return ofRow(page, { name: page.journey.funnels[funnel]?.steps[step]?.name ?? '', object: countSchema, main: keysOf(countSchema)[0] }, rows, row);
}

function furtherSubject(page: Page, funnel: number): Subject {
  const { all, row } = funnelRow(page, funnel);
  return ofRow(page, { name: page.journey.funnels[funnel]?.id ?? '', object: funnelSchema, main: 'steps' }, all, row);
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
