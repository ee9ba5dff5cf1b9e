/** The edits by which a row leaves a collection or comes into one, in the style of its neighbours. Knows nothing of what the rows say. */
import { columnOf, indentBy, type Replacement } from '../format/blocks.ts';
import { lineAt } from '../syntax/sourceLine.ts';
import type { Page } from './page.ts';
import { Refused } from './refusal.ts';
import type { Row, Rows } from './rows.ts';

/** A row as it is put in: its lines as at the margin, ended by the file's line ends, and on one line for between brackets. */
export interface Written {
  readonly block: string;
  /** Throws where comments would find no place. */
  readonly flow: () => string;
  /** Of an object with one key: that key and its value. */
  readonly below?: string;
}

/** Takes a row out, with its lines and with one of the gaps around it. */
export function cutRow(page: Page, { flow, rows }: Rows, index: number): Replacement {
  const row = rows[index];
  if (!row) throw new Refused('unusual');
  if (flow) return cutBetween(page, rows, index);
  const { text } = page;
  const { start, end } = row.block;
  keepsNothing(page, row);
  const next = rows[index + 1];
  if (start > lineAt(text, start).start) {
    const rest = next && text.slice(end, next.content.start);
    if (!next || rest?.trim() !== '' || rest.includes('\t')) throw new Refused('unusual');
    return { start, end: next.content.start, newText: '' };
  }
  const [above, below] = [blanksAbove(text, start), next ? blanksBelow(text, end) : 0];
  if (below > 0 && (index === 0 || above >= below)) return { start, end: pastLines(text, end, below), newText: '' };
  const first = index > 0 && (!next || below > above) ? beforeLines(text, start, above) : start;
  const before = first === 0 ? 0 : text.charAt(first - 2) === '\r' ? first - 2 : first - 1;
  return { start: before, end, newText: '' };
}

/** Between brackets the comma goes along, and a comment beside the next one stays. */
function cutBetween({ text }: Page, rows: readonly Row[], index: number): Replacement {
  const [previous, row, next] = [rows[index - 1], rows[index], rows[index + 1]];
  if (!row) throw new Refused('unusual');
  const { start, end } = row.content;
  if (next) {
    const gap = text.slice(end, next.content.start);
    return { start, end: gap.includes('#') ? end + gap.indexOf(',') + 1 : next.content.start, newText: '' };
  }
  if (!previous || text.slice(previous.content.end, start).includes('#')) return { start, end, newText: '' };
  return { start: previous.content.end, end, newText: '' };
}

/** Below `|+` the blank lines are part of a text, so that nothing can be put or taken there line by line. */
function keepsNothing({ text }: Page, { block }: Row): void {
  if (/[|>]\d?\+/.test(text.slice(block.start, block.end))) throw new Refused('unusual');
}

/** Puts a row before the one at an index, or behind the last one. `gap`: the blank lines between rows where no neighbours show it. */
export function putRow(page: Page, all: Rows, at: number, written: Written, gap = 0): Replacement {
  const { rows, flow, column, span } = all;
  const { text, newline } = page;
  const next = rows[at];
  const last = rows.at(-1);
  if (flow) {
    if (next) return { start: next.content.start, end: next.content.start, newText: `${written.flow()}, ` };
    if (last) return { start: last.content.end, end: last.content.end, newText: `, ${written.flow()}` };
    return { start: span.start, end: span.end, newText: all.kind === 'list' ? `[${written.flow()}]` : `{ ${written.flow()} }` };
  }
  const lines = indentBy(written.block, column);
  if (next) {
    const { start } = next.block;
    const blanks = newline.repeat(1 + (at > 0 ? blanksAbove(text, start) : gapIn(page, rows, gap)));
    const isBeside = start > lineAt(text, start).start;
    const newText = isBeside ? lines.trimStart() + newline + ' '.repeat(column) : lines + blanks;
    return { start, end: start, newText };
  }
  if (!last) throw new Refused('unusual');
  keepsNothing(page, last);
  return { start: last.block.end, end: last.block.end, newText: newline.repeat(1 + (rows.length > 1 ? blanksAbove(text, last.block.start) : gap)) + lines };
}

function gapIn({ text }: Page, rows: readonly Row[], gap: number): number {
  return rows[1] ? blanksAbove(text, rows[1].block.start) : gap;
}

/** Puts a key where the canonical order wants it; `without` is about to leave. */
export function putField(page: Page, fields: Rows, key: string, order: readonly string[], written: Written, without?: string): Replacement {
  const rank = order.indexOf(key);
  const others = fields.rows.filter((row) => row.key !== without);
  const before = others.filter((row) => order.indexOf(row.key) >= 0 && order.indexOf(row.key) < rank);
  const previous = before.reduce<Row | undefined>((best, row) => (best && order.indexOf(best.key) > order.indexOf(row.key) ? best : row), undefined);
  if (fields.flow || others.length === 0) return putRow(page, { ...fields, rows: others }, previous ? others.indexOf(previous) + 1 : 0, written);
  if (!previous) return putRow(page, { ...fields, rows: others }, 0, written);
  keepsNothing(page, previous);
  return { start: previous.block.end, end: previous.block.end, newText: page.newline + indentBy(written.block, fields.column) };
}

/** The row's lines as at the margin. */
export function linesOf({ text }: Page, row: Row, column: number): string {
  const { start, end } = row.block;
  const lines = text.slice(start, end);
  return indentBy(start > lineAt(text, start).start ? ' '.repeat(columnOf(text, start)) + lines : lines, -column);
}

function blanksAbove(text: string, start: number): number {
  let count = 0;
  for (let at = start; at > 0; count += 1) {
    const line = lineAt(text, at - 1);
    if (line.content < line.end) break;
    at = line.start;
  }
  return count;
}

/** None at the end of the text. */
function blanksBelow(text: string, end: number): number {
  let count = 0;
  for (let { next: at } = lineAt(text, end); at < text.length; count += 1) {
    const line = lineAt(text, at);
    if (line.content < line.end) return count;
    at = line.next;
  }
  return 0;
}

function pastLines(text: string, end: number, blanks: number): number {
  let at = lineAt(text, end).next;
  for (let count = 0; count < blanks; count += 1) at = lineAt(text, at).next;
  return at;
}

function beforeLines(text: string, start: number, blanks: number): number {
  let at = start;
  for (let count = 0; count < blanks; count += 1) at = lineAt(text, at - 1).start;
  return at;
}

/** Edits in the order of the text, those that touch made one; refused where two would change the same. */
export function joinEdits(edits: readonly Replacement[]): Replacement[] {
  const joined: Replacement[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && edit.start < last.end) throw new Refused('unusual');
    if (last && edit.start === last.end) joined.splice(-1, 1, { start: last.start, end: edit.end, newText: last.newText + edit.newText });
    else joined.push(edit);
  }
  return joined;
}
