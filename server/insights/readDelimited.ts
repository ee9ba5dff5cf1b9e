/** Bytes of CSV or TSV → rows of cells, one after the other, however large the file is. What a cell means is not known here. */
import type { Readable } from 'node:stream';
import { inferSchema, initParser, type Parser } from 'udsv';

/** Makes of the heads what takes the rows, and says which columns it looks at. */
export type TakeTable = (heads: readonly string[]) => { readonly row: (cells: readonly string[]) => void; readonly wanted: readonly number[] };

/** How many rows there were. */
export async function readDelimited(bytes: Readable, take: TakeTable): Promise<number> {
  // What is no UTF-8 ends with an error of Node's that is told apart by its code.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [waiting, rows] = ['', 0];
  let parser: Parser | undefined;
  let takeRow: ReturnType<TakeTable>['row'] | undefined;
  const push = (text: string): void => {
    parser?.chunk<string[]>(text, parser.stringArrs, (row) => {
      // A line without anything in it is no row.
      if (row.length <= 1 && (row[0] ?? '').trim() === '') return;
      rows += 1;
      takeRow?.(row);
    });
  };
  const begin = (): void => {
    const { schema, heads } = schemaOf(waiting);
    parser = initParser(schema);
    takeRow = take(heads).row;
    push(waiting);
    waiting = '';
  };
  for await (const part of bytes) {
    const text = decoder.decode(part as Uint8Array, { stream: true });
    if (parser) push(text);
    else {
      waiting += text;
      // The head and a few rows are needed to see how the table is written.
      if (waiting.length >= enough) begin();
    }
  }
  waiting += decoder.decode();
  if (!parser && waiting.trim() !== '') begin();
  else if (waiting !== '') push(waiting);
  parser?.end();
  return rows;
}

const enough = 1 << 14;

function schemaOf(text: string): { readonly schema: ReturnType<typeof inferSchema>; readonly heads: readonly string[] } {
  // Excel may say in a first line which delimiter follows.
  const stated = /^\ufeff?sep=(.)\r?\n/.exec(text)?.[1];
  const schema = inferSchema(
    text,
    { ...(stated === undefined ? {} : { col: stated }), encl: '"', header: (rows) => (stated === undefined ? [rows[0] ?? []] : [null, rows[1] ?? []]) },
    20,
  );
  return { schema, heads: schema.cols.map(({ name }) => name.trim()) };
}
