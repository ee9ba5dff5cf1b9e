/** A path → the bytes of a file and what they are; the sum of the whole file is reckoned while it is read. Reads no rows. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { addAbortSignal, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

export type SourceKind = 'text' | 'utf-16le' | 'utf-16be' | 'gzip' | 'parquet' | 'lfs' | 'workbook' | 'empty';

/** What begins with these bytes; the rest is not read yet. */
interface Begun {
  readonly head: Buffer;
  readonly rest: () => Readable;
}

export interface OpenSource {
  /** Unpacked. */
  readonly bytes: Readable;
  /** Of the file as it lies there; known when all bytes have been read. */
  readonly sha256: () => string;
}

const enough = 64;
const lfsHead = 'version https://git-lfs.github.com/spec/';
/** Workbooks, old and new, and archives that are not unpacked: ZIP, zstd, xz, bzip2, 7z. */
const packed = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '\u0028\u00b5\u002f\u00fd', '\u00fd7zXZ', 'BZh', '7z\u00bc\u00af'];

export function kindOf(head: Buffer): SourceKind {
  const text = head.toString('latin1');
  if (text === '') return 'empty';
  if (text.startsWith('\u001f\u008b')) return 'gzip';
  if (text.startsWith('PAR1')) return 'parquet';
  if (text.startsWith('\u00ff\u00fe')) return 'utf-16le';
  if (text.startsWith('\u00fe\u00ff')) return 'utf-16be';
  if (packed.some((mark) => text.startsWith(mark))) return 'workbook';
  return text.startsWith(lfsHead) ? 'lfs' : 'text';
}

export async function beginFile(path: string, signal: AbortSignal): Promise<Begun> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(enough), 0, enough, 0);
    return { head: buffer.subarray(0, bytesRead), rest: () => addAbortSignal(signal, createReadStream(path)) };
  } finally {
    await file.close();
  }
}

export async function beginInput(signal: AbortSignal): Promise<Begun> {
  const parts = addAbortSignal(signal, process.stdin)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let head = Buffer.alloc(0);
  // Whoever writes may write byte by byte.
  for (let isOver = false; !isOver && head.length < enough; ) {
    const { done = false, value } = await parts.next();
    if (!done) head = Buffer.concat([head, value]);
    isOver = done;
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield head;
    yield* { [Symbol.asyncIterator]: () => parts };
  }
  return { head, rest: () => addAbortSignal(signal, Readable.from(all(), { objectMode: false })) };
}

/** `seen` is told how many bytes of the file have been read. */
export function openSource(file: Readable, kind: SourceKind, seen: (bytes: number) => void): OpenSource {
  const hash = createHash('sha256');
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
