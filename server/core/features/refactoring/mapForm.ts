/** Keys between braces ↔ one key per line. Only where no comment would lose its place. */
import { inFlow } from '../../checks/edits.ts';
import { columnOf } from '../../format/blocks.ts';
import { objectOf } from '../../model/schema/introspect.ts';
import { stage, step } from '../../model/schema/map.ts';
import { isEmpty, type MapNode } from '../../syntax/node.ts';
import { lineEndOf as endOfLine } from '../cursor/lineShape.ts';
import type { TextEdit } from '../pieces.ts';
import { colonAfter, widest } from './listForm.ts';
import { inMap, type Offer, type Refactoring } from './refactoring.ts';
import { findSpot, type Level, type Spot, spanOf } from './spot.ts';

export const mapForm: Refactoring = {
  kind: 'refactor.rewrite',
  reach: 'here',
  *offers(context, span) {
    const spot = findSpot(context, span);
    const level = spot?.levels.findLast(({ node }) => node.kind === 'map');
    if (!spot || level?.node.kind !== 'map' || level.inFlow || !level.parent || level.node.pairs.length === 0) return;
    const object = level.schema && objectOf(level.schema);
    if (!level.schema || object === stage || object === step) return;
    const offer = level.node.flow ? toLines(spot, level, level.node) : toBraces(spot, level, level.node);
    if (offer) yield offer;
  },
};

function toLines(spot: Spot, { pair }: Level, map: MapNode): Offer | undefined {
  const { text } = spot.chunk;
  const written = pairTexts(spot, map);
  if (!written || text.charAt(map.start) !== '{' || !/^[\s,{}]*$/.test(written.between)) return undefined;
  const title = { en: 'Write one key per line', ru: 'Записать по одному ключу в строке' };
  const [start, end] = [spot.base + map.start, spot.base + map.end];
  if (!pair) {
    const indent = spot.newline + ' '.repeat(columnOf(text, map.start));
    return { title, edits: () => inMap([{ start, end, newText: written.pairs.join(indent) }]) };
  }
  const indent = spot.newline + ' '.repeat(columnOf(text, pair.key.start) + 2);
  const after = spot.base + endOfLine(text, map.end);
  const edits: TextEdit[] = [
    { start: spot.base + colonAfter(text, pair.key.end) + 1, end, newText: '' },
    { start: after, end: after, newText: written.pairs.map((one) => indent + one).join('') },
  ];
  return { title, edits: () => inMap(edits) };
}

function toBraces(spot: Spot, { pair }: Level, map: MapNode): Offer | undefined {
  const { chunk, base } = spot;
  const { text } = chunk;
  const last = spanOf(spot, map).end - base;
  const lastLine = endOfLine(text, last);
  const newText = bracesOf(spot, map);
  if (newText === undefined || text.slice(last, lastLine).trim() !== '') return undefined;
  const colon = pair ? colonAfter(text, pair.key.end) + 1 : map.start;
  const head = endOfLine(text, colon);
  if (columnOf(text, colon) + 1 + newText.length > widest) return undefined;
  const title = { en: 'Write the keys on one line', ru: 'Записать ключи в одну строку' };
  if (!pair) return { title, edits: () => inMap([{ start: base + map.start, end: base + last, newText }]) };
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(colon, head)) || text.slice(head, map.start).trim() !== '') return undefined;
  const edits: TextEdit[] = [
    { start: base + colon, end: base + colon, newText: ` ${newText}` },
    { start: base + head, end: base + lastLine, newText: '' },
  ];
  return { title, edits: () => inMap(edits) };
}

/** The mapping between braces. */
function bracesOf(spot: Spot, map: MapNode): string | undefined {
  const pairs = pairsForBraces(spot, map);
  return pairs && `{ ${pairs.join(', ')} }`;
}

/** The pairs as they may stand between braces; nothing where a value takes more than a line or a comment would be lost. */
export function pairsForBraces(spot: Spot, map: MapNode): readonly string[] | undefined {
  const written = pairTexts(spot, map);
  const isFlat = map.pairs.every(({ value }) => (value.kind === 'scalar' ? value.style !== 'block' : value.flow));
  if (!written || !isFlat || !/^[\s,{}]*$/.test(written.between)) return undefined;
  return map.pairs.map(({ key, value }, index) => {
    const one = written.pairs[index] ?? '';
    const from = value.start - key.start;
    return value.kind === 'scalar' && !map.flow ? one.slice(0, from) + inFlow(one.slice(from)) : one;
  });
}

/** The pairs as written, and what stands between them; nothing when one goes over several lines or says nothing. */
function pairTexts(spot: Spot, map: MapNode): { readonly pairs: readonly string[]; readonly between: string } | undefined {
  const { text } = spot.chunk;
  let from = map.start;
  let between = '';
  const pairs: string[] = [];
  for (const { key, value } of map.pairs) {
    const end = spanOf(spot, value).end - spot.base;
    const one = text.slice(key.start, end);
    if (isEmpty(value) || one.includes('\n') || text.charAt(value.start) === '*') return undefined;
    between += text.slice(from, key.start);
    pairs.push(one);
    from = end;
  }
  return { pairs, between: between + (map.flow ? text.slice(from, map.end) : '') };
}
