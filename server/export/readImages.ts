/** The pictures that a map shows → `data:` addresses. Those that lie outside its repository (or folder, where there is none) are not touched. */
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { JourneyView } from '../core/view/journeyView.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import { findRepository } from '../workspace/repositories.ts';

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

interface Folders {
  readonly folder: string;
  readonly root: string;
}

/** By their `src`; one that cannot be had is reported and missing. */
export async function readImages(view: JourneyView, path: string, report: (src: string) => void): Promise<Record<string, string>> {
  const folder = dirname(path);
  const repository = await findRepository(pathToFileURL(folder).href, nodeFiles);
  const root = repository === undefined ? folder : fileURLToPath(repository);
  const sources = Object.values(view.cells).flatMap(({ items }) => items.flatMap((item) => (item.kind === 'image' ? [item.src] : [])));
  return Object.fromEntries(
    [...new Set(sources)].flatMap((src) => {
      const data = readImage(src, { folder, root });
      if (data === undefined) report(src);
      return data === undefined ? [] : [[src, data]];
    }),
  );
}

function readImage(src: string, { folder, root }: Folders): string | undefined {
  const type = types[extname(src).toLowerCase()];
  if (type === undefined || isAbsolute(src)) return undefined;
  try {
    const path = realpathSync(resolve(folder, src));
    const near = relative(realpathSync(root), path);
    if (near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near)) return undefined;
    return `data:${type};base64,${readFileSync(path).toString('base64')}`;
  } catch {
    return undefined;
  }
}
