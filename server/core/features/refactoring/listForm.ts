/** A list on one line ↔ one item per line. Only where no comment would lose its place. */
import { inFlow } from '../../checks/edits.ts';
import { elementOf, isFlowList, objectOf } from '../../model/schema/introspect.ts';
import type { ListNode } from '../../syntax/node.ts';
import { lineEndOf as endOfLine } from '../cursor/lineShape.ts';
import type { TextEdit } from '../pieces.ts';
import { inMap, type Offer, type Refactoring } from './refactoring.ts';
import { findSpot, type Level, type Spot, spanOf } from './spot.ts';

/** Columns that a line of references may fill (language, section 10). */
export const widest = 100;

export const listForm: Refactoring = {
  kind: 'refactor.rewrite',
  reach: 'here',
  *offers(context, span) {
    const spot = findSpot(context, span);
    const level = spot?.levels.findLast(({ node }) => node.kind === 'list');
    if (!spot || level?.node.kind !== 'list' || level.inFlow || !level.pair) return;
    const offer = level.node.flow ? toLines(spot, level, level.node) : toOneLine(spot, level, level.node);
    if (offer) yield offer;
  },
};

function toLines(spot: Spot, { pair }: Level, list: ListNode): Offer | undefined {
  const { chunk, base } = spot;
  const items = list.items.map((item) => chunk.text.slice(item.start, spanOf(spot, item).end - base));
  const between = gaps(spot, list).join('');
  if (!pair || items.length === 0 || !/^[\s,[\]]*$/.test(between) || items.some((item) => item.includes('\n') || item === '')) return undefined;
  const column = pair.key.start - (chunk.text.lastIndexOf('\n', pair.key.start - 1) + 1);
  const edits = (): TextEdit[] => {
    const end = endOfLine(chunk.text, list.end);
    return [
      { start: base + colonAfter(chunk.text, pair.key.end) + 1, end: base + list.end, newText: '' },
      { start: base + end, end: base + end, newText: items.map((item) => `${spot.newline}${' '.repeat(column + 2)}- ${item}`).join('') },
    ];
  };
  return { title: { en: 'Write one item per line', ru: 'Записать по одному пункту в строке' }, edits: () => inMap(edits()) };
}

function toOneLine(spot: Spot, { pair, schema }: Level, list: ListNode): Offer | undefined {
  const { chunk, base } = spot;
  const { text } = chunk;
  if (!pair || !schema || !isShort(schema) || list.items.some((item) => item.kind !== 'scalar' && !item.flow)) return undefined;
  const items = list.items.map((item) => text.slice(item.start, spanOf(spot, item).end - base));
  const last = spanOf(spot, list).end - base;
  const [opening = '', ...between] = gaps(spot, list);
  const isBare = between.every((gap) => /^\s*(?:-[ \t]+)?$/.test(gap)) && text.slice(last, endOfLine(text, last)).trim() === '';
  if (!isBare || opening.trim() !== '-' || items.some((item) => item === '' || item.includes('\n') || /^[|>]/.test(item))) return undefined;
  const newText = ` [${list.items.map((item, index) => (item.kind === 'scalar' ? inFlow(items[index] ?? '') : items[index])).join(', ')}]`;
  const colon = colonAfter(text, pair.key.end) + 1;
  const lineEnd = endOfLine(text, colon);
  const comment = text.slice(colon, lineEnd);
  const below = text.slice(lineEnd, list.start);
  const column = colon - (text.lastIndexOf('\n', colon - 1) + 1);
  if (column + newText.length > widest || !/^[ \t]*(?:#.*)?$/.test(comment) || below.trim() !== '') return undefined;
  const edits: TextEdit[] = [
    { start: base + colon, end: base + colon, newText },
    { start: base + lineEnd, end: base + endOfLine(text, last), newText: '' },
  ];
  return { title: { en: 'Write the list on one line', ru: 'Записать список в одну строку' }, edits: () => inMap(edits) };
}

/** References, and other lists of bare words; items of a lane stay one to a line. */
function isShort(schema: NonNullable<Level['schema']>): boolean {
  const element = elementOf(schema);
  return isFlowList(schema) || (element !== undefined && objectOf(element) === undefined);
}

/** What stands before, between and behind the items. */
function gaps(spot: Spot, list: ListNode): string[] {
  const { text } = spot.chunk;
  let from = list.start;
  const before = list.items.map((item) => {
    const gap = text.slice(from, item.start);
    from = spanOf(spot, item).end - spot.base;
    return gap;
  });
  return [...before, list.flow ? text.slice(from, list.end) : ''];
}

export function colonAfter(text: string, keyEnd: number): number {
  return text.indexOf(':', keyEnd);
}
