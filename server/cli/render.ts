/** `cjm render`: a map as one HTML file that needs nothing beside it; the same bytes on every run. */
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { exportHtml } from '../../media/exportHtml.tsx';
import css from '../../media/preview.css';
import type { JourneyView } from '../core/view/journeyView.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import { findRepository } from '../workspace/repositories.ts';
import { type ExitCode, Failure } from './failure.ts';
import { type MapOptions, readMap } from './readMap.ts';
import { readChoice } from './readOptions.ts';
import type { Terminal } from './terminal.ts';
import { writeResult } from './writeText.ts';

export interface RenderOptions extends MapOptions {
  readonly output?: string;
  readonly theme?: string;
  readonly view?: string;
}

export async function render(path: string, options: RenderOptions, terminal: Terminal): Promise<ExitCode> {
  const { says } = terminal;
  const theme = readChoice('--theme', options.theme ?? 'light', ['light', 'dark'], says);
  const shown = readChoice('--view', options.view ?? 'map', ['map', 'funnel'], says);
  const { output } = options;
  if (output !== undefined && output !== '-' && !/^\.html?$/i.test(extname(output))) throw new Failure(says.onlyHtml(output));
  const { file, view } = await readMap(path, options, says);
  if (shown === 'funnel' && view.funnel === undefined && view.funnels.length === 0) throw new Failure(says.noFunnel(file.shown));
  const folder = dirname(file.path);
  const repository = await findRepository(pathToFileURL(folder).href, nodeFiles);
  const root = repository === undefined ? folder : fileURLToPath(repository);
  const images = readImages(view, { folder, root }, (src) => terminal.note(says.pictureMissing(src)));
  writeResult(exportHtml(view, { theme, css, images, shown }), output, terminal);
  if (view.counts.error > 0) terminal.note(says.drawnWithErrors(file.shown, view.counts.error));
  return 0;
}

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

/** The pictures of a map as `data:` addresses. Those that lie outside its repository (or folder, where there is none) are not touched. */
function readImages(view: JourneyView, folders: Folders, report: (src: string) => void): Record<string, string> {
  const sources = Object.values(view.cells).flatMap(({ items }) => items.flatMap((item) => (item.kind === 'image' ? [item.src] : [])));
  return Object.fromEntries(
    [...new Set(sources)].flatMap((src) => {
      const data = readImage(src, folders);
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
