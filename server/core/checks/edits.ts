/**
 * The smallest edits that mends are made of: a key put into a mapping at its canonical place, a value that becomes a mapping, an entry
 * taken out of a list. Comments, indentation and line ends stay as they are; where a text is written too unusually, there is no edit.
 */

import type { z } from 'zod/mini';
import type { Journey, Stage, Step } from '../model/journey.ts';
import { type Place, textAt } from '../model/place.ts';
import { keysOf, objectOf, valueOf } from '../model/schema/introspect.ts';
import { map as mapSchema, stage as stageSchema, step as stepSchema } from '../model/schema/map.ts';
import { isEmpty, type ListNode, type MapNode, type Pair, type SyntaxNode } from '../syntax/node.ts';
import type { Outline, PairOutline } from '../syntax/outline.ts';
import { lineAt } from '../syntax/sourceLine.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import type { Edit } from './finding.ts';

/** A mapping as written: its keys in file order, and the order that they should have. */
export interface Mapping {
  readonly keys: readonly WrittenKey[];
  readonly flow: boolean;
  readonly order: readonly string[];
}
export interface WrittenKey {
  readonly key: string;
  /** Where the key begins. */
  readonly from: Place;
  /** Where its value ends. */
  readonly to: Place;
}

const mapOrder = keysOf(mapSchema);
const stageOrder = keysOf(stageSchema);
const stepOrder = keysOf(stepSchema);

export function mappingOf(chunk: Chunk, node: MapNode, order: readonly string[]): Mapping {
  return { keys: node.pairs.map((pair) => writtenKey({ chunk, pair })), flow: node.flow, order };
}

/** The keys at the margin of the file. */
export function topMapping({ outline }: { readonly outline: Outline }, order: readonly string[] = mapOrder): Mapping {
  return { keys: outline.pairs.map((written) => ({ ...writtenKey(written), ...endOfStages(written, outline) })), flow: false, order };
}

/** The stages of a block list stand in chunks of their own, below their key; indented comments after them are theirs. */
function endOfStages({ pair }: PairOutline, { stages }: Outline): { readonly to?: Place } {
  const last = pair.key.text === 'stages' ? stages.at(-1) : undefined;
  const chunk = last?.chunk.kind === 'head' ? last.chunks.at(-1) : undefined;
  if (!chunk?.node) return {};
  const end = contentEnd(chunk, chunk.node);
  const [comments = ''] = /^[^\n]*(?:\n[ \t]*(?=\r?\n[ \t]+#)|\n[ \t]+#[^\n]*)*/.exec(chunk.text.slice(end)) ?? [];
  return { to: pointAt(chunk, end + comments.trimEnd().length) };
}

/** A stage's keys, wherever they stand; `undefined` for a stray value. */
export function stageMapping(journey: Journey, stage: Stage): Mapping | undefined {
  const outline = journey.outline.stages[journey.stages.findIndex(({ block }) => isSamePlace(block, stage.block))];
  if (outline?.node.kind !== 'map') return undefined;
  const { stepsKey, steps } = outline;
  const last = steps.at(-1);
  const keys = outline.pairs.map(writtenKey);
  if (stepsKey) keys.push({ ...writtenKey(stepsKey), ...(last ? { to: pointAt(last.chunk, contentEnd(last.chunk, last.node)) } : {}) });
  return { keys, flow: outline.node.flow, order: stageOrder };
}

export function stepMapping(step: Step): Mapping | undefined {
  const node = nodesAround(step.block.chunk, step.at).findLast((found) => found.kind === 'map' && found.start === step.block.start);
  return node?.kind === 'map' ? mappingOf(step.block.chunk, node, stepOrder) : undefined;
}

/** Canonical order of the keys of the mapping that stands under a key. */
export function orderUnder(parent: z.ZodMiniObject, key: string): readonly string[] {
  const schema = valueOf(parent, key);
  const object = schema && objectOf(schema);
  return object ? keysOf(object) : [];
}

/** Gives a key a value, whether the key is there or not; a value that is there gives way. */
export function setKey(mapping: Mapping, key: string, value: string): Edit | undefined {
  const written = mapping.keys.find((candidate) => candidate.key === key);
  if (!written) return insertKey(mapping, key, value);
  const {
    from: { chunk, end },
    to,
  } = written;
  const colon = chunk.text.indexOf(':', end);
  const old = chunk.text.slice(colon + 1, to.end).trimEnd();
  return colon < 0 || to.chunk !== chunk ? undefined : { at: { chunk, start: colon + 1, end: colon + 1 + old.length }, text: ` ${value}` };
}

/** Puts a key where the canonical order wants it; not where it is already. Further lines of a value are indented like the key. */
export function insertKey({ keys, flow, order }: Mapping, key: string, value: string): Edit | undefined {
  const rank = (name: string): number => order.indexOf(name);
  const [first] = keys;
  if (!first || keys.some((written) => written.key === key)) return undefined;
  const previous = keys
    .filter((written) => rank(written.key) >= 0 && rank(written.key) < rank(key))
    .reduce<WrittenKey | undefined>((best, written) => (best && rank(best.key) > rank(written.key) ? best : written), undefined);
  const pair = value === '' || value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`;
  if (flow) return previous ? { at: previous.to, text: `, ${pair}` } : { at: pointAt(first.from.chunk, first.from.start), text: `${pair}, ` };
  const { chunk } = (previous ?? first).from;
  const newLine = lineBreak(chunk) + ' '.repeat(columnOf(first.from));
  const text = pair.replaceAll('\n', newLine);
  return previous ? { at: lineEndAt(previous.to), text: newLine + text } : { at: pointAt(chunk, first.from.start), text: text + newLine };
}

/**
 * Says more beside a value: `5` becomes `{ score: 5, evidence: … }`, `- Text` becomes `- text: Text` with a line below, and a value
 * that is a mapping's `main` key already gets the key beside it.
 */
export function addBeside(at: Place, main: string, key: string, value: string, order: readonly string[]): Edit | undefined {
  return addAllBeside(at, main, [[key, value]], order)[0];
}

/** The same for several keys, in canonical order. */
export function addAllBeside(at: Place, main: string, said: readonly (readonly [key: string, value: string])[], order: readonly string[]): readonly Edit[] {
  const { chunk } = at;
  const around = nodesAround(chunk, at);
  const [parent, own] = [around.at(-2), around.at(-1)];
  const isIn = parent?.kind === 'map' && parent.pairs.some(({ key, value }) => value === own && order.includes(key.text));
  const map = own?.kind === 'map' ? own : isIn ? parent : undefined;
  if (map) return said.flatMap(([key, value]) => insertKey(mappingOf(chunk, map, order), key, value) ?? []);
  const written = textAt(at);
  if (own?.kind !== 'scalar' || written.includes('\n')) return [];
  const pairs = said.map(([key, value]) => `${key}: ${value}`);
  if (parent?.kind === 'list' && !parent.flow) {
    const { end } = lineEndAt(at);
    const lines = [`${main}: ${chunk.text.slice(at.start, end)}`, ...pairs];
    return [{ at: { chunk, start: at.start, end }, text: lines.join(lineBreak(chunk) + ' '.repeat(columnOf(at))) }];
  }
  return [{ at, text: `{ ${[`${main}: ${inFlow(written)}`, ...pairs].join(', ')} }` }];
}

/** Takes an entry out of a list, with its line when it has one of its own; `undefined` when the list would be left empty. */
export function removeItem(at: Place): Edit | undefined {
  const { chunk } = at;
  const list = nodesAround(chunk, at).findLast(
    (node): node is ListNode => node.kind === 'list' && node.items.some((item) => item.start === at.start && item.end === at.end),
  );
  const index = list?.items.findIndex(({ start }) => start === at.start) ?? -1;
  const [previous, next] = [list?.items[index - 1], list?.items[index + 1]];
  if (!list || (!previous && !next)) return undefined;
  if (!list.flow) return { at: linesOf(chunk, at.start, contentEnd(chunk, list.items[index] ?? list)), text: '' };
  return { at: next ? { chunk, start: at.start, end: next.start } : { chunk, start: previous?.end ?? at.start, end: at.end }, text: '' };
}

/** Takes a key and its value out of a block mapping, with their lines. */
export function removeKey(key: Place): Edit | undefined {
  const { chunk } = key;
  const found = pairAt(key);
  if (!found) return undefined;
  const { map, pair } = found;
  return map.flow || map.pairs[0] === pair
    ? undefined
    : { at: linesOf(chunk, pair.key.start, Math.max(pair.key.end, contentEnd(chunk, pair.value))), text: '' };
}

/** Takes a key and its value out of a mapping of any form; the only key of a mapping goes only where its line is its own. */
export function removePair(key: Place): Edit | undefined {
  return removeKey(key) ?? removeTop(key) ?? removeFromFlow(key);
}

/** A key that stands first on its line, with all its lines. */
function removeTop(key: Place): Edit | undefined {
  const found = pairAt(key);
  const { chunk } = key;
  const line = lineAt(chunk.text, key.start);
  if (!found || found.map.flow || line.content !== key.start) return undefined;
  return { at: { chunk, start: line.start, end: lineAt(chunk.text, Math.max(key.end, contentEnd(chunk, found.pair.value))).next }, text: '' };
}

function removeFromFlow(key: Place): Edit | undefined {
  const { chunk } = key;
  const found = pairAt(key);
  const index = found?.map.pairs.indexOf(found.pair) ?? 0;
  const [previous, next] = [found?.map.pairs[index - 1], found?.map.pairs[index + 1]];
  if (!found?.map.flow || !(previous ?? next)) return undefined;
  if (!previous) return { at: { chunk, start: key.start, end: next?.key.start ?? key.end }, text: '' };
  return { at: { chunk, start: Math.max(previous.key.end, previous.value.end), end: Math.max(key.end, contentEnd(chunk, found.pair.value)) }, text: '' };
}

/** The mapping and the pair whose key stands at a place. */
export function pairAt(key: Place): { readonly map: MapNode; readonly pair: Pair } | undefined {
  for (const map of nodesAround(key.chunk, key).toReversed()) {
    const pair = map.kind === 'map' ? map.pairs.find((candidate) => candidate.key.start === key.start && candidate.key.end === key.end) : undefined;
    if (map.kind === 'map' && pair) return { map, pair };
  }
  return undefined;
}

/** The mapping and the pair whose value stands at a place. */
export function pairOfValue(value: Place): { readonly map: MapNode; readonly pair: Pair } | undefined {
  for (const map of nodesAround(value.chunk, value).toReversed()) {
    const pair = map.kind === 'map' ? map.pairs.find((candidate) => candidate.value.start === value.start && candidate.value.end === value.end) : undefined;
    if (map.kind === 'map' && pair) return { map, pair };
  }
  return undefined;
}

/** The nodes of a chunk that hold a place, from the outermost to the innermost. */
export function nodesAround(chunk: Chunk, { start, end }: { readonly start: number; readonly end: number }): SyntaxNode[] {
  const path: SyntaxNode[] = [];
  const holds = (node: { readonly start: number; readonly end: number }): boolean => node.start <= start && end <= node.end;
  for (let node = chunk.node; node && holds(node); ) {
    path.push(node);
    const children: readonly SyntaxNode[] = node.kind === 'map' ? node.pairs.map(({ value }) => value) : node.kind === 'list' ? node.items : [];
    node = children.find((child) => !isEmpty(child) && holds(child));
  }
  return path;
}

/** A value as it may stand between `{` and `}`. */
export function inFlow(written: string): string {
  return /^["']/.test(written) || !/[,[\]{}]|: | #/.test(written) ? written : quoted(written);
}

export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** A text as a plain YAML value where that is safe, else quoted. */
export function scalarText(text: string): string {
  const plain =
    /^[\p{L}\p{N}][^\n]*$/u.test(text) &&
    !/: | #|[:\s]$/.test(text) &&
    !/^(?:true|false|null|none|unknown|n\/a|yes|no|on|off|y|n|[\d.,+\-eExob_]+)$/i.test(text);
  return plain ? text : quoted(text);
}

export function lineBreak({ text }: Chunk): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** How many characters stand before a place in its line; the mark at the head of a file (BOM) is none. */
export function columnOf({ chunk, start }: Place): number {
  const line = chunk.text.lastIndexOf('\n', start - 1) + 1;
  return start - line - (start > line && chunk.text[line] === '\uFEFF' ? 1 : 0);
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.chunk === b.chunk && a.start === b.start && a.end === b.end;
}

export function pointAt(chunk: Chunk, offset: number): Place {
  return { chunk, start: offset, end: offset };
}

/** The end of the line in which a place ends; a comment there stays where it is. */
function lineEndAt({ chunk, end }: Place): Place {
  const newline = chunk.text.indexOf('\n', end);
  const at = newline < 0 ? chunk.text.length : chunk.text[newline - 1] === '\r' ? newline - 1 : newline;
  return pointAt(chunk, at);
}

function writtenKey({ chunk, pair: { key, value } }: PairOutline): WrittenKey {
  return { key: key.text, from: { chunk, start: key.start, end: key.end }, to: pointAt(chunk, Math.max(key.end, contentEnd(chunk, value))) };
}

/** Where the content of a node ends: a block's own end lies after the comments below it. */
export function contentEnd(chunk: Chunk, node: SyntaxNode): number {
  if (node.kind !== 'scalar' && !node.flow) {
    const last = node.kind === 'map' ? node.pairs.at(-1) : undefined;
    const value = node.kind === 'map' ? last?.value : node.items.at(-1);
    if (value) return Math.max(last?.key.end ?? 0, contentEnd(chunk, value));
  }
  return node.start + chunk.text.slice(node.start, node.end).trimEnd().length;
}

/** Whole lines, with the line end. */
function linesOf(chunk: Chunk, from: number, to: number): Place {
  const end = chunk.text.indexOf('\n', to);
  return { chunk, start: chunk.text.lastIndexOf('\n', from - 1) + 1, end: end < 0 ? chunk.text.length : end + 1 };
}

/** Puts an item at the end of a list; further lines of the item are indented like the first. */
export function appendItem(chunk: Chunk, list: ListNode, item: string): Edit | undefined {
  const last = list.items.at(-1);
  if (!last) return list.flow ? { at: pointAt(chunk, list.start + 1), text: item } : undefined;
  if (list.flow) return { at: pointAt(chunk, contentEnd(chunk, last)), text: `, ${item}` };
  const newLine = lineBreak(chunk) + ' '.repeat(columnOf({ chunk, start: list.start, end: list.start }));
  return { at: lineEndAt(pointAt(chunk, contentEnd(chunk, last))), text: `${newLine}- ${item.replaceAll('\n', `${newLine}  `)}` };
}

/** Puts an item, a scalar or `key: value` fields, into the list under a key, be the list there, the key alone, or neither; not into anything else. */
export function addItem(mapping: Mapping, key: string, item: string | readonly string[]): Edit | undefined {
  const written = mapping.keys.find((candidate) => candidate.key === key);
  const lines = typeof item === 'string' ? [item] : item;
  const block = `\n  - ${lines.join('\n    ')}`;
  const flow = typeof item === 'string' ? item : `{ ${item.join(', ')} }`;
  if (!written) return insertKey(mapping, key, mapping.flow ? `[${flow}]` : block);
  const { chunk } = written.from;
  const value = pairAt(written.from)?.pair.value;
  if (value?.kind === 'list') return appendItem(chunk, value, value.flow ? flow : lines.join('\n'));
  if (value === undefined || !isEmpty(value) || mapping.flow) return undefined;
  return { at: lineEndAt(written.from), text: block.replaceAll('\n', lineBreak(chunk) + ' '.repeat(columnOf(written.from))) };
}

/** Puts a pair at the end of a mapping; further lines are indented like the first. */
export function appendPair(chunk: Chunk, map: MapNode, pair: string): Edit | undefined {
  const [first, last] = [map.pairs[0], map.pairs.at(-1)];
  if (!first || !last) return map.flow ? { at: pointAt(chunk, map.start + 1), text: ` ${pair} ` } : undefined;
  const end = pointAt(chunk, Math.max(last.key.end, contentEnd(chunk, last.value)));
  if (map.flow) return { at: end, text: `, ${pair}` };
  const newLine = lineBreak(chunk) + ' '.repeat(columnOf(pointAt(chunk, first.key.start)));
  return { at: lineEndAt(end), text: newLine + pair.replaceAll('\n', newLine) };
}

/** Where to point at a key of the map that says nothing: at the key, when it is there, else at the head of the file. */
export function topPlace(
  { outline, head }: Journey,
  key: string,
): { readonly at: Place /** Something stands there, even if it is not understood. */; readonly isWritten: boolean } {
  const written = outline.pairs.find(({ pair }) => pair.key.text === key);
  if (!written) return { at: head, isWritten: false };
  const { chunk, pair } = written;
  return { at: { chunk, start: pair.key.start, end: pair.key.end }, isWritten: !isEmpty(pair.value) };
}

/** Gives a key of the map a value, whether the key is there or not. */
export function setTopKey(journey: Journey, key: string, value: string): Edit | undefined {
  return setKey(topMapping(journey), key, value);
}
