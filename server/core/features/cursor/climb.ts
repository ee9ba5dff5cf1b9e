/** Climbs from a line to what it stands in, by indentation alone: the keys and items above it, and the siblings met on the way. */
import { type LineShape, lineStartOf, shapeOf } from './lineShape.ts';
import { readToken } from './token.ts';

/** A key, or the index of an item. */
type Segment = string | number;
export type Path = readonly Segment[];
/** Keys of a mapping with their values as written on the key's line. */
export type Pairs = ReadonlyMap<string, string>;

/** The beginning of what a map is made of, above which nothing needs to be read. */
export interface Top {
  readonly from: number;
  /** The stage that the line belongs to. */
  readonly stage: { readonly index: number; readonly column: number } | undefined;
}

/** Something whose container is looked for: a key, or the dash of an item. */
export interface Element {
  readonly column: number;
  readonly dash: boolean;
}

export interface Ancestry {
  readonly path: Path;
  /** By index of the path: the siblings of that key, as far as they stand above. */
  readonly levels: readonly Pairs[];
  /** The element's own siblings above it, when it is a key; of an item the texts of the items above. */
  readonly pairs: Map<string, string>;
  readonly items: readonly string[];
  /** It continues a text, so it means nothing. */
  readonly inText: boolean;
}

export const noPairs: Pairs = new Map();

/** `undefined` when it belongs to nothing. */
export function climb(text: string, below: number, element: Element, top: Top): Ancestry | undefined {
  const climber = new Climber(text, element);
  for (let line = lineAbove(text, below, top); line && !climber.isAtMargin; line = lineAbove(text, line.start, top))
    if (line.kind === 'content') climber.pass(line);
  return climber.finish(top);
}

/** Does a list stand in this column right above the line? */
export function isBelowDash(text: string, below: number, column: number, top: Top): boolean {
  for (let line = lineAbove(text, below, top); line; line = lineAbove(text, line.start, top)) {
    if (line.kind === 'content' && line.indent <= column) return line.indent === column && line.dashes.length > 0;
  }
  return false;
}

export function lineAbove(text: string, below: number, top: Top): LineShape | undefined {
  return below <= top.from ? undefined : shapeOf(text, lineStartOf(text, below - 1));
}

/** The siblings of a key below its line. */
export function addPairsBelow(pairs: Map<string, string>, text: string, from: number, column: number | undefined, deeperThan: number): void {
  let own = column;
  for (const line of linesBelow(text, from)) {
    if (line.kind !== 'content') continue;
    if (own === undefined && line.indent > deeperThan && line.dashes.length === 0) own = line.indent;
    if (own === undefined || line.indent < own) return;
    if (line.indent === own && line.dashes.length === 0 && line.key) addPair(pairs, text, line);
  }
}

/** The texts of the items of the same list below a line. */
export function itemsBelow(text: string, from: number, column: number): string[] {
  const items: string[] = [];
  for (const line of linesBelow(text, from)) {
    if (line.kind !== 'content') continue;
    if (line.indent < column || (line.indent === column && line.dashes.length === 0)) break;
    if (line.indent === column) items.push(itemText(text, line));
  }
  return items;
}

/** More lines than any stage has. */
const lineLimit = 2000;

function* linesBelow(text: string, from: number): Generator<LineShape> {
  let next = text.indexOf('\n', from) + 1;
  for (let count = 0; next > 0 && count < lineLimit; count += 1) {
    yield shapeOf(text, next);
    next = text.indexOf('\n', next) + 1;
  }
}

export function addPair(pairs: Map<string, string>, text: string, { key, value, end }: LineShape): void {
  if (key && !pairs.has(key.text)) pairs.set(key.text, value === end ? '' : readToken(text, value, end, false).text);
}

/** An item's scalar, or the value of its first key. */
function itemText(text: string, { key, value, content, end }: LineShape): string {
  const from = key ? value : content;
  return from === end ? '' : readToken(text, from, end, false).text;
}

/** A class because climbing carries where it is and what it has seen. */
class Climber {
  private readonly text: string;
  private column: number;
  private dash: boolean;
  private readonly path: Segment[] = [];
  private readonly levels: Pairs[] = [];
  private readonly ownPairs = new Map<string, string>();
  private readonly ownItems: string[] = [];
  private pairs: Map<string, string> = this.ownPairs;
  private inText = false;

  constructor(text: string, { column, dash }: Element) {
    this.text = text;
    this.column = column;
    this.dash = dash;
  }

  get isAtMargin(): boolean {
    return !this.dash && this.column === 0;
  }

  /** Takes the next content line above into account. */
  pass(line: LineShape): void {
    if (line.indent > this.column) return;
    if (this.dash) this.passAsItem(line);
    else this.passAsKey(line);
  }

  private passAsItem(line: LineShape): void {
    const sibling = line.dashes.findIndex(({ column }) => column === this.column);
    if (sibling >= 0) {
      if (this.path.length === 0) this.ownItems.unshift(itemText(this.text, line));
      else this.path[0] = Number(this.path[0]) + 1;
      if (sibling > 0) this.riseToItem(line, sibling);
    } else if (line.key && line.column <= this.column) this.riseToKey(line);
    else this.riseToOuterItem(line);
  }

  private passAsKey(line: LineShape): void {
    if (line.key && line.column === this.column) {
      addPair(this.pairs, this.text, line);
      if (line.dashes.length > 0) this.riseToItem(line, line.dashes.length);
    } else if (line.indent === this.column) return;
    else if (line.key && line.column < this.column) this.riseToKey(line);
    else this.riseToOuterItem(line);
  }

  private riseToKey(line: LineShape): void {
    const value = line.value === line.end ? '' : this.text.slice(line.value, line.end);
    if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(value) || (this.path.length === 0 && value !== '' && !/^[&!]\S*\s*(?:#.*)?$/.test(value))) this.inText = true;
    this.pairs = new Map();
    addPair(this.pairs, this.text, line);
    this.path.unshift(line.key?.text ?? '');
    this.levels.unshift(this.pairs);
    this.column = line.column;
    this.dash = false;
    if (line.dashes.length > 0) this.riseToItem(line, line.dashes.length);
  }

  /** Into the item of the dash before the given number of dashes on the line, and out of all of them. */
  private riseToItem(line: LineShape, count: number): void {
    for (let index = 0; index < count; index += 1) {
      this.path.unshift(0);
      this.levels.unshift(noPairs);
    }
    this.column = line.indent;
    this.dash = true;
  }

  private riseToOuterItem(line: LineShape): void {
    const outer = line.dashes.filter(({ column }) => column < this.column).length;
    // A text at a smaller indent that is neither key nor item says nothing.
    if (outer === 0) return;
    if (this.path.length === 0 && !line.key && line.content < line.end) this.inText = true;
    this.riseToItem(line, outer);
  }

  finish({ stage }: Top): Ancestry | undefined {
    if (this.dash) {
      if (stage?.column !== this.column) return undefined;
      if (this.path.length > 0) this.path[0] = stage.index;
      this.path.unshift('stages');
      this.levels.unshift(noPairs);
    } else if (this.column > 0 && stage) return undefined;
    return { path: this.path, levels: this.levels, pairs: this.ownPairs, items: this.ownItems, inText: this.inText };
  }
}
