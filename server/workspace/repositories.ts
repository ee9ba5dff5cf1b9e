/** Tells where repositories begin, which is how far projects and ignore files reach. */
import type { Files } from './files.ts';
import { foldersFrom, inFolder } from './uris.ts';

/** A repository of its own, or a working tree of one. */
export function isRepository(folderUri: string, files: Pick<Files, 'exists'>): Promise<boolean> {
  return files.exists(inFolder(folderUri, '.git'));
}

/** The nearest folder that holds a repository, from here upwards. */
export async function findRepository(folderUri: string, files: Pick<Files, 'exists'>): Promise<string | undefined> {
  for (const folder of foldersFrom(folderUri)) if (await isRepository(folder, files)) return folder;
  return undefined;
}
