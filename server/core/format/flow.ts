/** Collections between brackets: their entries with the comments around them, and their text on one line. Decides nothing about where they stand. */
import { isCutFigure } from '../model/cutFigure.ts';
import type { ListNode, MapNode, Pair, SyntaxNode } from '../syntax/node.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import { type KeyOrder, type Shape, shapeOfItem, shapeUnder } from './shape.ts';
import { writeKey, writeScalar } from './writeScalar.ts';

/** What writing needs to know of the file. */
export interface Style {
  readonly text: string;
  readonly language: Language;
  readonly keyOrder: KeyOrder;
}

export type FlowNode = ListNode | MapNode;

export interface FlowEntry {
  readonly key: string | undefined;
  readonly value: SyntaxNode;
  readonly shape: Shape;
  /** Comments on lines of their own above it. */
  readonly above: readonly string[];
  /** The comment at the end of its line. */
  readonly beside: string;
}

export interface FlowParts {
  readonly entries: readonly FlowEntry[];
  /** Comments before the closing bracket. */
  readonly below: readonly string[];
  readonly hasComments: boolean;
}

/** The entries in canonical order; `undefined` for what is written too unusually to be taken apart. */
export function flowParts(node: FlowNode, base: number, shape: Shape, style: Style): FlowParts | undefined {
  const { text } = style;
  const [open, close] = node.kind === 'map' ? '{}' : '[]';
  if (text[base + node.start] !== open || text[base + node.end - 1] !== close) return undefined;
  if (node.kind === 'map' && !node.pairs.every((pair, index) => isPlainPair(pair, base, text) && !isCutFigure(node, pair, node.pairs[index - 1])))
    return undefined;
  const children: readonly FlowChild[] = node.kind === 'map' ? node.pairs : node.items.map((value) => ({ value }));
  const ends = children.map((child) => endOf(child, base, text));
  const gaps = [...children.map(({ key, value }) => base + (key ?? value).start), base + node.end - 1].map((start, index) =>
    gapBetween(text, ends[index - 1] ?? base + node.start + 1, start),
  );
  if (!gaps.every((gap) => gap !== undefined) || gaps[0]?.beside !== '' || children.some(({ key, value }) => !key && value.start === value.end))
    return undefined;
  const entries = children.map(({ key, value }, index): FlowEntry => {
    const below = key ? shapeUnder(shape, key.text, style.keyOrder.ownLanes) : shapeOfItem(shape);
    const written = key && writeKey(key, text.slice(base + key.start, base + key.end), true);
    return { key: written, value, shape: below, above: gaps[index]?.above ?? [], beside: gaps[index + 1]?.beside ?? '' };
  });
  const order = style.keyOrder.of(
    children.map(({ key }) => key?.text ?? ''),
    node.kind === 'map' ? shape : undefined,
  );
  return {
    entries: order.flatMap((index) => entries[index] ?? []),
    below: gaps.at(-1)?.above ?? [],
    hasComments: gaps.some((gap) => gap.beside !== '' || gap.above.length > 0),
  };
}

type FlowChild = Pick<Pair, 'value'> & Partial<Pick<Pair, 'key'>>;

function endOf({ key, value }: FlowChild, base: number, text: string): number {
  return key && value.start === value.end ? text.indexOf(':', base + key.end) + 1 : base + value.end;
}

/** A collection on one line; `undefined` when it holds comments, or what cannot be taken apart. */
export function flowText(node: SyntaxNode, base: number, shape: Shape, style: Style): string | undefined {
  const written = style.text.slice(base + node.start, base + node.end);
  // What an alias stands for is written elsewhere.
  if (written.startsWith('*')) return written;
  if (node.kind === 'scalar') return node.style === 'block' ? undefined : writeScalar(node, written, { schema: shape, language: style.language, flow: true });
  const parts = flowParts(node, base, shape, style);
  if (!parts || parts.hasComments) return undefined;
  const texts: string[] = [];
  for (const { key, value, shape: below } of parts.entries) {
    const text = flowText(value, base, below, style);
    if (text === undefined) return undefined;
    texts.push(key === undefined ? text : text === '' ? `${key}:` : `${key}: ${text}`);
  }
  if (node.kind === 'list') return `[${texts.join(', ')}]`;
  return texts.length === 0 ? '{}' : `{ ${texts.join(', ')} }`;
}

function isPlainPair({ key, value }: Pair, base: number, text: string): boolean {
  const rest = text.slice(base + key.end, base + value.start);
  if (key.start === key.end) return false;
  return value.start === value.end ? /^[ \t]*:/.test(text.slice(base + key.end)) : /^[ \t]*:\s*$/.test(rest);
}

/** The comments between two entries; `undefined` when anything else stands there. */
function gapBetween(text: string, from: number, to: number): { readonly beside: string; readonly above: readonly string[] } | undefined {
  const [first = '', ...lines] = text.slice(from, to).split('\n');
  const commentOf = (line: string): string | undefined => /^[\s,]*(#.*?)?\s*$/.exec(line)?.slice(1)[0] ?? (/^[\s,]*$/.test(line) ? '' : undefined);
  const beside = commentOf(first);
  const above = lines.map(commentOf);
  if (beside === undefined || above.includes(undefined)) return undefined;
  return { beside, above: above.filter((comment): comment is string => comment !== undefined && comment !== '') };
}
