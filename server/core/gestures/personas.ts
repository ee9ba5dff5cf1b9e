/** Whose journey the map tells, said as a whole: under `persona` when there is one, under `personas` for several. Personas that are written out in the map are none of these names. */
import type { Replacement } from '../format/blocks.ts';
import { keysOf, valueOf } from '../model/schema/introspect.ts';
import { map as mapSchema } from '../model/schema/map.ts';
import { isEmpty } from '../syntax/node.ts';
import type { Draft } from './gesture.ts';
import { cutRow, putField } from './layRows.ts';
import { requireSoundTop } from './lists.ts';
import type { Page } from './page.ts';
import { Refused } from './refusal.ts';
import { type Row, type Rows, rowsOf, topFields } from './rows.ts';
import { type Entry, readEntries, sayEntries, writeEntries } from './setEntries.ts';
import { replaceScalar, writeSaid } from './values.ts';

const one = 'persona';
const several = 'personas';

export function setPersonas(page: Page, values: readonly string[]): Draft {
  const fields = topFields(page);
  const row = requireNames(page, fields);
  const entries = readEntries(page, several, values, valueOf(mapSchema, several) ?? mapSchema);
  const select = (): string => several;
  if (entries.length === 0) return { edits: row ? [cutRow(page, fields, fields.rows.indexOf(row))] : [], select };
  return { edits: row ? sayOver(page, row, entries) : [putNew(page, fields, entries)], select };
}

/** The ids that are written; nothing where a persona is written out. */
export function personasWritten(page: Page): string | undefined {
  const row = rowIn(topFields(page));
  return row === undefined ? '' : namesIn(page, row)?.join('\n');
}

/** The key that is there, with nothing but names under it. */
function requireNames(page: Page, fields: Rows): Row | undefined {
  requireSoundTop(page, page.document.outline.pairs.some(({ pair }) => pair.key.text === several) ? several : one);
  const row = rowIn(fields);
  if (row && !namesIn(page, row)) throw new Refused('value-list', { key: row.key });
  return row;
}

function rowIn({ rows }: Rows): Row | undefined {
  const [row, another] = rows.filter(({ key }) => key === one || key === several);
  if (another) throw new Refused('twice', { key: several });
  return row;
}

function namesIn(page: Page, { value }: Row): string[] | undefined {
  const { node } = value;
  if (node.kind === 'map') return undefined;
  if (node.kind === 'scalar') return isEmpty(node) ? [] : [node.text.trim()];
  const names = rowsOf(page, value).rows.map((row) => (row.value.node.kind === 'scalar' ? row.value.node.text.trim() : undefined));
  return names.includes(undefined) ? undefined : names.filter((name) => name !== undefined);
}

function sayOver(page: Page, row: Row, entries: readonly Entry[]): Replacement[] {
  const [first, ...others] = entries;
  const key = keyFor(entries);
  if (key === row.key && row.value.node.kind === 'list') return sayEntries(page, row, entries);
  if (key === row.key && first && others.length === 0 && !isEmpty(row.value.node)) return replaceScalar(page, row.value, first.said, false);
  const { start, end } = row.content;
  if (page.text.slice(start, end).includes('#')) throw new Refused('comments');
  // The colon of a key without a value stands behind it.
  const colon = isEmpty(row.value.node) ? page.text.indexOf(':', end) + 1 : end;
  return [{ start, end: colon, newText: write(entries) }];
}

function putNew(page: Page, fields: Rows, entries: readonly Entry[]): Replacement {
  const written = write(entries);
  return putField(page, fields, keyFor(entries), keysOf(mapSchema), { block: written, flow: () => written });
}

function keyFor(entries: readonly Entry[]): string {
  return entries.length === 1 ? one : several;
}

function write(entries: readonly Entry[]): string {
  const [first, ...others] = entries;
  return `${keyFor(entries)}: ${first && others.length === 0 ? writeSaid(first.said, false) : writeEntries(entries)}`;
}
