/**
 * Finds out from the text alone where a cursor stands: under which keys and items, at a key or at a value, and which word it touches.
 * Reads the cursor's line, the lines above it up to its stage or top-level key, and its siblings; a breakage elsewhere does not matter.
 */
import { findIndex, type SyntaxTree } from '../../syntax/syntaxTree.ts';
import { type Ancestry, addPair, addPairsBelow, climb, isBelowDash, itemsBelow, lineAbove, noPairs, type Pairs, type Path, type Top } from './climb.ts';
import { type FlowEntry, type FlowNode, findComment, isFlow, isFlowStart, readFlow } from './flow.ts';
import { columnAt, type LineShape, lineStartOf, shapeOf } from './lineShape.ts';
import { readToken, type Token, type Word, wordAt } from './token.ts';

export interface Cursor {
  readonly offset: number;
  readonly word: Word;
  /** The mapping of which a key stands here or may begin here. */
  readonly keyOf: Path | undefined;
  /** The list of which an item, dash included, may begin here. */
  readonly itemOf: Path | undefined;
  /** The key or item whose value stands here or may begin here. */
  readonly valueOf: Path | undefined;
  /** By index of the longest path: keys beside that key. */
  readonly levels: readonly Pairs[];
  /** The other keys of the mapping `keyOf`. */
  readonly pairs: Pairs;
  /** The other items of the list that the word is or would be an item of. */
  readonly items: readonly string[];
  /** Between brackets. */
  readonly flow: boolean;
  /** The key at hand has its colon already. */
  readonly hasColon: boolean;
  /** The value stands on the line of its key. */
  readonly behindKey: boolean;
  /** A blank is missing before the word. */
  readonly needsBlank: boolean;
  /** A comment follows without a blank. */
  readonly touchesComment: boolean;
  /** Column of the key at hand, or of the key whose value is at hand. */
  readonly column: number;
  readonly comment: undefined;
}

export interface CommentCursor {
  /** Offset of the `#`, and of the end of its line. */
  readonly comment: { readonly start: number; readonly end: number };
}

export function findCursor(tree: SyntaxTree, offset: number): Cursor | CommentCursor | undefined {
  const { text } = tree;
  const line = shapeOf(text, lineStartOf(text, offset), offset);
  const top = topOf(tree, line.start);
  if (!top || line.kind === 'marker' || offset > line.end) return undefined;
  const finder: Finder = { tree, text, offset, line, top };
  return (
    findInOpenFlow(finder) ??
    (line.kind === 'comment' ? findInComment(finder, line.content) : line.kind === 'blank' ? findAtLineStart(finder) : findInContent(finder))
  );
}

interface Finder {
  readonly tree: SyntaxTree;
  readonly text: string;
  readonly offset: number;
  readonly line: LineShape;
  readonly top: Top;
}

/** Where reading upwards may stop: the stage or the top-level key that the line is in; nothing in what is not read at all. */
function topOf(tree: SyntaxTree, lineStart: number): Top | undefined {
  const { chunks, offsets } = tree;
  for (let index = Math.max(0, findIndex(offsets, lineStart)); ; index -= 1) {
    const chunk = chunks[index];
    if (!chunk) return { from: 0, stage: undefined };
    if (chunk.kind === 'extra') return undefined;
    const from = offsets[index] ?? 0;
    if (chunk.kind === 'head')
      return { from, stage: { index: chunks.slice(0, index).filter(({ kind }) => kind === 'head').length, column: shapeOf(tree.text, from).indent } };
    // What stands at the margin without being a key, a merge marker for one, is no beginning.
    if (chunk.kind === 'start' || chunk.kind === 'whole' || chunk.kind === 'stages' || (chunk.kind === 'key' && shapeOf(tree.text, from).key))
      return { from, stage: undefined };
  }
}

function findInComment({ line, offset }: Finder, start: number): CommentCursor | undefined {
  return offset > start ? { comment: { start, end: line.end } } : undefined;
}

/** On a line without content, or before its content. */
function findAtLineStart(
  { text, offset, line, top, tree }: Finder,
  word: Word = { start: offset, end: offset, text: '', quote: '', closed: true },
): Cursor | undefined {
  const column = line.kind === 'blank' ? columnAt(text, line.start, offset) : line.indent;
  const asKey = climb(text, line.start, { column, dash: false }, top);
  const belowDash = isBelowDash(text, line.start, column, top);
  const asItem = belowDash ? climb(text, line.start, { column, dash: true }, top) : undefined;
  if (asKey?.inText || (!asKey && !asItem)) return undefined;
  const pairs: Map<string, string> = asKey?.pairs ?? new Map();
  if (column === 0) addTopLevel(pairs, tree, line.start);
  else addPairsBelow(pairs, text, line.end, column, column - 1);
  const keyOf = asKey && (!belowDash || pairs.size > 0) ? asKey.path : undefined;
  const itemOf = asItem ? asItem.path : pairs.size === 0 ? keyOf : undefined;
  if (!keyOf && !itemOf) return undefined;
  return {
    ...plain(offset, word),
    keyOf,
    itemOf,
    levels: (asItem ?? asKey)?.levels ?? [],
    pairs,
    column,
    items: asItem ? [...asItem.items, ...siblingsBelow(text, line, column, asItem.path)] : [],
  };
}

function plain(offset: number, word: Word): Omit<Cursor, 'levels' | 'column'> {
  return {
    offset,
    word,
    keyOf: undefined,
    itemOf: undefined,
    valueOf: undefined,
    pairs: noPairs,
    items: [],
    flow: false,
    hasColon: false,
    behindKey: false,
    needsBlank: false,
    touchesComment: false,
    comment: undefined,
  };
}

function findInContent(finder: Finder): Cursor | CommentCursor | undefined {
  const { text, offset, line, top } = finder;
  const dash = line.dashes.at(-1);
  if (offset < line.content && (!dash || offset <= dash.offset)) return undefined;
  if (line.key && line.colon !== undefined) {
    if (offset <= line.colon) return offset <= line.key.after ? findAtKey(finder, line.key) : undefined;
    return findAtValue(finder, line.colon);
  }
  const token = line.content < line.end && text.charAt(line.content) !== '#' ? readToken(text, line.content, line.end, false) : undefined;
  const comment = commentAfter(text, token?.after ?? line.content, line, offset);
  if (comment) return comment;
  if (token && /^[[{|>&*!@`%]/.test(token.text) && token.quote === '') return undefined;
  const word = wordAt(text, token, offset);
  if (!word) return undefined;
  if (!dash) return token?.quote === '' ? findAtLineStart(finder, word) : undefined;
  const place = placeOf(text, line, top);
  if (!place || place.inText) return undefined;
  const pairs = new Map<string, string>();
  addPairsBelow(pairs, text, line.end, token ? line.column : undefined, dash.column);
  return {
    ...plain(offset, word),
    ...place,
    keyOf: place.path,
    valueOf: place.path,
    pairs,
    column: token ? line.column : dash.column + 2,
    items: line.dashes.length > 1 ? [] : [...place.items, ...siblingsBelow(text, line, dash.column, place.path.slice(0, -1))],
    needsBlank: offset === dash.offset + 1,
    touchesComment: text.charAt(word.end) === '#',
  };
}

function findAtKey({ text, line, top, offset, tree }: Finder, key: Token): Cursor | undefined {
  const word = wordAt(text, key, offset);
  const place = placeOf(text, line, top);
  if (!word || !place || place.inText) return undefined;
  const pairs = new Map(place.pairs);
  if (line.column === 0) addTopLevel(pairs, tree, line.start);
  else addPairsBelow(pairs, text, line.end, line.column, line.column - 1);
  return { ...plain(offset, word), ...place, keyOf: place.path, pairs, items: [], hasColon: true, column: line.column };
}

function findAtValue({ text, line, top, offset }: Finder, colon: number): Cursor | CommentCursor | undefined {
  const token = line.value < line.end ? readToken(text, line.value, line.end, false) : undefined;
  const comment = commentAfter(text, token?.after ?? colon + 1, line, offset);
  if (comment) return comment;
  if (token && token.quote === '' && /^[[{|>&*!@`%]/.test(token.text) && offset > token.start) return undefined;
  const word = wordAt(text, token, offset);
  const place = placeOf(text, line, top);
  if (!word || !place || place.inText || !line.key) return undefined;
  const pairs = new Map(place.pairs);
  addPair(pairs, text, line);
  if (line.column > 0) addPairsBelow(pairs, text, line.end, line.column, line.column - 1);
  return {
    ...plain(offset, word),
    valueOf: [...place.path, line.key.text],
    levels: [...place.levels, pairs],
    behindKey: true,
    column: line.column,
    needsBlank: text.charAt(word.start - 1) === ':' && word.quote === '',
    touchesComment: text.charAt(word.end) === '#',
  };
}

/** The cursor behind the `#` that follows a value on its line. */
function commentAfter(text: string, from: number, line: LineShape, offset: number): CommentCursor | undefined {
  const start = findComment(text, from, line.end);
  return start !== undefined && start < offset ? { comment: { start, end: line.end } } : undefined;
}

interface LinePlace {
  /** Of the mapping that the line's key belongs to, or of the item that its content is. */
  readonly path: Path;
  readonly levels: readonly Pairs[];
  readonly pairs: Pairs;
  readonly items: readonly string[];
  readonly inText: boolean;
}

/** What the content of a line belongs to. */
function placeOf(text: string, line: LineShape, top: Top): LinePlace | undefined {
  const [first] = line.dashes;
  const above: Ancestry | undefined = climb(text, line.start, { column: first?.column ?? line.column, dash: first !== undefined }, top);
  if (!above || !first) return above;
  const isStage = top.stage !== undefined && line.start === top.from;
  const index = isStage ? (top.stage?.index ?? 0) : above.items.length;
  const inner = line.dashes.map((_, at) => (at === 0 ? index : 0));
  return { ...above, path: [...above.path, ...inner], levels: [...above.levels, ...inner.map(() => noPairs)], pairs: noPairs };
}

/** The keys at the margin of the file, but for the one of the given line. */
function addTopLevel(pairs: Map<string, string>, { text, chunks, offsets }: SyntaxTree, lineStart: number): void {
  for (const [index, chunk] of chunks.entries()) {
    const offset = offsets[index] ?? 0;
    if (chunk.kind === 'whole' && chunk.node?.kind === 'map') for (const { key } of chunk.node.pairs) pairs.set(key.text, '');
    else if (offset !== lineStart && (chunk.kind === 'key' || chunk.kind === 'stages')) addPair(pairs, text, shapeOf(text, offset));
  }
  const own = shapeOf(text, lineStart).key?.text;
  if (own !== undefined) pairs.delete(own);
}

/** Long lists of long items are known from the journey; reading them again would cost. */
function siblingsBelow(text: string, line: LineShape, column: number, list: Path): string[] {
  return list.at(-1) === 'stages' || list.at(-1) === 'steps' ? [] : itemsBelow(text, line.end, column);
}

// Collections between brackets

function findInOpenFlow(finder: Finder): Cursor | CommentCursor | undefined {
  const { text, offset, line } = finder;
  for (const opening of flowOpenings(finder)) {
    const start = opening.key ? opening.value : opening.content;
    const node = readFlow(text, start, opening.indent);
    if (offset <= node.start || (node.closed ? offset >= node.end : offset > node.end)) continue;
    const from = Math.max(line.start, start);
    const comment = findComment(text, from, offset);
    if (comment !== undefined) return { comment: { start: comment, end: line.end } };
    const place = placeOf(text, opening, finder.top);
    if (!place || place.inText) return undefined;
    const path = opening.key ? [...place.path, opening.key.text] : place.path;
    const pairs = new Map(place.pairs);
    addPair(pairs, text, opening);
    return findInFlow(text, offset, node, path, opening.key ? [...place.levels, pairs] : place.levels);
  }
  return undefined;
}

/** Lines on which a collection opens that may reach to the cursor, the outermost first. */
function flowOpenings({ text, line, offset, top }: Finder): LineShape[] {
  const openings = opensFlow(text, line) ? [line] : [];
  let indent = line.kind === 'blank' ? columnAt(text, line.start, offset) : line.indent;
  for (let above = lineAbove(text, line.start, top); above && indent > 0; above = lineAbove(text, above.start, top)) {
    if (above.kind !== 'content' || above.indent >= indent) continue;
    indent = above.indent;
    if (opensFlow(text, above)) openings.unshift(above);
  }
  return openings;
}

function opensFlow(text: string, { key, value, content, end }: LineShape): boolean {
  const start = key ? value : content;
  return start < end && isFlowStart(text, start);
}

function findInFlow(text: string, offset: number, node: FlowNode, path: Path, levels: readonly Pairs[]): Cursor | undefined {
  const index = node.entries.findIndex(({ start, end }) => start <= offset && offset <= end);
  const entry = node.entries[index];
  if (!entry) return undefined;
  const others = node.entries.filter((other) => other !== entry);
  const { key, colon, value } = node.kind === 'map' ? loosen(entry, offset) : entry;
  const isValue = node.kind === 'list' || (colon !== undefined && offset > colon);
  const own = node.kind === 'list' ? [...path, index] : key && isValue ? [...path, key.text] : path;
  const around = node.kind === 'list' ? noPairs : pairsOf(node);
  if (isFlow(value) && (isValue || !key)) {
    const inside = offset > value.start && (value.closed ? offset < value.end : offset <= value.end);
    return inside && isValue ? findInFlow(text, offset, value, own, [...levels, around]) : undefined;
  }
  const near = isFlow(value) ? key : isValue ? value : (key ?? value);
  const touched = near && text.slice(Math.min(near.start, offset), Math.max(near.end, offset)).includes('\n') ? undefined : near;
  const word = wordAt(text, touched, offset);
  if (!word || (node.kind === 'list' && colon !== undefined) || /^[&*!]/.test(word.text)) return undefined;
  const base = { ...plain(offset, word), flow: true, column: 0, touchesComment: text.charAt(word.end) === '#' };
  if (!isValue) return { ...base, keyOf: path, levels, pairs: pairsOf({ ...node, entries: others }), hasColon: colon !== undefined };
  if (node.kind === 'map' && !key) return undefined;
  const items = node.kind === 'list' ? others.flatMap((other) => (other.value && !isFlow(other.value) ? [other.value.text] : [])) : [];
  return {
    ...base,
    valueOf: own,
    levels: [...levels, around],
    items,
    needsBlank: node.kind === 'map' && text.charAt(word.start - 1) === ':' && word.quote === '',
  };
}

/** `{score:4}` is one word for YAML; the blank is only missing. */
function loosen(entry: FlowEntry, offset: number): Pick<FlowEntry, 'key' | 'colon' | 'value'> {
  const { colon, value } = entry;
  if (colon !== undefined || value === undefined || isFlow(value) || value.quote !== '')
    return { ...entry, ...(colon === undefined && !isFlow(value) ? { key: value } : {}) };
  const length = /^[\p{L}][\p{L}\p{N}_-]*(?=:)/u.exec(value.text)?.[0].length ?? 0;
  if (length === 0 || offset <= value.start + length) return { ...entry, key: value };
  const key = { ...value, end: value.start + length, text: value.text.slice(0, length), after: value.start + length };
  return { key, colon: key.end, value: { ...value, start: key.end + 1, text: value.text.slice(length + 1) } };
}

function pairsOf({ entries }: FlowNode): Pairs {
  return new Map(
    entries.flatMap(({ key, value, colon }): [string, string][] => {
      const name = key ?? (colon === undefined && value && !isFlow(value) ? value : undefined);
      return name ? [[name.text, value && !isFlow(value) && colon !== undefined ? value.text : '']] : [];
    }),
  );
}
