/** Another value of an element: a text, a score, a figure, a word. A short form becomes an object only when it has to say more. */
import type * as z from 'zod/mini';
import { inFlow } from '../checks/edits.ts';
import { indentBy, type Replacement } from '../format/blocks.ts';
import { elementOf, keysOf, metaOf, objectOf, recordOf, valueOf } from '../model/schema/introspect.ts';
import { experience, kpiValue } from '../model/schema/map.ts';
import { stateOf } from '../model/stated.ts';
import { isEmpty } from '../syntax/node.ts';
import { setInline } from './cells.ts';
import { type Column, columnName, type Found, findElement } from './find.ts';
import type { Draft, SetValue } from './gesture.ts';
import { cutRow, putField, type Written } from './layRows.ts';
import { onOneLine, writtenIn } from './oneLine.ts';
import { type Page, requireOwn, type Value } from './page.ts';
import { setPersonas } from './personas.ts';
import { Refused } from './refusal.ts';
import { findRow, type Row, rowsOf } from './rows.ts';
import { readEntries, sayEntries, writeEntries } from './setEntries.ts';
import { requireStage } from './stageTexts.ts';
import { factKeys, ofSentences, type Subject, scopeKeys, subjectOf } from './subject.ts';
import { readValue, replaceScalar, type Said, writeSaid } from './values.ts';

const topKeys: Readonly<Record<string, ReadonlySet<string>>> = {
  title: new Set(['title']),
  facts: new Set([...factKeys, ...scopeKeys]),
};

export function setValue(page: Page, { element, key, value }: SetValue): Draft {
  const found = findElement(page.journey, element);
  const select = selectOf(found);
  if (found.kind === 'personas' && key === 'personas') return setPersonas(page, typeof value === 'object' ? (value ?? []) : [String(value)]);
  if (found.kind === 'top' && !topKeys[element]?.has(key)) throw new Refused('key-unknown', { what: element, key });
  const subject = subjectOf(page, found, element, key);
  const name = keyFor(page, found, subject, key);
  const schema = valueOf(subject.object, name);
  const isSaid = schema && (isValue(schema) || (typeof value === 'object' && isValues(schema)));
  if (!isSaid || (subject.isBare && name !== subject.main)) throw new Refused('key-unknown', { what: subject.name, key });
  const wish =
    value === null ? undefined : typeof value === 'object' ? wishForAll(page, name, value, schema) : wishFor(page, found, subject, name, value, schema);
  const edits = wish ? [...renamed(subject, name), ...say(page, calledFor(subject, name), name, wish)] : unset(page, subject, name);
  return { edits, ...(select ? { select } : {}) };
}

/** What is met in a channel is called by a name: `touchpoint` would say which one of the project's it is. */
function calledFor(subject: Subject, key: string): Subject {
  return isInChannel(subject, key) ? { ...subject, main: 'name' } : subject;
}

function renamed(subject: Subject, key: string): Replacement[] {
  const { fields, main } = subject;
  if (!fields || main === undefined || !isInChannel(subject, key) || findRow(fields, 'name')) return [];
  const row = findRow(fields, main);
  return row ? [{ start: row.content.start, end: row.content.start + main.length, newText: 'name' }] : [];
}

function isInChannel({ object, main }: Subject, key: string): boolean {
  return key === 'channel' && main === 'touchpoint' && valueOf(object, 'name') !== undefined;
}

/** A value as it is written where there is none, and how it comes in place of another. */
interface Wish {
  readonly written: Written;
  readonly replace: (row: Row, flow: boolean) => Replacement[];
}

function wishFor(page: Page, found: Found, { name: what }: Subject, key: string, value: string | number, schema: z.ZodMiniType): Wish {
  const said = readValue(page, key, value, schema);
  if (key === 'stage' && found.kind === 'stage') requireStage(page, said.text);
  return { written: only(said), replace: (row, flow) => sayIn(page, row, flow, said, what) };
}

/** Nothing for a list of nothing. */
function wishForAll(page: Page, key: string, values: readonly string[], schema: z.ZodMiniType): Wish | undefined {
  const entries = readEntries(page, key, values, schema);
  if (entries.length === 0) return undefined;
  const flow = (): string => writeEntries(entries);
  return { written: { block: flow(), flow }, replace: (row) => sayEntries(page, row, entries) };
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

/** Several values that are said together: references, or figures by their codes. Items, steps and stages are built one by one. */
export function isValues(schema: z.ZodMiniType): boolean {
  const element = elementOf(schema) ?? recordOf(schema)?.value;
  return element !== undefined && objectOf(element) === undefined;
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

function say(page: Page, subject: Subject, key: string, { written, replace }: Wish): Replacement[] {
  const { fields, short, main, order, object } = subject;
  if (fields) {
    const row = findRow(fields, key);
    return row ? replace(row, fields.flow) : [putField(page, fields, key, order, pairOf(key, written))];
  }
  if (!short) return subject.create(key === main ? written : objectOfOne(key, written));
  const { value, row, rows } = short;
  const { node } = value;
  requireOwn(value);
  if (node.kind !== 'scalar') throw new Refused('value-list', { key });
  if (key === main) return replace({ ...row, value }, rows.flow);
  const isNothing = isEmpty(node) || stateOf(node.text) !== 'given';
  if (main === undefined && !isNothing) throw new Refused('value-list', { key: row.key });
  if (main === undefined || (isEmpty(node) && row.key !== '')) return [openObject(page, short, key, written)];
  return [toObject(page, short, main, key, written, keysOf(object))];
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

function pairOf(key: string, { block, flow }: Written): Written {
  return { block: `${key}: ${block}`, flow: () => `${key}: ${flow()}` };
}

/** An object with one key, as a value: between braces, where it fits there. */
function objectOfOne(key: string, written: Written): Written {
  const flow = (): string => `{ ${key}: ${written.flow()} }`;
  return { block: flow(), flow, below: `${key}: ${written.block}` };
}

/** In place of nothing, or of a word for it: sentences below the key, anything else beside it. */
function openObject(page: Page, { row, rows }: NonNullable<Subject['short']>, key: string, written: Written): Replacement {
  const inline = setInline(page, row, `{ ${key}: ${written.flow()} }`);
  const { start, end } = inline;
  if (!ofSentences.has(row.key) || rows.flow || /^[^\r\n]*#/.test(page.text.slice(end))) return inline;
  const before = page.text.slice(0, start).trimEnd().length;
  return { start: before, end, newText: `${page.newline}${' '.repeat(rows.column + 2)}${key}: ${written.block}` };
}

/** `5` → `{ score: 5, feeling: … }`, `- Late` → `- text: Late` with a line below. */
function toObject(
  { text, newline }: Page,
  { value, row, rows }: NonNullable<Subject['short']>,
  main: string,
  key: string,
  wanted: Written,
  keys: readonly string[],
): Replacement {
  const written = writtenIn(value);
  const isFirst = keys.indexOf(key) < keys.indexOf(main);
  const { start } = { start: value.base + value.node.start };
  const end = start + written.length;
  if (rows.flow || row.key !== '') {
    const pairs = [`${main}: ${inFlow(onOneLine(value))}`, `${key}: ${wanted.flow()}`];
    return { start, end, newText: `{ ${(isFirst ? pairs.toReversed() : pairs).join(', ')} }` };
  }
  // An anchor would name the key.
  const lineEnd = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  if (text.slice(row.content.start + 1, start).trim() !== '' || (written.includes('\n') && lineEnd.trim() !== '')) throw new Refused('unusual');
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const [first = '', ...others] = written.split('\n');
  const moved = others.map((line) => `\n${indentBy(line, 2)}`).join('');
  return { start, end: end + lineEnd.length, newText: `${main}: ${first}${moved}${lineEnd}${newline}${' '.repeat(column)}${key}: ${wanted.block}` };
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
