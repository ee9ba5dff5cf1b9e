/** Reads one scalar of a line as it is being typed: quoted or plain, closed or not yet, with the comment that may follow it. */

export interface Token {
  /** The text without its quotes. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly quote: '' | '"' | "'";
  /** A quote that is opened is closed as well. */
  readonly closed: boolean;
  /** Offset after the closing quote. */
  readonly after: number;
}

/** Offsets of a word in the text; `text` is what it says now. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly quote: Token['quote'];
  readonly closed: boolean;
}

const flowStop = /[,[\]{}]|[ \t]#|:(?=[\s,[\]{}]|$)/g;
const blockStop = /[ \t]#/g;

/** The scalar that begins at `from`; `lineEnd` is the offset after the line's last character. */
export function readToken(text: string, from: number, lineEnd: number, flow: boolean): Token {
  const quote = text.charAt(from);
  if (from < lineEnd && (quote === '"' || quote === "'")) return readQuoted(text, from, lineEnd, quote);
  const line = text.slice(from, lineEnd);
  const stop = flow ? flowStop : blockStop;
  stop.lastIndex = 0;
  const end = from + line.slice(0, stop.exec(line)?.index ?? line.length).trimEnd().length;
  return { start: from, end, text: text.slice(from, end), quote: '', closed: true, after: end };
}

function readQuoted(text: string, from: number, lineEnd: number, quote: '"' | "'"): Token {
  let at = from + 1;
  for (; at < lineEnd; at += 1) {
    const character = text.charAt(at);
    if (quote === '"' && character === '\\') at += 1;
    else if (character === quote && quote === "'" && text.charAt(at + 1) === "'") at += 1;
    else if (character === quote) break;
  }
  const closed = at < lineEnd;
  const end = closed ? at : from + 1 + text.slice(from + 1, lineEnd).trimEnd().length;
  const inside = text.slice(from + 1, end);
  return {
    start: from + 1,
    end,
    text: quote === '"' ? inside.replace(/\\(.)/g, '$1') : inside.replaceAll("''", "'"),
    quote,
    closed,
    after: closed ? end + 1 : end,
  };
}

/** What completion replaces when the cursor stands in or beside a scalar; `undefined` when it stands outside of its quotes. */
export function wordAt(text: string, token: Token | undefined, offset: number): Word | undefined {
  if (!token) return { start: offset, end: offset, text: '', quote: '', closed: true };
  if (token.quote !== '')
    return offset >= token.start && offset <= token.end
      ? token
      : !token.closed && offset > token.end
        ? { ...token, end: offset, text: text.slice(token.start, offset) }
        : undefined;
  const start = Math.min(token.start, offset);
  const end = Math.max(token.end, offset);
  return { start, end, text: text.slice(token.start, end), quote: '', closed: true };
}
