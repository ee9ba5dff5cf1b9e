/** The beginning of a table on the disk → the names of its columns; none for a file that is packed. No row of data is told. */
import { open } from 'node:fs/promises';
import { parse } from 'papaparse';

const enough = 1 << 16;

export async function readHeads(path: string): Promise<readonly string[]> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(enough), 0, enough, 0);
    const begin = buffer.subarray(0, bytesRead);
    return begin.includes(0) || (begin[0] === 0x1f && begin[1] === 0x8b) ? [] : headsOf(begin.toString('utf8'));
  } finally {
    await file.close();
  }
}

/** Excel may say in a first line which delimiter follows. */
function headsOf(text: string): readonly string[] {
  const [, delimiter = '', table = text] = /^\uFEFF?sep=(.)\r?\n([^]*)$/.exec(text) ?? [];
  const [heads = []] = parse<string[]>(table, { preview: 1, delimiter }).data;
  return heads.map((head) => head.trim()).filter((head) => head !== '');
}
