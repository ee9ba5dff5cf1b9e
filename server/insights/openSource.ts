/** A path → the bytes of a file and what they are; the sum of the whole file is reckoned while it is read. Reads no rows. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Standard input is text. */
export type SourceKind = 'input' | 'text' | 'gzip' | 'parquet' | 'lfs' | 'workbook' | 'empty';

export interface OpenSource {
  /** Unpacked. */
  readonly bytes: Readable;
  /** Of the file as it lies there; known when all bytes have been read. */
  readonly sha256: () => string;
}

const lfsHead = 'version https://git-lfs.github.com/spec/';

export async function kindOfSource(path: string): Promise<SourceKind> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.length === 0) return 'empty';
    if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
    const text = head.toString('latin1');
    if (text.startsWith('PAR1')) return 'parquet';
    if (text.startsWith('PK\u0003\u0004')) return 'workbook';
    return text.startsWith(lfsHead) ? 'lfs' : 'text';
  } finally {
    await file.close();
  }
}

/** `seen` is told how many bytes of the file have been read. */
export function openSource(path: string, kind: SourceKind, seen: (bytes: number) => void, signal: AbortSignal): OpenSource {
  const hash = createHash('sha256');
  const file: Readable = addAbortSignal(signal, kind === 'input' ? process.stdin : createReadStream(path));
  let read = 0;
  file.on('data', (part: Buffer) => {
    hash.update(part);
    seen((read += part.length));
  });
  if (kind !== 'gzip') return { bytes: file, sha256: () => hash.digest('hex') };
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  return { bytes: file.pipe(unpacked), sha256: () => hash.digest('hex') };
}
