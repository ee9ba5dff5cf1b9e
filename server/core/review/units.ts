/**
 * Turns a text into units that can be merged one by one: keys and items with the comments above them, units within units. All units
 * together are the text again, line by line. What cannot be taken apart stays one unit.
 */
import { type Block, type Part, partsOf } from '../format/parts.ts';
import { toSource } from '../format/source.ts';
import { slug } from '../model/slug.ts';
import type { SyntaxNode } from '../syntax/node.ts';
import { findIndex, parse, type SyntaxTree } from '../syntax/syntaxTree.ts';
import { readsSame } from './readsSame.ts';

export interface Unit {
  readonly kind: 'pair' | 'item';
  /** A pair's. */
  readonly key: string;
  /** What the key or the dash is indented by. */
  readonly column: number;
  /** Number of its own first line in the text, counted from 0. */
  readonly first: number;
  /** Comments and blank lines above it. */
  readonly lead: readonly string[];
  /** Without what stands before the key or the dash in the first one. */
  readonly lines: readonly string[];
  /** The lines with the indentation taken off: what is compared. */
  readonly text: string;
  /** `undefined` where several chunks make it up, or where it cannot be read. */
  readonly written: Written | undefined;
  readonly block: UnitBlock | undefined;
  /** A block that cannot be taken apart. */
  readonly isOpaque: boolean;
}

export interface UnitBlock {
  readonly kind: Block['kind'];
  /** Of its units, counted from that of the unit around it. */
  readonly indent: number;
  /** The line of the key, or of a dash that stands alone. */
  readonly head: readonly string[];
  readonly units: readonly Unit[];
  /** Comments at its end. */
  readonly tail: readonly string[];
}

/** A value, and the text that its positions count from. */
export interface Written {
  readonly node: SyntaxNode;
  readonly text: string;
  /** Where the first character of the unit stands in that text. */
  readonly start: number;
}

export interface UnitFile {
  readonly tree: SyntaxTree;
  readonly lines: readonly string[];
  /** The whole file; its head is what stands above the first key. `undefined` where the text has no such form. */
  readonly block: UnitBlock | undefined;
}

/** Without line ends and byte order mark, which belong to no unit. */
export function toUnits(file: string): UnitFile {
  const text = file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const tree = parse(text);
  const source = toSource(text);
  const { lines } = source;
  // A lone return ends a line for YAML and for nobody else.
  if (text.includes('\r')) return { tree, lines, block: undefined };
  const root = partsOf(tree, source, { range: undefined, fixed: new Set() });
  const first = root.parts[0]?.first ?? lines.length;
  const block = { ...new Reader(tree, lines).block(root, 0, first), head: lines.slice(0, first) };
  return { tree, lines, block: isTakenApart(root, block) && isSameText(linesOf(block), lines) ? block : undefined };
}

class Reader {
  private readonly tree: SyntaxTree;
  private readonly lines: readonly string[];

  constructor(tree: SyntaxTree, lines: readonly string[]) {
    this.tree = tree;
    this.lines = lines;
  }

  block(block: Block, column: number, from: number): UnitBlock {
    const units = block.parts.map((part, index) => this.unit(part, block.kind, block.parts[index - 1]?.end ?? from));
    return { kind: block.kind, indent: (block.parts[0]?.column ?? column) - column, head: [], units, tail: this.lines.slice(block.tail, block.end) };
  }

  private unit(part: Part, kind: Block['kind'], from: number): Unit {
    const { first, end, column, below, node, pair } = part;
    const lines = this.lines.slice(first, end).map((line, index) => (index === 0 ? ' '.repeat(column) + line.slice(column) : line));
    const beside = below?.parts[0]?.first === first;
    const block = below && isTakenApart(below) ? { ...this.block(below, column, below.from), head: beside ? [] : lines.slice(0, 1) } : undefined;
    return {
      kind: kind === 'map' ? 'pair' : 'item',
      key: pair?.key.text ?? keyOf(lines[0] ?? ''),
      column,
      first,
      lead: this.lines.slice(from, first),
      lines,
      text: outdent(lines, column).join('\n'),
      written: node && { node, text: this.chunkText(part.base), start: part.start - part.base },
      block,
      isOpaque: block === undefined && (part.kind === 'raw' || below !== undefined || (node !== undefined && node.kind !== 'scalar' && !node.flow)),
    };
  }

  private chunkText(base: number): string {
    return this.tree.chunks[findIndex(this.tree.offsets, base)]?.text ?? '';
  }
}

/** Has every part a name of its own? What cannot be read has none, but at the margin, where its first line tells. */
function isTakenApart({ kind, parts }: Block, root?: UnitBlock): boolean {
  if (!root && parts.some((part) => part.kind === 'raw')) return false;
  const keys = root ? root.units.map(({ key }) => key) : parts.map(({ pair }) => pair?.key.text ?? '');
  return parts.length > 0 && (kind === 'list' || (new Set(keys).size === keys.length && !keys.includes('')));
}

/** Of a line that could not be read; empty where it does not look like a key. */
function keyOf(line: string): string {
  return /^([^\s:#][^:]*):/.exec(line)?.[1] ?? '';
}

function linesOf(block: UnitBlock): string[] {
  return [...block.head, ...block.units.flatMap((unit) => [...unit.lead, ...unit.lines]), ...block.tail];
}

function isSameText(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

export function outdent(lines: readonly string[], column: number): string[] {
  return lines.map((line) => line.slice(Math.min(column, line.length - line.trimStart().length)));
}

export function indent(lines: readonly string[], column: number): string[] {
  return lines.map((line) => (line.trim() === '' ? line : ' '.repeat(column) + line));
}

/** The unit's lines for another column. */
export function linesAt({ lines, column }: Unit, at: number): readonly string[] {
  return at === column ? lines : indent(outdent(lines, column), at);
}

function nodeOf(unit: Unit): SyntaxNode | undefined {
  return unit.written?.node;
}

/** Reads the same and has the same comments, however it is laid out. */
export function saysSame(a: Unit, b: Unit): boolean {
  return a.text === b.text || (meansSame(a, b) && isSameText(remarksOf(a), remarksOf(b)));
}

function meansSame(a: Unit, b: Unit): boolean {
  if (a.key !== b.key || a.kind !== b.kind) return false;
  const [one, other] = [nodeOf(a), nodeOf(b)];
  if (one && other) return readsSame(one, other);
  const [units, others] = [a.block?.units, b.block?.units];
  if (!units || !others || units.length !== others.length || a.block?.kind !== b.block?.kind) return false;
  const byKey = new Map(others.map((unit, index) => [a.block?.kind === 'map' ? unit.key : index, unit]));
  return units.every((unit, index) => {
    const found = byKey.get(a.block?.kind === 'map' ? unit.key : index);
    return found !== undefined && meansSame(unit, found);
  });
}

/** Comments in a unit, and above it, without their order. */
export function remarksOf({ lead, lines }: Pick<Unit, 'lead' | 'lines'>): string[] {
  return [...lead, ...lines].flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1]?.trimEnd() ?? []).toSorted();
}

/** What an entry of a list is called: the first text in it. */
export function nameOf(node: SyntaxNode | undefined): string {
  if (node?.kind === 'scalar') return node.text;
  const first = node?.kind === 'map' ? node.pairs.find(({ key }) => !identities.has(key.text))?.value : node?.items[0];
  return first ? nameOf(first) : '';
}

/** The keys by which entries are told apart, whatever they are about. */
const identities: ReadonlySet<string> = new Set(['id', 'code']);

export function statedId(node: SyntaxNode | undefined): string | undefined {
  const value = node?.kind === 'map' ? node.pairs.find(({ key }) => identities.has(key.text))?.value : undefined;
  return value?.kind === 'scalar' && value.text !== '' ? value.text : undefined;
}

/** The item's own pairs as a node, wherever its chunks stand. */
export function itemNode(unit: Unit): SyntaxNode | undefined {
  if (unit.written) return unit.written.node;
  const pairs = unit.block?.units.flatMap(({ key, written }) =>
    written?.node.kind === 'scalar' ? [{ key: { ...written.node, kind: 'scalar' as const, text: key }, value: written.node }] : [],
  );
  return pairs && { kind: 'map', start: 0, end: 0, flow: false, pairs };
}

/** How the unit is called in a path. */
export function labelOf(unit: Unit): string {
  if (unit.kind === 'pair') return unit.key;
  const node = itemNode(unit);
  return statedId(node) ?? slug(nameOf(node));
}
