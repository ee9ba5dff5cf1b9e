/** Reads a collection between brackets as it is being typed: unclosed, half written, over several lines. Stops where its lines stop looking like one. */
import { lineEndOf, shapeOf, skipBlanks } from './lineShape.ts';
import { readToken, type Token } from './token.ts';

export interface FlowNode {
  readonly kind: 'list' | 'map';
  readonly start: number;
  /** Offset after the closing bracket, or where reading stopped. */
  readonly end: number;
  readonly closed: boolean;
  readonly entries: readonly FlowEntry[];
}

/** What stands between two commas. */
export interface FlowEntry {
  readonly start: number;
  readonly end: number;
  readonly key: Token | undefined;
  readonly colon: number | undefined;
  readonly value: Token | FlowNode | undefined;
}

const lineLimit = 200;

export function isFlowStart(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  return character === '[' || character === '{';
}

export function isFlow(value: Token | FlowNode | undefined): value is FlowNode {
  return value !== undefined && 'entries' in value;
}

/** The collection that opens at `start`; `indent` is that of the line it opens on. */
export function readFlow(text: string, start: number, indent: number): FlowNode {
  return new FlowReader(text, start, flowLimit(text, start, indent)).read();
}

/** Where the lines end that may belong to it: those indented more, or closing it, that do not look like block keys or items. */
function flowLimit(text: string, start: number, indent: number): number {
  let end = lineEndOf(text, start);
  let open = isOpenAt(text, start, end);
  for (let count = 0; count < lineLimit; count += 1) {
    const next = text.indexOf('\n', end) + 1;
    if (next === 0) return end;
    const line = shapeOf(text, next);
    if (line.kind === 'marker') return end;
    if (line.kind === 'content') {
      const closes = /[\]},]/.test(text.charAt(line.content));
      if (!closes && (line.indent <= indent || line.dashes.length > 0 || (!open && line.key !== undefined))) return end;
      open = isOpenAt(text, line.content, line.end);
    }
    end = line.end;
  }
  return end;
}

/** Does a line of a collection end so that more must follow? */
function isOpenAt(text: string, from: number, end: number): boolean {
  const written = text
    .slice(from, end)
    .replace(/[ \t]#.*$/, '')
    .trimEnd();
  return /[,[{:]$/.test(written);
}

/** A class because reading carries its place in the text. */
class FlowReader {
  private readonly text: string;
  private readonly limit: number;
  private at: number;

  constructor(text: string, start: number, limit: number) {
    this.text = text;
    this.at = start;
    this.limit = limit;
  }

  read(): FlowNode {
    const start = this.at;
    const kind = this.text.charAt(start) === '{' ? 'map' : 'list';
    this.at += 1;
    const entries: FlowEntry[] = [];
    for (;;) {
      entries.push(this.readEntry());
      const stop = this.at < this.limit ? this.text.charAt(this.at) : '';
      if (stop !== '') this.at += 1;
      if (stop !== ',') return { kind, start, end: this.at, closed: stop !== '', entries };
    }
  }

  /** Up to the comma or bracket that ends it. */
  private readEntry(): FlowEntry {
    const start = this.at;
    let key: Token | undefined;
    let colon: number | undefined;
    let value: Token | FlowNode | undefined;
    for (;;) {
      this.skip();
      const character = this.at < this.limit ? this.text.charAt(this.at) : '';
      if (character === '' || character === ',' || character === ']' || character === '}') break;
      if (character === ':' && colon === undefined) {
        if (!isFlow(value)) key = value;
        value = undefined;
        colon = this.at;
        this.at += 1;
      } else if (character === '[' || character === '{') value = this.read();
      else {
        const token = readToken(this.text, this.at, Math.min(this.limit, lineEndOf(this.text, this.at)), true);
        // Words on several lines, or after a closed quote, are still the one value; the last is the one that matters here.
        this.at = Math.max(token.after, this.at + 1);
        value = token;
      }
    }
    return { start, end: this.at, key, colon, value };
  }

  private skip(): void {
    for (;;) {
      this.at = skipBlanks(this.text, this.at, this.limit);
      const character = this.at < this.limit ? this.text.charAt(this.at) : '';
      if (character === '\n') this.at += 1;
      else if (character === '#' && /\s/.test(this.text.charAt(this.at - 1))) this.at = Math.min(this.limit, lineEndOf(this.text, this.at));
      else return;
    }
  }
}

/** The comment that the offset stands in, inside a collection: its start. */
export function findComment(text: string, from: number, offset: number): number | undefined {
  const line = text.slice(from, offset);
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && /[\s,[{:]/.test(line.charAt(at - 1) || ' ')) quote = character;
    else if (character === '#' && (at === 0 || /\s/.test(line.charAt(at - 1)))) return from + at;
  }
  return undefined;
}
