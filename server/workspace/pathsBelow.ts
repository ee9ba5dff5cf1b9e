/** A folder → the files in it and below, relative to it with `/`: what a map may name. A large folder is not read to its end. */
import type { Files } from './files.ts';
import { skippedFolders } from './findMaps.ts';
import { inFolder } from './uris.ts';

const built: ReadonlySet<string> = new Set([...skippedFolders, '.vscode-test', 'dist', 'out']);
const mostFiles = 1000;
const deepest = 6;

export async function pathsBelow(folderUri: string, files: Pick<Files, 'list'>): Promise<readonly string[]> {
  const found: string[] = [];
  await visit(folderUri, '', files, found, 0);
  return found;
}

async function visit(folderUri: string, prefix: string, files: Pick<Files, 'list'>, found: string[], depth: number): Promise<void> {
  // A folder that cannot be read is empty: it may just have been removed.
  const entries = await files.list(folderUri).catch(() => []);
  for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= mostFiles) return;
    if (kind === 'file') found.push(prefix + name);
    else if (kind === 'folder' && depth < deepest && !built.has(name)) await visit(inFolder(folderUri, name), `${prefix}${name}/`, files, found, depth + 1);
  }
}
