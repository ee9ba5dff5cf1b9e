/** Sizes of what is shipped, against their goals. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadedAtStart, readMetafile } from '../setUp/loadedAtStart.ts';
import { root, vsix } from '../setUp/paths.mjs';
import type { Judged, Table } from './report.ts';

const withStart = (name: string): string => `${name} and what it loads at its start`;
/** Bundles in parts, told with the parts that come along. */
const inParts = ['server.js', 'preview.js'];
/** In bytes. */
const goals: Readonly<Record<string, number>> = { 'cjm-as-code.vsix': 3_000_000, [withStart('server.js')]: 900_000, [withStart('preview.js')]: 150_000 };

export async function sizeTables(): Promise<readonly Table[]> {
  // The package is named apart: a build takes it away, and then it has to be missed.
  const names = new Set([basename(vsix), ...readdirSync(join(root, 'dist'))]);
  const files = [...names].map((name) => ({ name, bytes: statSync(join(root, 'dist', name)).size }));
  const metafile = readMetafile();
  for (const name of inParts) {
    const sizes = loadedAtStart(name, metafile).map((part) => statSync(join(root, 'dist', part)).size);
    files.push({ name: withStart(name), bytes: sizes.reduce((sum, size) => sum + size, 0) });
  }
  const rows = files.toSorted((a, b) => b.bytes - a.bytes).map(({ name, bytes }) => [name, judge(bytes, goals[name])]);
  return [{ title: 'Sizes', note: 'Bytes in thousands; bundles are minified, the package is compressed.', head: ['file', 'kB'], rows }];
}

function judge(bytes: number, goal: number | undefined): string | Judged {
  const text = kilobytes(bytes);
  return goal === undefined ? text : { text, goal: `≤ ${kilobytes(goal)}`, isMet: bytes <= goal };
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1000).toLocaleString('en');
}
