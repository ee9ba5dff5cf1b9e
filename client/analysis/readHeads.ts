/** The beginning of a table on the disk → the names of its columns; none for a file that is packed, or whose encoding is another. No row of data is told. */
import { open } from 'node:fs/promises';
import { parse } from 'papaparse';

const enough = 1 << 16;

export type Heads = { readonly kind: 'heads'; readonly heads: readonly string[] } | { readonly kind: 'packed' } | { readonly kind: 'other-encoding' };

/** `encoding` as somebody stated it; else UTF-8, or what a mark at the beginning says. */
export async function readHeads(path: string, encoding: string | undefined): Promise<Heads> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(enough), 0, enough, 0);
    return headsIn(buffer.subarray(0, bytesRead), encoding);
  } finally {
    await file.close();
  }
}

function headsIn(begin: Buffer, encoding: string | undefined): Heads {
  const stated = encoding ?? marks.find(([first, second]) => begin[0] === first && begin[1] === second)?.[2];
  if (stated === undefined && (begin.includes(0) || (begin[0] === 0x1f && begin[1] === 0x8b))) return { kind: 'packed' };
  const text = decoded(begin, stated ?? 'utf-8');
  return text === undefined ? { kind: 'other-encoding' } : { kind: 'heads', heads: headsOf(text) };
}

/** How UTF-16 begins. */
const marks = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
] as const;

/** The last letter may be cut in two. */
function decoded(begin: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(begin, { stream: true });
  } catch (error) {
    // Bytes that are no text in that encoding.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Excel may say in a first line which delimiter follows. */
function headsOf(text: string): readonly string[] {
  const [, delimiter = '', table = text] = /^sep=(.)\r?\n([^]*)$/.exec(text) ?? [];
  const [heads = []] = parse<string[]>(table, { preview: 1, delimiter }).data;
  return heads.map((head) => head.trim()).filter((head) => head !== '');
}
