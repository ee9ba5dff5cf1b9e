/** Lays out collections between brackets: on one line where they may stay there, else an entry a line; and puts references that fit on a line there. */
import { objectOf, recordOf } from '../model/schema/introspect.ts';
import type { SyntaxNode } from '../syntax/node.ts';
import { type FlowNode, type FlowParts, flowParts, flowText } from './flow.ts';
import { besideDash, commentAt, type LaidLine, type Setting } from './laid.ts';
import type { Block, Part } from './parts.ts';
import { isListOfRefs, type Shape, shapeOfItem } from './shape.ts';
import { isBlank, isComment, suppressesLine } from './source.ts';
import { writeScalar } from './writeScalar.ts';

const width = 100;

/** Where a value stands: behind its key or dash, before a comment. */
export interface ValuePlace {
  readonly prefix: string;
  readonly comment: string;
  readonly shape: Shape;
  readonly column: number;
  readonly isPinned: boolean;
}

export function layFlow(
  part: Part,
  node: FlowNode,
  { prefix, comment, shape, column, isPinned }: ValuePlace,
  setting: Setting,
): readonly LaidLine[] | undefined {
  const { base } = part;
  const written = setting.text.slice(base + node.start, base + node.end);
  const isWide = written.includes('\n');
  if (isWide && (isPinned || /\n[ \t\r]*\n/.test(written) || suppressesLine(written))) return undefined;
  const onLine = flowText(node, base, shape, setting);
  if (onLine !== undefined && (isPinned || mayStayInFlow(node, prefix, onLine, shape))) return [{ text: `${prefix} ${onLine}${comment}`, line: part.first }];
  const parts = isKnown(node, shape) ? flowParts(node, base, shape, setting) : undefined;
  if (!parts || (parts.hasComments && comment !== '')) return undefined;
  const lines = unfoldFlow(parts, column + 2, base, setting);
  if (!lines) return undefined;
  if (part.kind === 'pair') return [{ text: prefix + comment, line: part.first }, ...lines];
  const [first = { text: '' }, ...rest] = besideDash(lines, column);
  return isComment(lines[0]?.text ?? '') ? undefined : [{ text: first.text + comment }, ...rest];
}

/** Objects and references that fit on a line; one text a line. Of what the language does not know, only the blanks change. */
function mayStayInFlow(node: FlowNode, prefix: string, onLine: string, shape: Shape): boolean {
  if (!isKnown(node, shape) || onLine.length === 2) return true;
  if (node.kind === 'list' && !(isListOfRefs(shape) && node.items.every(({ kind }) => kind === 'scalar'))) return false;
  return lengthOf(prefix) + 1 + lengthOf(onLine) <= width;
}

function isKnown({ kind }: FlowNode, shape: Shape): boolean {
  return shape !== undefined && (kind === 'list' ? shapeOfItem(shape) !== undefined : objectOf(shape) !== undefined || recordOf(shape) !== undefined);
}

/** Brackets taken away: an entry a line. */
function unfoldFlow({ entries, below }: FlowParts, column: number, base: number, setting: Setting): LaidLine[] | undefined {
  const pad = ' '.repeat(column);
  const lines: LaidLine[] = [];
  for (const { key, value, shape, above, beside } of entries) {
    const prefix = key === undefined ? `${pad}-` : `${pad}${key}:`;
    const comment = beside === '' ? '' : ` ${beside}`;
    const own = unfoldValue(value, shape, { prefix, comment, column, isItem: key === undefined }, base, setting);
    if (!own) return undefined;
    lines.push(...above.map((text) => ({ text: pad + text })), ...own);
  }
  return [...lines, ...below.map((text) => ({ text: pad + text }))];
}

interface UnfoldedPlace {
  readonly prefix: string;
  readonly comment: string;
  readonly column: number;
  readonly isItem: boolean;
}

function unfoldValue(
  node: SyntaxNode,
  shape: Shape,
  { prefix, comment, column, isItem }: UnfoldedPlace,
  base: number,
  setting: Setting,
): LaidLine[] | undefined {
  const written = setting.text.slice(base + node.start, base + node.end);
  if (written === '') return [{ text: prefix + comment }];
  if (written.startsWith('*')) return [{ text: `${prefix} ${written}${comment}` }];
  if (node.kind === 'scalar') return [{ text: `${prefix} ${writeScalar(node, written, { ...setting, schema: shape, flow: false })}${comment}` }];
  const onLine = flowText(node, base, shape, setting);
  if (onLine !== undefined && mayStayInFlow(node, prefix, onLine, shape)) return [{ text: `${prefix} ${onLine}${comment}` }];
  const parts = flowParts(node, base, shape, setting);
  const lines = parts && unfoldFlow(parts, column + 2, base, setting);
  if (!lines || (parts.hasComments && (comment !== '' || isItem))) return undefined;
  if (!isItem) return [{ text: prefix + comment }, ...lines];
  const [first = { text: '' }, ...rest] = besideDash(lines, column);
  return [{ text: first.text + comment }, ...rest];
}

/** References, one a line, that fit on one line together; `undefined` when anything else stands among them. */
export function joinRefs(block: Block, prefix: string, shape: Shape, setting: Setting): string | undefined {
  const { parts, from, end } = block;
  if (block.kind !== 'list' || !isListOfRefs(shape) || end - from !== parts.length) return undefined;
  const texts: string[] = [];
  for (const { kind, node, base, start } of parts) {
    if (kind !== 'item' || node?.kind !== 'scalar' || node.start === node.end || node.style === 'block') return undefined;
    const written = setting.text.slice(base + node.start, base + node.end);
    if (!isBlank(setting.text.slice(start + 1, base + node.start)) || commentAt(base + node.end, setting) !== '') return undefined;
    texts.push(writeScalar(node, written, { ...setting, schema: shapeOfItem(shape), flow: true }));
  }
  const joined = `${prefix} [${texts.join(', ')}]`;
  return lengthOf(joined) <= width ? joined : undefined;
}

/** In characters as people count them. */
function lengthOf(text: string): number {
  return [...text].length;
}
