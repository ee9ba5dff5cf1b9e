/** A list of references, or a mapping of figures, said as a whole → the edits of those of its entries that are others now. */
import type * as z from 'zod/mini';
import type { Replacement } from '../format/blocks.ts';
import { elementOf, recordOf } from '../model/schema/introspect.ts';
import { writeText } from '../syntax/quoteText.ts';
import { setInline } from './cells.ts';
import { cutRow, putRow } from './layRows.ts';
import { type Page, requireOwn } from './page.ts';
import { Refused } from './refusal.ts';
import { type Row, type Rows, rowsOf } from './rows.ts';
import { readValue, replaceScalar, type Said, writeSaid } from './values.ts';

export interface Entry {
  /** Of a mapping. */
  readonly key: string;
  readonly said: Said;
}

/** What is empty is no entry. */
export function readEntries(page: Page, key: string, values: readonly string[], schema: z.ZodMiniType): Entry[] {
  const written = values.map((value) => value.trim()).filter((value) => value !== '');
  const record = recordOf(schema);
  const element = elementOf(schema);
  if (record) return written.map((value) => readPair(page, value, record.value));
  return element ? written.map((value) => ({ key: '', said: readValue(page, key, value, element) })) : [];
}

/** `C: +1.5 pp`. */
function readPair(page: Page, written: string, schema: z.ZodMiniType): Entry {
  const [, key, value] = /^([^\s:=]+)\s*[:=]\s*(\S.*)$/s.exec(written) ?? [];
  if (key === undefined || value === undefined) throw new Refused('value-pair', { value: written });
  return { key, said: readValue(page, key, value, schema) };
}

/** On one line, as references stand. */
export function writeEntries(entries: readonly Entry[]): string {
  const all = entries.map(writeEntry).join(', ');
  return entries[0]?.key === '' ? `[${all}]` : `{ ${all} }`;
}

function writeEntry({ key, said }: Entry): string {
  return (key === '' ? '' : `${writeText(key, true)}: `) + writeSaid(said, true);
}

/** Entries that are the same at both ends stay as they are; between them as few lines change as can be. */
export function sayEntries(page: Page, row: Row, entries: readonly Entry[]): Replacement[] {
  requireOwn(row.value);
  if (row.value.node.kind === 'scalar') return sayInstead(page, row, entries);
  const all = rowsOf(page, row.value);
  if (all.rows.length === 0) return [setInline(page, row, writeEntries(entries))];
  const [before, after] = alikeAtEnds(all.rows, entries);
  const old = all.rows.slice(before, all.rows.length - after);
  const wanted = entries.slice(before, entries.length - after);
  return all.flow ? sayBetween(page, all, before, old, wanted) : sayBelow(page, all, before, old, wanted);
}

/** A reference that stands for a list of one, or a word instead of it. */
function sayInstead(page: Page, row: Row, entries: readonly Entry[]): Replacement[] {
  const [only, ...others] = entries;
  const { node } = row.value;
  const isSame = only !== undefined && others.length === 0 && node.kind === 'scalar' && node.text === only.said.text && only.key === '';
  return isSame ? [] : [setInline(page, row, writeEntries(entries))];
}

function isAlike({ key, value: { node } }: Row, entry: Entry | undefined): boolean {
  return entry !== undefined && node.kind === 'scalar' && key === entry.key && node.text.trim() === entry.said.text;
}

function alikeAtEnds(rows: readonly Row[], entries: readonly Entry[]): [number, number] {
  const most = Math.min(rows.length, entries.length);
  let before = 0;
  while (before < most && isAlike(rows[before] as Row, entries[before])) before += 1;
  let after = 0;
  while (after < most - before && isAlike(rows[rows.length - 1 - after] as Row, entries[entries.length - 1 - after])) after += 1;
  return [before, after];
}

/** Between brackets. */
function sayBetween(page: Page, all: Rows, at: number, old: readonly Row[], wanted: readonly Entry[]): Replacement[] {
  const { rows } = all;
  const flow = (): string => wanted.map(writeEntry).join(', ');
  const [first, last] = [old[0], old.at(-1)];
  if (!first || !last) return wanted.length === 0 ? [] : [putRow(page, all, at, { block: '', flow })];
  const next = rows[at + old.length];
  const previous = rows[at - 1];
  const span =
    wanted.length > 0
      ? { start: first.content.start, end: last.content.end }
      : next
        ? { start: first.content.start, end: next.content.start }
        : { start: previous?.content.end ?? first.content.start, end: last.content.end };
  if (page.text.slice(span.start, span.end).includes('#')) throw new Refused('comments');
  return [{ ...span, newText: flow() }];
}

/** One a line: as many as there were are written over, the rest comes or goes. */
function sayBelow(page: Page, all: Rows, at: number, old: readonly Row[], wanted: readonly Entry[]): Replacement[] {
  const both = Math.min(old.length, wanted.length);
  const over = old.slice(0, both).flatMap((row, index) => sayOver(page, row, wanted[index] as Entry));
  const gone = old.slice(both).map((_, index) => cutRow(page, all, at + both + index));
  const come = wanted.slice(both).map((entry) => (all.kind === 'list' ? `- ${writeSaid(entry.said, false)}` : writeEntry(entry)));
  if (come.length === 0) return [...over, ...gone];
  return [...over, putRow(page, all, at + both, { block: come.join(page.newline), flow: () => come.join(', ') })];
}

function sayOver(page: Page, { key, content, value }: Row, entry: Entry): Replacement[] {
  if (value.node.kind !== 'scalar') throw new Refused('value-list', { key });
  const renamed = key === entry.key ? [] : [{ start: content.start, end: content.start + key.length, newText: writeText(entry.key, true) }];
  return [...renamed, ...replaceScalar(page, value, entry.said, false)];
}
