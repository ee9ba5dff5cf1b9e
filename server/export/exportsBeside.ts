/** Loads the bundle of exports that lies beside another bundle, so that command line and server share one, and neither reads it before it is needed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExportSource, ExportWish } from './source.ts';

export type ExportMap = (source: ExportSource, wish: ExportWish) => Promise<string | Uint8Array>;

/** `folder` holds the bundles and the fonts. */
export async function exportsBeside(folder: string): Promise<ExportMap> {
  const { exportMap } = (await import(pathToFileURL(join(folder, 'export.js')).href)) as typeof import('./exportMap.ts');
  return (source, wish) => exportMap(source, wish, (name) => readFile(join(folder, name)));
}
