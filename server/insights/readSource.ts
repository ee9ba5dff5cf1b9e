/** The path of a table in any of the formats → its rows to whoever takes them, and what the file is. What is wrong with a file is said as data. */
import { basename } from 'node:path';
import { beginFile, beginInput, kindOf, openSource } from './openSource.ts';
import { NoText, OpenQuote, readDelimited, type TakeTable } from './readDelimited.ts';
import { readParquet } from './readParquet.ts';
import type { AnalysisHost, AnalysisProblem } from './wish.ts';

/** Ends an analysis; it is caught where the analysis begins. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly problem: AnalysisProblem;

  constructor(problem: AnalysisProblem, cause?: unknown) {
    super(problem.kind, { cause });
    this.problem = problem;
  }
}

export interface SourceFacts {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
}

/** `encoding` is that of texts, where somebody stated it. */
export async function readSource(path: string, take: TakeTable, { seen, signal }: AnalysisHost, encoding?: string): Promise<SourceFacts> {
  try {
    const isInput = path === '-';
    const { head, rest } = isInput ? await beginInput(signal) : await beginFile(path, signal);
    const kind = kindOf(head);
    if (kind === 'lfs' || kind === 'workbook' || kind === 'empty') throw new Unreadable({ kind, path });
    const isParquet = kind === 'parquet';
    if (isParquet && isInput) throw new Unreadable({ kind: 'parquet-input' });
    const source = openSource(rest(), kind, isParquet ? () => undefined : seen);
    const file = isInput ? 'stdin' : toldName(path);
    if (!isParquet) {
      const rows = await readDelimited(source.bytes, take, kind.startsWith('utf-16') ? kind : (encoding ?? 'utf-8'));
      if (rows === undefined) throw new Unreadable({ kind: 'empty', path });
      return { file, sha256: source.sha256(), rows };
    }
    // Rows are read from all over the file; its sum is reckoned from its beginning to its end.
    const size = await drained(source.bytes);
    const rows = await readParquet(path, take, (share) => seen(share * size), signal);
    return { file, sha256: source.sha256(), rows };
  } catch (error) {
    throw translated(error, path, signal);
  }
}

/** Of the file as it lies there. */
export async function sumOfFile(path: string, signal: AbortSignal): Promise<string> {
  try {
    const { rest } = await beginFile(path, signal);
    const source = openSource(rest(), 'text', () => undefined);
    await drained(source.bytes);
    return source.sha256();
  } catch (error) {
    throw translated(error, path, signal);
  }
}

/** The file is told where others read it: an address of mail in its name is not. */
function toldName(path: string): string {
  return basename(path).replaceAll(/[^\s@]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*?(?=\.\p{L}+(?:\.gz)?$|[^\p{L}\p{N}.-]|$)/gu, '…');
}

async function drained(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const part of bytes) size += part.length;
  return size;
}

function translated(error: unknown, path: string, signal: AbortSignal): unknown {
  if (error instanceof Unreadable || !(error instanceof Error)) return error;
  if (signal.aborted) return new Unreadable({ kind: 'cancelled' }, error);
  if (error instanceof NoText) return new Unreadable({ kind: 'not-utf8', path }, error);
  if (error instanceof OpenQuote) return new Unreadable({ kind: 'open-quote', path, rows: error.rows }, error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA' || code === 'ERR_ENCODING_NOT_SUPPORTED') return new Unreadable({ kind: 'not-utf8', path }, error);
  if (code.startsWith('Z_')) return new Unreadable({ kind: 'torn', path }, error);
  if ('syscall' in error) return new Unreadable({ kind: 'file', path, cause: error }, error);
  return error.message.startsWith('parquet') ? new Unreadable({ kind: 'parquet', path, message: error.message }, error) : error;
}
