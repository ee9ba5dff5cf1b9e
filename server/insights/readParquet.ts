/** A Parquet file → rows of cells as texts, one row group after the other. Only the columns that are wanted are read; what packs them is Node's. */
import * as zlib from 'node:zlib';
import { asyncBufferFromFile, type Compressors, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import type { TakeTable } from './readDelimited.ts';

/** `seen` is told which share of the rows has been read. */
export async function readParquet(path: string, take: TakeTable, seen: (share: number) => void, signal: AbortSignal): Promise<number> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const heads = parquetSchema(metadata).children.map(({ element }) => element.name);
  const { row: takeRow, wanted } = take(heads);
  const columns = wanted.map((index) => heads[index] as string);
  const cells = heads.map(() => '');
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    signal.throwIfAborted();
    const rowEnd = rowStart + Number(group.num_rows);
    for (const row of await parquetReadObjects({ file, metadata, columns, compressors, rowStart, rowEnd })) {
      for (const index of wanted) cells[index] = textOf(row[heads[index] as string]);
      takeRow(cells);
    }
    rowStart = rowEnd;
    seen(rowStart / Math.max(1, Number(metadata.num_rows)));
  }
  return rowStart;
}

const compressors: Compressors = {
  GZIP: (bytes) => new Uint8Array(zlib.gunzipSync(bytes)),
  BROTLI: (bytes) => new Uint8Array(zlib.brotliDecompressSync(bytes)),
  // Older Nodes have none.
  ...('zstdDecompressSync' in zlib ? { ZSTD: (bytes) => new Uint8Array(zlib.zstdDecompressSync(bytes)) } : {}),
};

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}
