/** The cells of a column as lists of entries: how they are written, and the edits by which an entry comes in or goes, be the cell there, empty, or a word. */
import { columnOf, indentBy, type Replacement } from '../format/blocks.ts';
import { stateOf } from '../model/stated.ts';
import { isEmpty } from '../syntax/node.ts';
import { lineAt } from '../syntax/sourceLine.ts';
import { isAlias } from '../syntax/walk.ts';
import { fieldsAt, type Part } from './columns.ts';
import type { Column } from './find.ts';
import { isSingle } from './lanes.ts';
import { cutRow, linesOf, putField, putRow, type Written } from './layRows.ts';
import { onOneLine, rowOnOneLine, writtenIn } from './oneLine.ts';
import { inside, type Page, requireOwn, spanOf, type Value, valueIn } from './page.ts';
import { Refused } from './refusal.ts';
import { findRow, type Row, type Rows, rowsOf } from './rows.ts';

export interface CellRows {
  /** Its key: a lane, or `steps` and `stages`, which are lists as well. */
  readonly lane: string;
  readonly part: Part & { readonly fields: Rows };
  /** The key with its value, when it is there. */
  readonly row: Row | undefined;
  /** `nothing`: no key, no value, a word like `none`, empty brackets · `single`: a value that counts as a list of one. */
  readonly form: 'nothing' | 'single' | 'rows';
  readonly rows: Rows | undefined;
  /** Blank lines between entries where no neighbours show it. */
  readonly gap?: number;
}

export function cellAt(page: Page, column: Column, lane: string): CellRows {
  const part = fieldsAt(page, column);
  const row = findRow(part.fields, lane);
  const known = { lane, part, row };
  if (!row) return { ...known, form: 'nothing', rows: undefined };
  const { node } = row.value;
  requireOwn(row.value);
  if (node.kind === 'scalar') {
    const isNothing = isEmpty(node) || node.value === null || stateOf(node.text) !== 'given';
    if (!isNothing && lane === 'kpis') throw new Refused('unusual');
    return { ...known, form: isNothing ? 'nothing' : 'single', rows: undefined };
  }
  if (isSingle(lane) || (node.kind === 'map') !== (lane === 'kpis')) {
    if (lane === 'kpis') throw new Refused('unusual');
    return { ...known, form: 'single', rows: undefined };
  }
  const rows = rowsOf(page, row.value);
  return { ...known, rows, form: rows.rows.length === 0 ? 'nothing' : 'rows' };
}

/** Where among the rows the entries stand that the picture counts: a dash without a text is none. */
export function rowOfEntry({ rows, form }: CellRows, index: number): number {
  if (form === 'single' && index === 0) return 0;
  const counted = rows?.rows.flatMap(({ value, key }, at) => (key === '' && isEmpty(value.node) ? [] : [at])) ?? [];
  return counted[index] ?? rows?.rows.length ?? 0;
}

/** An entry as it is now, for another place. */
export function entryOf(page: Page, cell: CellRows, index: number): Written {
  const { row, rows, form } = cell;
  const { newline } = page;
  if (form === 'single' && row) {
    const written = writtenIn(row.value);
    if (written.includes('\n') || (row.value.node.kind === 'map' && !row.value.node.flow)) throw new Refused('unusual');
    return { block: `- ${written}`, flow: () => onOneLine(row.value) };
  }
  const entry = rows?.rows[rowOfEntry(cell, index)];
  if (!rows || !entry) throw new Refused('unusual');
  const flow = (): string => rowOnOneLine(page, entry);
  if (rows.flow) return { block: (rows.kind === 'list' ? '- ' : '') + flow(), flow };
  return { block: linesOf(page, entry, rows.column).replace(/\r?\n/g, newline), flow };
}

/** Puts an entry where the entry at `at` stands, or behind all. `isShort`: it may begin a list on one line. `without` leaves the column. */
export function putEntry(page: Page, cell: CellRows, written: Written, at: number | undefined, isShort: boolean, without?: string): Replacement[] {
  const { part, lane, row, rows, form, gap } = cell;
  const { newline } = page;
  const brackets = (): string => (lane === 'kpis' ? `{ ${written.flow()} }` : `[${written.flow()}]`);
  const isInline = part.fields.flow || isShort;
  if (!row || lane === without) {
    const below = (): string => newline + indentBy(written.block, childIndent(page, part, lane !== 'kpis'));
    const block = isInline ? `${lane}: ${brackets()}` : `${lane}:${below()}`;
    return [putField(page, part.fields, lane, part.order, { block, flow: () => `${lane}: ${brackets()}` }, without)];
  }
  if (form === 'rows' && rows) return [putRow(page, rows, at === undefined ? rows.rows.length : rowOfEntry(cell, at), written, gap)];
  if (form === 'nothing') return isInline ? [setInline(page, row, brackets())] : openBlock(page, part, row, [written.block], lane !== 'kpis');
  const own = entryOf(page, cell, 0);
  const both = at === 0 ? [written, own] : [own, written];
  if (part.fields.flow) return [{ ...spanOf(row.value), newText: `[${both.map(({ flow }) => flow()).join(', ')}]` }];
  return openBlock(
    page,
    part,
    row,
    both.map(({ block }) => block),
    true,
  );
}

/** The value of a key, on the key's line. */
export function setInline({ text }: Page, row: Row, value: string): Replacement {
  if (isEmpty(row.value.node)) {
    const at = text.indexOf(':', row.content.end) + 1;
    return { start: at, end: at, newText: ` ${value}` };
  }
  return { ...spanOf(row.value), newText: value };
}

/** Lines below a key, in place of what stands beside it; a comment there stays. */
function openBlock(page: Page, part: CellRows['part'], row: Row, blocks: readonly string[], isList: boolean): Replacement[] {
  const { text, newline } = page;
  const { node } = row.value;
  const colon = isEmpty(node) ? text.indexOf(':', row.content.end) : -1;
  const value = spanOf(row.value);
  const at = isEmpty(node) ? colon + 1 : value.end;
  const line = lineAt(text, row.content.start);
  if (at > line.end) throw new Refused('unusual');
  const before = isEmpty(node) ? at : value.start - (/[ \t]*$/.exec(text.slice(line.start, value.start))?.[0].length ?? 0);
  const indent = part.fields.column + childIndent(page, part, isList, row);
  const newText = blocks.map((block) => newline + indentBy(block, indent)).join('');
  return [...(before < at ? [{ start: before, end: at, newText: '' }] : []), { start: endOf(text, line), end: endOf(text, line), newText }];
}

function endOf(text: string, { end, next }: { readonly end: number; readonly next: number }): number {
  return end + (/^[^\r\n]*/.exec(text.slice(end, next))?.[0].length ?? 0);
}

/** How far the lists, or the mappings, below these keys are indented; as in the stage around when there are none, as usual when there are none there. */
function childIndent(page: Page, { fields, value }: CellRows['part'], isList: boolean, but?: Row): number {
  const { outline } = page.document;
  const own = fields.rows.filter((row) => row !== but).map((row): Under => ({ key: columnOf(page.text, row.content.start), value: row.value }));
  const stage = outline.stages.find(({ chunks }) => chunks.includes(value.chunk));
  const near = stage?.steps.flatMap(({ chunk, node }): Under[] => {
    if (node.kind !== 'map' || node.flow) return [];
    const step = valueIn(page, chunk, node);
    return node.pairs.map((pair) => ({ key: columnOf(page.text, step.base + pair.key.start), value: inside(step, pair.value) }));
  });
  for (const { key, value: below } of [...own, ...(near ?? [])]) {
    const { node, base, chunk } = below;
    if (node.kind === 'scalar' || node.flow || isAlias(chunk, node) || (node.kind === 'list') !== isList) continue;
    const deeper = columnOf(page.text, base + node.start) - key;
    if (deeper >= (isList ? 0 : 1)) return deeper;
  }
  return 2;
}

interface Under {
  /** Column of the key. */
  readonly key: number;
  readonly value: Value;
}

/** Takes an entry out; the last one takes its key along, unless comments stay there. */
export function takeEntry(
  page: Page,
  cell: CellRows,
  index: number,
): { readonly edit: Replacement /** The key leaves too. */; readonly gone: string | undefined } {
  const { rows, row, part } = cell;
  if (!row) throw new Refused('unusual');
  const at = rowOfEntry(cell, index);
  const count = rows?.rows.length ?? 1;
  if (rows && count > 1) return { edit: cutRow(page, rows, at), gone: undefined };
  if (!hasRemarks(page, row, rows?.rows[0])) return { edit: cutRow(page, part.fields, part.fields.rows.indexOf(row)), gone: row.key };
  if (rows?.flow) return { edit: { ...rows.span, newText: rows.kind === 'list' ? '[]' : '{}' }, gone: undefined };
  if (rows) return { edit: cutRow(page, rows, at), gone: undefined };
  const { start, end } = spanOf(row.value);
  return { edit: { start: start - (/[ \t]*$/.exec(page.text.slice(0, start))?.[0].length ?? 0), end, newText: '' }, gone: undefined };
}

/** Comments at the key that are not the entry's. */
function hasRemarks({ text }: Page, row: Row, entry: Row | undefined): boolean {
  const { start, end } = entry ? entry.block : spanOf(row.value);
  const before =
    text.slice(row.block.start, row.content.start) + text.slice(row.content.start + row.key.length, Math.max(start, row.content.start + row.key.length));
  return before.includes('#') || text.slice(end, row.block.end).includes('#');
}
