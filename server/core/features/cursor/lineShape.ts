/** Takes one line apart as YAML would: indentation, dashes, key, value. Looks at no other line, so that a breakage elsewhere does not matter. */
import { readToken, type Token } from './token.ts';

interface Dash {
  readonly column: number;
  readonly offset: number;
}

export interface LineShape {
  readonly start: number;
  /** Offset after the last character, without the line end. */
  readonly end: number;
  /** `marker`: of a merge conflict or of a document. */
  readonly kind: 'blank' | 'comment' | 'marker' | 'content';
  /** Column of the first character that is no blank. */
  readonly indent: number;
  readonly dashes: readonly Dash[];
  /** Where the content after the dashes begins. */
  readonly content: number;
  readonly column: number;
  readonly key: Token | undefined;
  readonly colon: number | undefined;
  /** Offset of the value after the colon; `end` when there is none. */
  readonly value: number;
}

/** What a tab counts: a map is indented by two. */
const tabWidth = 2;
const marker = /(?:<{7}|\|{7}|={7}|>{7}|---|\.\.\.)(?=\s|$)/y;
const plainKey = /[^\s[\]{}#&*!|>%@`"',](?:(?!\s#)[^\n])*?(?=[ \t]*:(?:\s|$))/y;
/** `stage:decision`: a key whose blank has not been typed. */
const tightKey = /[\p{L}][\p{L}\p{N}_-]*(?=:[^\s/])/uy;

export function lineStartOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

export function lineEndOf(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  return end > from && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

export function columnAt(text: string, lineStart: number, offset: number): number {
  let column = 0;
  for (let at = lineStart; at < offset; at += 1) {
    if (text.charCodeAt(at) === 9) column += tabWidth - (column % tabWidth);
    else if (text.charCodeAt(at) !== 0xfeff) column += 1;
  }
  return column;
}

/** `cursor` allows a key without a blank after its colon, when the cursor stands behind it. */
export function shapeOf(text: string, start: number, cursor?: number): LineShape {
  const end = lineEndOf(text, start);
  const begin = skipBlanks(text, text.charCodeAt(start) === 0xfeff ? start + 1 : start, end);
  const indent = columnAt(text, start, begin);
  const bare: LineShape = { start, end, kind: 'content', indent, dashes: [], content: begin, column: indent, key: undefined, colon: undefined, value: end };
  if (begin === end) return { ...bare, kind: 'blank' };
  if (text.charAt(begin) === '#') return { ...bare, kind: 'comment' };
  if (indent === 0 && matchAt(marker, text, begin, end) !== undefined) return { ...bare, kind: 'marker' };
  const dashes: Dash[] = [];
  let content = begin;
  while (text.charAt(content) === '-' && (content + 1 === end || isBlank(text.charCodeAt(content + 1)))) {
    dashes.push({ column: indent + content - begin, offset: content });
    content = skipBlanks(text, content + 1, end);
  }
  const column = indent + content - begin;
  const { key, colon } = readKey(text, content, end, cursor);
  const value = colon === undefined ? end : skipBlanks(text, colon + 1, end);
  return { ...bare, dashes, content, column, key, colon, value: text.charAt(value) === '#' && isBlank(text.charCodeAt(value - 1)) ? end : value };
}

function readKey(text: string, content: number, end: number, cursor: number | undefined): Pick<LineShape, 'key' | 'colon'> {
  const none = { key: undefined, colon: undefined };
  const first = text.charAt(content);
  if (content >= end) return none;
  if (first === '"' || first === "'") {
    const key = readToken(text, content, end, false);
    const colon = skipBlanks(text, key.after, end);
    return key.closed && text.charAt(colon) === ':' && (colon + 1 === end || isBlank(text.charCodeAt(colon + 1))) ? { key, colon } : none;
  }
  const written = matchAt(plainKey, text, content, end);
  const tight = written === undefined && cursor !== undefined ? matchAt(tightKey, text, content, end) : undefined;
  const word = written ?? (tight !== undefined && cursor !== undefined && cursor > content + tight.length ? tight : undefined);
  if (word === undefined) return none;
  const key: Token = { start: content, end: content + word.length, text: word, quote: '', closed: true, after: content + word.length };
  return { key, colon: skipBlanks(text, key.end, end) };
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): string | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text)?.[0];
  return match !== undefined && at + match.length <= end ? match : undefined;
}

export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}
