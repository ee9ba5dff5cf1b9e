/** Files through Node. One that cannot be read is `undefined`, a folder that cannot be read is empty: it may just have been removed. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from './files.ts';

export const nodeFiles: Files = {
  read: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch {
      return undefined;
    }
  },
  below: async (folderUri) => {
    const found: string[] = [];
    if (folderUri.startsWith('file:')) await visit(fileURLToPath(folderUri), '', found);
    return found;
  },
};

const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', '.vscode-test', 'dist', 'out']);
const mostFiles = 1000;
const deepest = 6;

async function visit(folder: string, prefix: string, found: string[], depth = 0): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= mostFiles) return;
    if (entry.isFile()) found.push(prefix + entry.name);
    else if (entry.isDirectory() && depth < deepest && !skipped.has(entry.name))
      await visit(join(folder, entry.name), `${prefix}${entry.name}/`, found, depth + 1);
  }
}
