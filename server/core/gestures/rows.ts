/**
 * Collections as written: the keys of a mapping or the items of a list, each with its content and with the lines that go with it, comments
 * among them. Stages, steps, keys, items and figures are all rows. Changes nothing.
 */

import { spanOfPart, spanOfStage } from '../features/parts.ts';
import { blockAround, blockOfKey, columnOf } from '../format/blocks.ts';
import type { Span } from '../model/place.ts';
import { isEmpty, type MapNode, type SyntaxNode } from '../syntax/node.ts';
import type { PairOutline, StageOutline } from '../syntax/outline.ts';
import { lineAt } from '../syntax/sourceLine.ts';
import { isAlias } from '../syntax/walk.ts';
import { inside, isSound, type Page, requireOwn, spanOf, type Value, valueIn } from './page.ts';
import { Refused } from './refusal.ts';

export interface Rows {
  readonly kind: 'list' | 'map';
  /** Between brackets. */
  readonly flow: boolean;
  /** Of the keys or the dashes. */
  readonly column: number;
  readonly rows: readonly Row[];
  /** The whole collection. */
  readonly span: Span;
}

export interface Row {
  /** Empty for an item. */
  readonly key: string;
  /** From the key, or from the dash, to the end of the value. */
  readonly content: Span;
  /** With its comments; whole lines but where it stands beside a dash. Between brackets the content. */
  readonly block: Span;
  readonly value: Value;
}

/** The row of a key, when there is one. */
export function findRow({ rows }: Rows, key: string): Row | undefined {
  const [row, another] = rows.filter((one) => one.key === key);
  if (another) throw new Refused('twice', { key });
  return row;
}

/** The rows of a mapping or a list, however it is written. */
export function rowsOf(page: Page, value: Value): Rows {
  requireOwn(value);
  if (value.node.kind === 'map') return mapRows(page, value, value.node);
  if (value.node.kind === 'list') return value.node.flow ? flowItems(page, value, value.node.items) : blockItems(page, value, value.node.items);
  throw new Refused('unusual');
}

export function mapRows(page: Page, value: Value, { pairs, flow }: MapNode): Rows {
  const rows = pairs.map((pair) => pairRow(page, inside(value, pair.value), { chunk: value.chunk, pair }, flow));
  if (flow) requireBrackets(page, value, '{');
  // The rest of a figure that a comma has cut stands there as a key.
  if (flow && pairs.some(({ key, value: rest }) => /^\d/.test(key.text) && isEmpty(rest))) throw new Refused('unusual');
  return rowsFrom(page, 'map', flow, rows, spanOf(value));
}

function rowsFrom({ text }: Page, kind: Rows['kind'], flow: boolean, rows: readonly Row[], span: Span): Rows {
  return { kind, flow, rows, span, column: rows[0] ? columnOf(text, rows[0].content.start) : 0 };
}

function pairRow(page: Page, value: Value, { chunk, pair: { key } }: PairOutline, flow: boolean): Row {
  const { text } = page;
  const start = valueIn(page, chunk, key).base + key.start;
  const keyEnd = start + key.end - key.start;
  const isPlain = /^[ \t]*:(?:\s|$)/.test(text.slice(keyEnd)) || (flow && /^[ \t]*:/.test(text.slice(keyEnd)));
  const line = lineAt(text, start);
  if (key.text === '' || !isPlain || (!flow && !/^\uFEFF?[\s-]*$/.test(text.slice(line.start, start)))) throw new Refused('unusual');
  const content = { start, end: Math.max(keyEnd, isEmpty(value.node) ? keyEnd : spanOf(value).end) };
  return { key: key.text, content, value, block: flow ? content : blockOfKey(text, content) };
}

function requireBrackets({ text }: Page, { base, node }: Value, open: string): void {
  if (text.charAt(base + node.start) !== open) throw new Refused('unusual');
}

function flowItems(page: Page, value: Value, items: readonly SyntaxNode[]): Rows {
  requireBrackets(page, value, '[');
  const rows = items.map((node): Row => {
    const own = inside(value, node);
    const content = spanOf(own);
    return { key: '', content, block: content, value: own };
  });
  if (rows.some(({ content }) => content.start === content.end)) throw new Refused('unusual');
  return rowsFrom(page, 'list', true, rows, spanOf(value));
}

function blockItems(page: Page, value: Value, items: readonly SyntaxNode[]): Rows {
  const rows: Row[] = [];
  let dash: number | undefined = value.base + value.node.start;
  const column = columnOf(page.text, dash);
  for (const node of items) {
    const own = inside(value, node);
    if (rows.length > 0) dash = nextDash(page.text, rows.at(-1)?.content.end ?? 0, column);
    rows.push(itemRow(page, own, dash, isEmpty(node) ? (dash ?? 0) + 1 : spanOf(own).end));
  }
  return rowsFrom(page, 'list', false, rows, spanOf(value));
}

/** The dash has to be the first thing on its line. */
function itemRow({ text }: Page, value: Value, dash: number | undefined, end: number): Row {
  if (dash === undefined || text.charAt(dash) !== '-' || lineAt(text, dash).content !== dash) throw new Refused('unusual');
  const content = { start: dash, end: Math.max(end, dash + 1) };
  return { key: '', content, value, block: blockAround(text, content) };
}

/** The next dash in a column, with nothing but comments before it. */
function nextDash(text: string, from: number, column: number): number | undefined {
  for (let at = lineAt(text, from).next; at < text.length; ) {
    const line = lineAt(text, at);
    const sign = text.charAt(line.content);
    if (line.content < line.end && sign !== '#') return sign === '-' && line.content - line.start === column ? line.content : undefined;
    at = line.next;
  }
  return undefined;
}

/** The stages of the map; `undefined` when there is no list of them. */
export function stageRows(page: Page): Rows | undefined {
  const { outline } = page.document;
  const written = outline.pairs.filter(({ pair }) => pair.key.text === 'stages');
  if (written.length > 1) throw new Refused('twice', { key: 'stages' });
  const [key] = written;
  if (!key) return undefined;
  if (key.pair.value.kind === 'list') return rowsOf(page, valueIn(page, key.chunk, key.pair.value));
  const rows = outline.stages.map((stage): Row => chunkRow(page, stage.chunk, stage.chunks, spanOfStage(page.tree, stage)));
  return rows.length === 0 ? undefined : rowsFrom(page, 'list', false, rows, joined(rows));
}

/** The steps of a stage; `undefined` when there is no list of them. */
export function stepRows(page: Page, { stepsKey, steps }: StageOutline): Rows | undefined {
  if (stepsKey?.pair.value.kind === 'list') return rowsOf(page, valueIn(page, stepsKey.chunk, stepsKey.pair.value));
  const rows = steps.map((step): Row => chunkRow(page, step.chunk, [step.chunk], spanOfPart(page.tree, step)));
  return rows.length === 0 ? undefined : rowsFrom(page, 'list', false, rows, joined(rows));
}

/** A stage or a step that has chunks of its own; of one that cannot be read all lines are its content. */
function chunkRow(page: Page, chunk: Page['tree']['chunks'][number], chunks: readonly (typeof chunk)[], { end }: Span): Row {
  const list = chunk.node;
  if (chunks.every(isSound) && list?.kind === 'list' && list.items.length === 1 && list.items[0])
    return itemRow(page, valueIn(page, chunk, list.items[0]), valueIn(page, chunk, list).base + list.start, end);
  const last = chunks.at(-1) ?? chunk;
  const node: SyntaxNode = { kind: 'scalar', start: 0, end: 0, text: '', value: null, style: 'plain' };
  const from = valueIn(page, chunk, node).base;
  const { base } = valueIn(page, last, node);
  return itemRow(page, valueIn(page, chunk, node), lineAt(page.text, from).content, base + last.text.trimEnd().length);
}

function joined(rows: readonly Row[]): Span {
  return { start: rows[0]?.content.start ?? 0, end: rows.at(-1)?.content.end ?? 0 };
}

/** The keys of a stage, wherever they stand; `undefined` for one that is nothing but its name. */
export function stageFields(page: Page, stage: StageOutline): Rows | undefined {
  const { node, chunk, pairs, stepsKey, steps } = stage;
  if (node.kind !== 'map') return undefined;
  requireOwn(valueIn(page, chunk, node));
  if (pairs.length === 0 || page.document.outline.strays.some((stray) => stage.chunks.includes(stray.chunk) && stray.chunk.kind !== 'whole'))
    throw new Refused('unusual');
  const rows = [...pairs, ...(stepsKey ? [stepsKey] : [])].map((written) => {
    const row = pairRow(page, valueIn(page, written.chunk, written.pair.value), written, node.flow);
    const last = written === stepsKey ? steps.at(-1) : undefined;
    if (!last || node.flow || isAlias(written.chunk, written.pair.value)) return row;
    const content = { start: row.content.start, end: Math.max(row.content.end, spanOfPart(page.tree, last).end) };
    return { ...row, content, block: blockOfKey(page.text, content) };
  });
  return rowsFrom(
    page,
    'map',
    node.flow,
    rows.toSorted((a, b) => a.content.start - b.content.start),
    spanOfStage(page.tree, stage),
  );
}

/** The keys at the margin of the file that can be read. */
export function topFields(page: Page): Rows {
  const { outline, tree } = page.document;
  if (outline.pairs.some(({ chunk }) => chunk.node?.kind === 'map' && chunk.node.flow)) throw new Refused('unusual');
  const sound = outline.pairs.filter(({ chunk }) => isSound(chunk));
  const rows = sound.map((written) => {
    const row = pairRow(page, valueIn(page, written.chunk, written.pair.value), written, false);
    const last = written.pair.key.text === 'stages' && isEmpty(written.pair.value) ? outline.stages.at(-1) : undefined;
    // What stands above the first key is said of the whole file.
    const start = written === outline.pairs[0] ? row.content.start : row.block.start;
    const content = { start: row.content.start, end: Math.max(row.content.end, last ? spanOfStage(tree, last).end : 0) };
    return { ...row, content, block: { start, end: last ? blockOfKey(page.text, content).end : row.block.end } };
  });
  return { ...rowsFrom(page, 'map', false, rows, { start: rows[0]?.content.start ?? 0, end: rows.at(-1)?.content.end ?? 0 }), column: 0 };
}
