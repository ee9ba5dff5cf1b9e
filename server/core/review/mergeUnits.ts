/** Merges three versions of a unit, down to the smallest ones that both sides changed; these become conflicts. Keeps every line that only one side touched as that side has it. */
import { slug } from '../model/slug.ts';
import type { Torn } from './followMoves.ts';
import { inlineOf, mergeInline, relaid } from './mergeInline.ts';
import { type Conflict, isConflict, mergeLines, type Piece } from './mergeLines.ts';
import { alignByKey, alignByTraits, type Entry, mergeOrder, type Versions } from './threeWay.ts';
import { indent, itemNode, labelOf, linesAt, nameOf, outdent, remarksOf, saysSame, statedId, type Unit, type UnitBlock } from './units.ts';

/** Versions of what both sides have. */
interface Three<T> {
  readonly base: T | undefined;
  readonly ours: T;
  readonly theirs: T;
}

/** Where the merged lines go. */
export interface Standing {
  readonly column: number;
  readonly path: string;
  /** Units that the other side put elsewhere. */
  readonly torn: Torn;
}

export function mergeBlocks({ base, ours, theirs }: Three<UnitBlock>, { column, path, torn }: Standing): Piece[] {
  const at = column + pick(base?.indent, ours.indent, theirs.indent);
  const versions = { base: base?.units ?? [], ours: ours.units, theirs: theirs.units };
  const isMap = ours.kind === 'map';
  const entries = isMap ? alignByKey(versions, ({ key }) => key) : alignItems(versions);
  const merged = mergeOrder(entries, versions, !isMap).flatMap(({ entry, place }) => {
    const unit = entry.ours ?? entry.theirs;
    const label = unit ? labelOf(unit) : '';
    const standing = { column: at, path: path === '' ? label : `${path}/${label}`, torn };
    if (place === 'both') return mergeEntry(entry, standing);
    const kept = place === 'ours' ? entry.ours : entry.theirs;
    const lines = kept ? withLead(kept, at) : [];
    return [{ ours: place === 'ours' ? lines : [], theirs: place === 'ours' ? [] : lines, path: standing.path, reason: 'moved' } satisfies Conflict];
  });
  return [...merged, ...mergeRemarks({ base: base?.tail ?? [], ours: ours.tail, theirs: theirs.tail }, { column: at, path, torn })];
}

function alignItems(versions: Versions<Unit>): Entry<Unit>[] {
  return alignByTraits(versions, {
    id: (unit) => statedId(itemNode(unit)),
    slug: (unit) => slug(nameOf(itemNode(unit))),
    content: ({ text }) => text,
    isVersion: isVersionOf,
  });
}

/** Long texts of one kind look alike letter by letter; versions of one another share lines. */
function isVersionOf(one: Unit, other: Unit): boolean {
  const [lines, others] = [one.text.split('\n'), other.text.split('\n')];
  if (Math.min(lines.length, others.length) < 4) return true;
  const known = new Set(others);
  return 2 * lines.filter((line) => known.has(line)).length >= Math.max(lines.length, others.length);
}

function mergeEntry({ base, ours, theirs }: Entry<Unit>, standing: Standing): Piece[] {
  if (ours && theirs) return mergeUnit({ base, ours, theirs }, standing);
  const left = ours ?? theirs;
  if (!left) return [];
  const { column, path, torn } = standing;
  const lines = withLead(left, column);
  const only = (side: readonly string[], reason: Conflict['reason']): Conflict => ({ ours: ours ? side : [], theirs: ours ? [] : side, path, reason });
  if (!base) return cutOut(left, lines, torn).map(({ lines: some, reason }) => (reason ? only(some, reason) : some));
  if (saysSame(base, left) && remarksOf(base).join('\n') === remarksOf(left).join('\n')) return [];
  return [only(lines, 'deleted')];
}

/** The lines of a unit, those of torn ones in it apart. */
function cutOut(unit: Unit, lines: readonly string[], torn: Torn): { readonly lines: readonly string[]; readonly reason?: Conflict['reason'] }[] {
  const inside = torn.size === 0 ? [] : unitsIn(unit).filter((one) => torn.has(one));
  const parts: ReturnType<typeof cutOut> = [];
  let at = 0;
  for (const one of inside) {
    const start = unit.lead.length + one.first - unit.first - one.lead.length;
    const end = start + one.lead.length + one.lines.length;
    parts.push({ lines: lines.slice(at, start) }, { lines: lines.slice(start, end), reason: torn.get(one) ?? 'moved' });
    at = end;
  }
  return [...parts, { lines: lines.slice(at) }];
}

/** The unit and all units in it, in the order of the text. */
function unitsIn(unit: Unit): Unit[] {
  return [unit, ...(unit.block?.units.flatMap(unitsIn) ?? [])];
}

function withLead(unit: Unit, column: number): string[] {
  return [...indent(outdent(unit.lead, unit.column), column), ...linesAt(unit, column)];
}

function mergeUnit({ base, ours, theirs }: Three<Unit>, standing: Standing): Piece[] {
  const lead = mergeRemarks({ base: base?.lead ?? [], ours: ours.lead, theirs: theirs.lead }, standing);
  return [...lead, ...mergeBody({ base, ours, theirs }, standing)];
}

/** Without the comments above it. */
function mergeBody({ base, ours, theirs }: Three<Unit>, standing: Standing): Piece[] {
  const { column, path, torn } = standing;
  const isWhole = torn.size === 0 || ![ours, theirs].flatMap(unitsIn).some((unit) => torn.has(unit));
  if (isWhole && (ours.text === theirs.text || theirs.text === base?.text)) return [linesAt(ours, column)];
  if (isWhole && ours.text === base?.text) return [linesAt(theirs, column)];
  if (ours.block && theirs.block && ours.block.kind === theirs.block.kind) {
    const was = base?.block?.kind === ours.block.kind ? base.block : undefined;
    // A list that was stated to be empty holds nothing that could be lost.
    if (was || !base || isBare(base)) {
      const merged = mergeWithHead({ base, ours, theirs }, { base: was, ours: ours.block, theirs: theirs.block }, standing);
      if (merged) return merged;
    }
  }
  if (ours.isOpaque || theirs.isOpaque || base?.isOpaque) {
    const [was, own, foreign] = [base?.text.split('\n') ?? [], ours.text.split('\n'), theirs.text.split('\n')];
    return mergeLines(was, own, foreign, path).map((piece) => shift(piece, column));
  }
  const leaf = mergeLeaf({ base, ours, theirs });
  if (leaf) return [indent(leaf, column)];
  return [{ ours: linesAt(ours, column), theirs: linesAt(theirs, column), path, reason: 'edited' }];
}

/** One word or nothing: `none`. */
function isBare({ block, isOpaque, written }: Unit): boolean {
  return block === undefined && !isOpaque && written?.node.kind === 'scalar' && !/\s/.test(written.node.text);
}

function shift(piece: Piece, column: number): Piece {
  return isConflict(piece) ? { ...piece, ours: indent(piece.ours, column), theirs: indent(piece.theirs, column) } : indent(piece, column);
}

/** The line of the key, and what stands below it; `undefined` where a dash would be left without its item. */
function mergeWithHead(units: Three<Unit>, blocks: Three<UnitBlock>, standing: Standing): Piece[] | undefined {
  const { column, path } = standing;
  const heads = {
    base: blocks.base && outdent(blocks.base.head, units.base?.column ?? 0),
    ours: outdent(blocks.ours.head, units.ours.column),
    theirs: outdent(blocks.theirs.head, units.theirs.column),
  };
  const [was, own, foreign] = [heads.base?.join(), heads.ours.join(), heads.theirs.join()];
  const isSplit = own !== foreign && own !== was && foreign !== was && heads.ours.length > 0 && heads.theirs.length > 0;
  const head: Piece = isSplit
    ? { ours: indent(heads.ours, column), theirs: indent(heads.theirs, column), path, reason: 'edited' }
    : indent(own === was ? heads.theirs : heads.ours, column);
  const below = mergeBlocks(blocks, standing);
  return !isConflict(head) && head.length === 0 ? besideDash(below, column) : [head, ...below];
}

/** Puts the dash before the first key, on both sides of a conflict there. */
function besideDash(pieces: readonly Piece[], column: number): Piece[] | undefined {
  const at = pieces.findIndex((piece) => (isConflict(piece) ? [...piece.ours, ...piece.theirs] : piece).some(isContent));
  const piece = pieces[at];
  if (piece === undefined) return [...pieces, [`${' '.repeat(column)}-`]];
  if (isConflict(piece) && !(piece.ours.some(isContent) && piece.theirs.some(isContent))) return undefined;
  const dashed = isConflict(piece) ? { ...piece, ours: withDash(piece.ours, column), theirs: withDash(piece.theirs, column) } : withDash(piece, column);
  return pieces.with(at, dashed);
}

function withDash(lines: readonly string[], column: number): readonly string[] {
  const at = lines.findIndex(isContent);
  return lines.with(at, `${' '.repeat(column)}-${lines[at]?.slice(column + 1)}`);
}

function isContent(line: string): boolean {
  return line.trim() !== '' && !line.trimStart().startsWith('#');
}

/** A value without units below it, and the comment behind it, each merged by itself. Not indented; `undefined` where both sides changed the same. */
function mergeLeaf({ base, ours, theirs }: Three<Unit>): readonly string[] | undefined {
  if (base && saysSame(base, ours)) return laidAs(base, theirs, ours);
  if (base && saysSame(base, theirs)) return laidAs(base, ours, theirs);
  if (saysSame(ours, theirs)) return ours.text.split('\n');
  const [own, foreign] = [splitLine(ours), splitLine(theirs)];
  const was = base && splitLine(base);
  if (!own || !foreign || !ours.written || !theirs.written || own.before !== foreign.before) return undefined;
  const remark = mergeTexts(was ? was.remark : '', own.remark, foreign.remark);
  const value = mergeInline(base?.written && was ? inlineOf(base.written) : undefined, inlineOf(ours.written), inlineOf(theirs.written));
  return remark === undefined || value === undefined ? undefined : [own.before + value + remark];
}

/** What is edited, in the layout of the other side where that is possible. */
function laidAs(base: Unit, edited: Unit, layout: Unit): readonly string[] {
  const whole = edited.text.split('\n');
  if (!base.written || !edited.written || !layout.written) return whole;
  if (remarksOf(base).join('\n') !== remarksOf({ lead: base.lead, lines: edited.lines }).join('\n')) return whole;
  const value = relaid(inlineOf(base.written), inlineOf(edited.written), inlineOf(layout.written));
  if (value === undefined) return whole;
  const { node, text, start } = layout.written;
  // Blank lines at the end belong to the text; they would be counted twice.
  if (/[|>]\d?\+/.test(layout.text)) return whole;
  const end = start + layout.lines.join('\n').length - layout.column;
  const lines = (text.slice(start, node.start) + value + text.slice(node.end, end)).replace(/\n+$/, '').split('\n');
  return [lines[0] ?? '', ...outdent(lines.slice(1), layout.column)];
}

interface LineParts {
  /** The key or the dash, up to the value. */
  readonly before: string;
  /** Behind the value: a comment, with the blanks before it. */
  readonly remark: string;
}

/** `undefined` when the unit is longer than a line. */
function splitLine({ lines, written, text }: Unit): LineParts | undefined {
  if (!written || lines.length !== 1) return undefined;
  const { node, start } = written;
  return node.end === node.start ? undefined : { before: text.slice(0, node.start - start), remark: text.slice(node.end - start).trimEnd() };
}

function mergeTexts(base: string, ours: string, theirs: string): string | undefined {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : undefined;
}

/** Comments and blank lines: both kept where both sides wrote some. */
function mergeRemarks({ base, ours, theirs }: { readonly [side in 'base' | 'ours' | 'theirs']: readonly string[] }, { column, path }: Standing): Piece[] {
  const [was, own, foreign] = [base, ours, theirs].map((lines) => lines.map((line) => line.trim())) as [string[], string[], string[]];
  const at = indent(own, column);
  if (own.join('\n') === foreign.join('\n') || foreign.join('\n') === was.join('\n')) return [keepsColumn(ours, own, column) ? ours : at];
  if (own.join('\n') === was.join('\n')) return [indent(foreign, column)];
  if ([...own, ...foreign].every((line) => line === '')) return [own];
  return mergeLines(was, own, foreign, path, true).map((piece) => shift(piece, column));
}

/** Lines that stand where they should, or where somebody put them on purpose. */
function keepsColumn(lines: readonly string[], trimmed: readonly string[], column: number): boolean {
  return lines.every((line, index) => trimmed[index] === '' || line.length - line.trimStart().length >= column);
}

function pick(base: number | undefined, ours: number, theirs: number): number {
  return ours === base ? theirs : ours;
}
