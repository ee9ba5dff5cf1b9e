/**
 * Turns a file into the edits that bring it into canonical form (language, section 10), all of it or the blocks within some lines.
 * Never changes what it says: what would read otherwise is left as it is, and so are chunks with errors.
 */
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import type { SyntaxNode } from '../syntax/node.ts';
import type { Outline } from '../syntax/outline.ts';
import { applyChange, type Chunk, parse, type SyntaxTree } from '../syntax/syntaxTree.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { LaidLine } from './laid.ts';
import { layOut } from './layOut.ts';
import { type LineEdit, lineEdits } from './lineEdits.ts';
import { type Block, type LineRange, partsOf } from './parts.ts';
import { misread } from './sameMeaning.ts';
import { KeyOrder, rootShape } from './shape.ts';
import { isBlank, toSource } from './source.ts';

export interface FormatOptions {
  /** Of the map: says what a comma in a number is. */
  readonly language: Language;
  /** Lines to stay within, counted from 0, the end excluded; without them the whole file. */
  readonly range?: LineRange;
}

/** Edits of whole lines, in the order of the text; none where everything is canonical. */
export function format({ tree, outline }: Pick<MapDocument, 'tree' | 'outline'>, kind: FileKind, options: FormatOptions): LineEdit[] {
  // A lone return ends a line for YAML and for nobody else.
  if (/\r(?!\n)/.test(tree.text)) return [];
  const fixed = new Set<Chunk>();
  for (;;) {
    const edits = editsOf(tree, outline, kind, options, fixed);
    const chunks = edits.length === 0 ? [] : misread({ tree, outline }, reread(tree, edits));
    if (chunks.length === 0) return edits;
    if (chunks.every((chunk) => fixed.has(chunk))) return [];
    for (const chunk of chunks) fixed.add(chunk);
  }
}

export function formatText(text: string, edits: readonly LineEdit[]): string {
  return edits.reduceRight((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

function editsOf(tree: SyntaxTree, outline: Outline, kind: FileKind, { language, range }: FormatOptions, fixed: ReadonlySet<Chunk>): LineEdit[] {
  const source = toSource(tree.text);
  const root = partsOf(tree, source, { range, fixed });
  const laid = layOut(root, rootShape(kind), {
    text: tree.text,
    source,
    language,
    keyOrder: new KeyOrder(ownLanesOf(outline)),
    hasAnchors: tree.chunks.some(({ anchors }) => anchors),
  });
  const endsClean = !endsRaw(root) && (range === undefined || (range.from < source.lines.length && range.to >= source.lines.length));
  return lineEdits(endsClean ? withoutBlankEnd(laid, Math.max(root.tail, range?.from ?? 0)) : laid, source, endsClean);
}

function endsRaw({ parts }: Block): boolean {
  const last = parts.at(-1);
  return last?.kind === 'raw' || (last?.below !== undefined && endsRaw(last.below));
}

/** Blank lines below everything are nobody's. */
function withoutBlankEnd(laid: readonly LaidLine[], from: number): readonly LaidLine[] {
  let end = laid.length;
  while (end > 0 && isBlank(laid[end - 1]?.text ?? '') && (laid[end - 1]?.line ?? -1) >= from) end -= 1;
  return laid.slice(0, end);
}

/** The text after the edits, read again; chunks that no edit touches are not. */
function reread(tree: SyntaxTree, edits: readonly LineEdit[]): SyntaxTree {
  if (edits.length > 8) return parse(formatText(tree.text, edits));
  return edits.reduceRight((now, { start, end, newText }) => applyChange(now, { start, end, text: newText }), tree);
}

function ownLanesOf({ pairs }: Outline): string[] {
  const lanes = pairs.find(({ pair }) => pair.key.text === 'lanes')?.pair.value;
  return lanes?.kind === 'list' ? lanes.items.flatMap(idOf) : [];
}

function idOf(item: SyntaxNode): string[] {
  const id = item.kind === 'map' ? item.pairs.find(({ key }) => key.text === 'id')?.value : undefined;
  return id?.kind === 'scalar' && id.text !== '' ? [id.text] : [];
}
