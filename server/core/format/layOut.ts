/**
 * Turns the parts of a file into its lines in canonical form: keys in order, two blanks a level, one item a line. What is not whole
 * keeps its place and its indentation, and only the whole parts in it are laid out. Makes no edits.
 */

import type { SyntaxNode } from '../syntax/node.ts';
import { besideDash, commentAt, type Laid, type LaidLine, laidComment, linesBetween, type Setting } from './laid.ts';
import { joinRefs, layFlow, type ValuePlace } from './layFlow.ts';
import { layBlockText, layFolded } from './longText.ts';
import type { Block, Part } from './parts.ts';
import { type Shape, shapeOfItem, shapeUnder } from './shape.ts';
import { indentOf, isBlank, lineOf, type Source, suppressesLine } from './source.ts';
import { writeKey, writeScalar } from './writeScalar.ts';

export function layOut(root: Block, shape: Shape, setting: Setting): LaidLine[] {
  if (!root.whole) return layFrozen(root, shape, setting);
  const first = root.parts[0]?.first ?? root.tail;
  const header = linesBetween(root.from, first, setting);
  const isHeld = [...header, ...linesBetween(first, first + 1, setting)].some(({ text }) => suppressesLine(text));
  const { lines } = layBlock({ ...root, from: first }, shape, 0, isHeld, setting);
  return [...header.map(({ text, line }) => laidComment(text, 0, line)), ...lines];
}

/** `isHeld`: a comment about the first line holds its first key there. */
function layBlock(block: Block, shape: Shape, column: number, isHeld: boolean, setting: Setting): Laid {
  const { parts } = block;
  const order = orderOf(block, shape, isHeld, setting);
  const comments = parts.map((part, index) => linesBetween(parts[index - 1]?.end ?? block.from, part.first, setting));
  // The paragraph that began above the part that is first now begins above the one that was.
  const [oldFirst, newFirst] = [0, order[0] ?? 0];
  if (newFirst !== oldFirst) {
    const own = comments[newFirst] ?? [];
    const blanks = own.findIndex(({ text }) => !isBlank(text));
    const count = blanks < 0 ? own.length : blanks;
    comments[oldFirst] = [...own.slice(0, count), ...(comments[oldFirst] ?? [])];
    comments[newFirst] = own.slice(count);
  }
  const laid = order.map((index): Laid => {
    const part = parts[index] as Part;
    const above = comments[index] ?? [];
    const isPinned = above.some(({ text }) => suppressesLine(text)) || suppressesLine(setting.source.lines[part.first] ?? '');
    const own = layPart(
      part,
      part.kind === 'pair' ? shapeUnder(shape, part.pair?.key.text ?? '', setting.keyOrder.ownLanes) : shapeOfItem(shape),
      column,
      isPinned,
      setting,
    );
    return { above: [...above.map(({ text, line }) => laidComment(text, column, line)), ...own.above], lines: own.lines };
  });
  const [first, ...rest] = laid;
  return {
    above: first?.above ?? [],
    lines: [
      ...(first?.lines ?? []),
      ...rest.flatMap(({ above, lines }) => [...above, ...lines]),
      ...linesBetween(block.tail, block.end, setting).map(({ text, line }) => laidComment(text, column, line)),
    ],
  };
}

function orderOf({ kind, parts }: Block, shape: Shape, isHeld: boolean, { source, hasAnchors, keyOrder }: Setting): readonly number[] {
  const order = keyOrder.of(
    parts.map(({ pair }) => pair?.key.text ?? ''),
    kind === 'map' ? shape : undefined,
  );
  const held = isHeld && order[0] !== 0 ? [0, ...order.filter((index) => index !== 0)] : order;
  if (!hasAnchors) return held;
  // An alias must not come before its anchor.
  const bound = held.filter((index) => /(?:^|[\s[{,:-])[&*][^\s,[\]{}]/.test(textOf(parts[index] as Part, source)));
  return bound.every((index, at) => at === 0 || index > (bound[at - 1] ?? -1)) ? held : order.toSorted((a, b) => a - b);
}

function textOf({ first, end }: Part, { lines }: Source): string {
  return lines.slice(first, end).join('\n');
}

function layPart(part: Part, shape: Shape, column: number, isPinned: boolean, setting: Setting): Laid {
  const laid = part.kind === 'item' ? layItem(part, shape, column, isPinned, setting) : layPair(part, shape, column, isPinned, setting);
  return laid ?? { above: [], lines: layShifted(part, column, setting) };
}

function layPair(part: Part, shape: Shape, column: number, isPinned: boolean, setting: Setting): Laid | undefined {
  const { pair, base, below } = part;
  if (!pair) return undefined;
  const { text } = setting;
  const keyEnd = base + pair.key.end;
  const colon = /^[ \t]*:/.exec(text.slice(keyEnd, keyEnd + 80))?.[0];
  if (colon === undefined) return undefined;
  const prefix = `${' '.repeat(column)}${writeKey(pair.key, text.slice(base + pair.key.start, keyEnd), false)}:`;
  if (!below) return layValue(part, prefix, keyEnd + colon.length, shape, column, isPinned, setting);
  const comment = commentAt(keyEnd + colon.length, setting);
  if (comment === undefined) return undefined;
  const joined = isPinned ? undefined : joinRefs(below, prefix, shape, setting);
  if (joined !== undefined) return { above: [], lines: [{ text: joined + comment, line: part.first }] };
  const { above, lines } = layBlock(below, shape, column + 2, false, setting);
  return { above: [], lines: [{ text: prefix + comment, line: part.first }, ...above, ...lines] };
}

function layItem(part: Part, shape: Shape, column: number, isPinned: boolean, setting: Setting): Laid | undefined {
  const { below, start } = part;
  const prefix = `${' '.repeat(column)}-`;
  if (!below) return layValue(part, prefix, start + 1, shape, column, isPinned, setting);
  const isBeside = below.from === part.first;
  const comment = isBeside ? '' : commentAt(start + 1, setting);
  if (comment === undefined || (isBeside && !isBlank(setting.text.slice(start + 1, below.parts[0]?.start)))) return undefined;
  const { above, lines } = layBlock(below, shape, column + 2, isPinned, setting);
  if (comment !== '') return { above: [], lines: [{ text: prefix + comment, line: part.first }, ...above, ...lines] };
  return { above: above.map(({ text, line }) => laidComment(text, column, line)), lines: besideDash(lines, column) };
}

/** A value without parts of its own: nothing, a scalar, a collection between brackets. */
function layValue(part: Part, prefix: string, from: number, shape: Shape, column: number, isPinned: boolean, setting: Setting): Laid | undefined {
  const { node, base } = part;
  if (!node) return undefined;
  const isUnwritten = node.start === node.end;
  const gap = isUnwritten ? '' : setting.text.slice(from, base + node.start);
  if (!isBlank(gap) || (isPinned && gap.includes('\n'))) return undefined;
  if (node.kind === 'scalar' && node.style === 'block') return inPlace(layBlockText(part, prefix, column, setting.source));
  const end = isUnwritten ? from : base + node.end;
  const comment = commentAt(end, setting);
  const lines = comment === undefined ? undefined : layInline(part, node, { prefix, comment, shape, column, isPinned }, setting);
  const below = linesBetween(lineOf(setting.source, end - 1) + 1, part.end, setting);
  return inPlace(lines && [...lines, ...below.map(({ text, line }) => laidComment(text, column + 2, line))]);
}

function layInline(part: Part, node: SyntaxNode, place: ValuePlace, setting: Setting): readonly LaidLine[] | undefined {
  const { prefix, comment, shape, column, isPinned } = place;
  const written = setting.text.slice(part.base + node.start, part.base + node.end);
  if (node.kind !== 'scalar' && !written.startsWith('*')) return layFlow(part, node, place, setting);
  if (written.includes('\n')) return isPinned || comment !== '' || node.kind !== 'scalar' ? undefined : layFolded(node, written, prefix, column);
  const value = node.kind === 'scalar' ? writeScalar(node, written, { ...setting, schema: shape, flow: false }) : written;
  return [{ text: `${prefix}${value === '' ? '' : ' '}${value}${comment}`, line: part.first }];
}

function inPlace(lines: readonly LaidLine[] | undefined): Laid | undefined {
  return lines && { above: [], lines };
}

/** All its lines, moved sideways. */
function layShifted({ first, end, column: old }: Part, column: number, { source }: Setting): LaidLine[] {
  const shift = column - old;
  return source.lines.slice(first, end).map((text, index): LaidLine => {
    const line = first + index;
    if (index === 0) return { text: ' '.repeat(column) + text.slice(old), line };
    if (isBlank(text)) return { text, line };
    return { text: shift >= 0 ? ' '.repeat(shift) + text : text.slice(Math.min(-shift, indentOf(text))), line };
  });
}

/** The block stays as it is written, but for the parts in it that are whole. */
function layFrozen(block: Block, shape: Shape, setting: Setting): LaidLine[] {
  const lines: LaidLine[] = [];
  let at = block.from;
  for (const [index, part] of block.parts.entries()) {
    const above = linesBetween(at, part.first, setting);
    lines.push(...above);
    at = part.end;
    const under = part.kind === 'pair' ? shapeUnder(shape, part.pair?.key.text ?? '', setting.keyOrder.ownLanes) : shapeOfItem(shape);
    if (part.whole)
      lines.push(
        ...layInPlace(
          part,
          under,
          above.some(({ text }) => suppressesLine(text)),
          setting,
        ),
      );
    else if (part.below) {
      lines.push(...linesBetween(part.first, part.below.from, setting));
      lines.push(...layFrozen(part.below, under, setting));
    } else lines.push(...linesBetween(part.first, part.end, setting));
    if (index === block.parts.length - 1) lines.push(...linesBetween(at, block.end, setting));
  }
  return lines;
}

/** A part at the column where it stands, beside the dash that stands before it. */
function layInPlace(part: Part, shape: Shape, isPinned: boolean, setting: Setting): readonly LaidLine[] {
  const written = setting.source.lines[part.first] ?? '';
  const { above, lines } = layPart(part, shape, part.column, isPinned || suppressesLine(written), setting);
  const before = written.slice(0, part.column);
  if (isBlank(before)) return [...above, ...lines];
  const [first, ...rest] = lines;
  return above.length > 0 || !first ? linesBetween(part.first, part.end, setting) : [{ ...first, text: before + first.text.slice(part.column) }, ...rest];
}
