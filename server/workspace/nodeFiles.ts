/** Reads files through Node. A file that cannot be read is `undefined`: it may just have been removed. */
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './files.ts';

export const nodeFiles: Pick<Files, 'read'> = {
  read: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch {
      return undefined;
    }
  },
};

const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', '.vscode-test', 'dist', 'out']);
export const mapFilePattern: RegExp = /\.cjm\.ya?ml$/i;

/** URIs of all map files below a folder, in alphabetical order. */
export async function listMapFiles(folderUri: string): Promise<string[]> {
  if (!folderUri.startsWith('file:')) return [];
  const found: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory() && !skipped.has(entry.name)) await visit(`${folder}/${entry.name}`);
      else if (entry.isFile() && mapFilePattern.test(entry.name)) found.push(pathToFileURL(`${folder}/${entry.name}`).href);
    }
  };
  await visit(fileURLToPath(folderUri));
  return found;
}
