/** The path of a table in any of the formats → its rows to whoever takes them, and what the file is. What is wrong with a file is said as data. */
import { basename } from 'node:path';
import { kindOfSource, openSource } from './openSource.ts';
import { readDelimited, type TakeTable } from './readDelimited.ts';
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

export async function readSource(path: string, take: TakeTable, { seen, signal }: AnalysisHost): Promise<SourceFacts> {
  try {
    const kind = path === '-' ? 'input' : await kindOfSource(path);
    if (kind === 'lfs' || kind === 'workbook' || kind === 'empty') throw new Unreadable({ kind, path });
    const isParquet = kind === 'parquet';
    const source = openSource(path, kind, isParquet ? () => undefined : seen, signal);
    if (!isParquet) {
      const rows = await readDelimited(source.bytes, take);
      return { file: path === '-' ? 'stdin' : basename(path), sha256: source.sha256(), rows };
    }
    // Rows are read from all over the file; its sum is reckoned from its beginning to its end.
    const size = await drained(source.bytes);
    const rows = await readParquet(path, take, (share) => seen(share * size), signal);
    return { file: basename(path), sha256: source.sha256(), rows };
  } catch (error) {
    throw translated(error, path, signal);
  }
}

async function drained(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const part of bytes) size += part.length;
  return size;
}

function translated(error: unknown, path: string, signal: AbortSignal): unknown {
  if (error instanceof Unreadable || !(error instanceof Error)) return error;
  if (signal.aborted) return new Unreadable({ kind: 'cancelled' }, error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return new Unreadable({ kind: 'not-utf8', path }, error);
  if (code.startsWith('Z_')) return new Unreadable({ kind: 'torn', path }, error);
  if ('syscall' in error) return new Unreadable({ kind: 'file', path, cause: error }, error);
  return error.message.startsWith('parquet') ? new Unreadable({ kind: 'parquet', path, message: error.message }, error) : error;
}
