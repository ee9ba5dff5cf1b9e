/** Bytes of CSV or TSV → rows of cells, one after the other, however large the file is. What a cell means is not known here. */
import type { Readable } from 'node:stream';
import { parse } from 'papaparse';

/** Makes of the heads what takes the rows, and says which columns it looks at. */
export type TakeTable = (heads: readonly string[]) => { readonly row: (cells: readonly string[]) => void; readonly wanted: readonly number[] };

/** How many rows there were; nothing when there was no head either. What is not in that encoding ends with an error of Node's that is told apart by its code. */
export async function readDelimited(bytes: Readable, take: TakeTable, encoding: string): Promise<number | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let [waiting, carried, rows, delimiter] = ['', '', 0, ''];
  let takeRow: ReturnType<TakeTable>['row'] | undefined;
  const push = (text: string): void => {
    for (const cells of parse<string[]>(text, { delimiter, newline: '\n' }).data) {
      // A line without anything in it is no row.
      if ((cells[0] ?? '').trim() === '' && cells.every((cell) => cell.trim() === '')) continue;
      if (takeRow === undefined) takeRow = take(cells.map((cell) => cell.trim())).row;
      else {
        rows += 1;
        takeRow(cells);
      }
    }
  };
  const read = (text: string, isLast: boolean): void => {
    // Whether a line feed follows is told by the next bytes.
    const known = carried + text;
    carried = !isLast && known.endsWith('\r') ? '\r' : '';
    const lines = carried === '' ? known : known.slice(0, -1);
    waiting += lines.includes('\r') ? lines.replaceAll(/\r\n?/g, '\n') : lines;
    if (delimiter === '') {
      if (!isLast && waiting.length < enough) return;
      if (waiting.includes('\0')) throw new NoText();
      const { stated, table } = withoutStatement(waiting);
      delimiter = stated ?? delimiterOf(table);
      waiting = table;
    }
    const { end, isOpen } = wholeRows(waiting, delimiter, isLast);
    if (end >= 0) push(waiting.slice(0, end));
    waiting = waiting.slice(end + 1);
    if (isOpen && (isLast || waiting.length > longest)) throw new OpenQuote(rows);
  };
  for await (const part of bytes) read(decoder.decode(part as Uint8Array, { stream: true }), false);
  read(decoder.decode(), true);
  return takeRow && rows;
}

/** Text has no such characters: the encoding is another one, or it is none. */
export class NoText extends Error {
  override readonly name = 'NoText';
}

export class OpenQuote extends Error {
  override readonly name = 'OpenQuote';
  /** Rows that were read before it. */
  readonly rows: number;

  constructor(rows: number) {
    super('a quote is not closed');
    this.rows = rows;
  }
}

/** The head is needed to see how the table is written; no row is as long as the other. */
const [enough, longest] = [1 << 14, 1 << 20];

/** Excel may say in a first line which delimiter follows. */
function withoutStatement(text: string): { readonly stated: string | undefined; readonly table: string } {
  const [line = '', stated] = /^sep=(.)\n/.exec(text) ?? [];
  return { stated, table: text.slice(line.length).replace(/^(?:[ \t]*\n)+/, '') };
}

/** By the heads alone: a comma in one of them, or in amounts, parts nothing where another mark does. */
function delimiterOf(table: string): string {
  const heads = /^.*/.exec(table.replaceAll(/"(?:[^"]|"")*"/g, ''))?.[0] ?? '';
  return ['\t', ';', '|'].find((mark) => heads.includes(mark)) ?? ',';
}

/** Where the last row ends that is whole, −1 when there is none yet; and whether a cell after it is quoted to the end. A quote within a cell is a letter like any other. */
function wholeRows(text: string, delimiter: string, isLast: boolean): { readonly end: number; readonly isOpen: boolean } {
  const end = isLast ? text.length : text.lastIndexOf('\n');
  let from = 0;
  for (let at = text.indexOf('"'); at >= 0 && at < end; at = text.indexOf('"', from)) {
    from = at + 1;
    if (at > 0 && text[at - 1] !== delimiter && text[at - 1] !== '\n') continue;
    const close = closingQuote(text, at, delimiter, isLast);
    if (close === undefined || close > end) return { end: text.lastIndexOf('\n', at), isOpen: close === undefined };
    from = close + 1;
  }
  return { end, isOpen: false };
}

/** The quote that has the end of its cell after it. */
function closingQuote(text: string, open: number, delimiter: string, isLast: boolean): number | undefined {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else {
      let next = at + 1;
      while (text[next] === ' ') next += 1;
      if (text[next] === delimiter || text[next] === '\n' || (isLast && next === text.length)) return at;
    }
  }
  return undefined;
}
