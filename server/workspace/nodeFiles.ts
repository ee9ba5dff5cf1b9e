/** Files through Node, without byte order marks, as editors show them. One that cannot be read is `undefined`: it may just have been removed. What is no `file:` is nothing. */
import type { Dirent } from 'node:fs';
import { access, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files, FolderEntry } from './files.ts';

export const nodeFiles: Files = {
  read: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return (await readFile(fileURLToPath(uri), 'utf8')).replace(/^\ufeff/, '');
    } catch {
      return undefined;
    }
  },
  list: async (folderUri) => {
    if (!folderUri.startsWith('file:')) return [];
    const folder = fileURLToPath(folderUri);
    const entries = await readdir(folder, { withFileTypes: true });
    return Promise.all(entries.map(async (entry): Promise<FolderEntry> => ({ name: entry.name, kind: await kindOf(entry, folder) })));
  },
  exists: async (uri) => {
    if (!uri.startsWith('file:')) return false;
    try {
      await access(fileURLToPath(uri));
      return true;
    } catch {
      return false;
    }
  },
  follow: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return pathToFileURL(await realpath(fileURLToPath(uri))).href;
    } catch {
      return undefined;
    }
  },
};

/** A link that leads nowhere counts as a file: reading it will say so. */
async function kindOf(entry: Dirent, folder: string): Promise<FolderEntry['kind']> {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'link';
  try {
    return (await stat(join(folder, entry.name))).isFile() ? 'file' : 'link';
  } catch {
    return 'file';
  }
}
