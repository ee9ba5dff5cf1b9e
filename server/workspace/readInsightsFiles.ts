/** The paths of insights files that a map names → the files as they are now. What lies outside of the workspace, or of the map's repository, is not read, even when a link leads there. */
import { URI, Utils } from 'vscode-uri';
import { MapDocument } from '../core/document.ts';
import type { InsightsFile } from '../core/view/pages/insightsPage.ts';
import type { Files } from './files.ts';
import { findRepository } from './repositories.ts';
import { folderOf, isBelow, nameOf, normalUri } from './uris.ts';

export interface InsightsHost {
  readonly files: Pick<Files, 'exists' | 'follow'>;
  /** Of the workspace, where there is one. */
  readonly roots: readonly string[];
  /** The text of a file as its reader has it, parsed; nothing when it cannot be read. */
  readonly open: (uri: string, isThere: boolean) => Promise<MapDocument | undefined>;
}

export function openFrom(read: Files['read']): (uri: string) => Promise<MapDocument | undefined> {
  return async (uri) => {
    const text = await read(uri);
    return text === undefined ? undefined : MapDocument.open(text);
  };
}

export async function readInsightsFiles(mapUri: string, paths: readonly string[], { files, roots, open }: InsightsHost): Promise<readonly InsightsFile[]> {
  if (paths.length === 0) return [];
  const folder = normalUri(folderOf(mapUri));
  const root = normalUri(roots.map(normalUri).find((one) => isBelow(normalUri(mapUri), one)) ?? (await findRepository(folder, files)) ?? folder);
  const realRoot = await files.follow(root);
  return Promise.all(
    [...new Set(paths)].map(async (path): Promise<InsightsFile> => {
      const uri = uriOf(folder, path);
      const outside: InsightsFile = { path, name: path, document: 'outside' };
      if (uri === undefined || !isBelow(uri, root)) return outside;
      const real = await files.follow(uri);
      if (real !== undefined && realRoot !== undefined && !isBelow(normalUri(real), normalUri(realRoot))) return outside;
      return { path, name: nameOf(uri), document: (await open(uri, real !== undefined)) ?? 'missing' };
    }),
  );
}

/** Only relative paths: an address or an absolute one is of no file beside the map. */
function uriOf(folder: string, path: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:|^[/\\]|\\/i.test(path) ? undefined : normalUri(Utils.resolvePath(URI.parse(folder), path).toString());
}
