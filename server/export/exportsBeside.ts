/** Loads the bundle of exports that lies beside another bundle, so that command line and server share one, and neither reads it before it is needed. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ExportSource, ExportWish } from './source.ts';

export type ExportMap = (source: ExportSource, wish: ExportWish) => Promise<string | Uint8Array>;

/** `folder` holds the bundles and the fonts. */
export function exportsBeside(folder: string): ExportMap {
  const bundle = join(folder, 'export.js');
  const { exportMap } = createRequire(bundle)(bundle) as typeof import('./exportMap.ts');
  return (source, wish) => exportMap(source, wish, (name) => readFile(join(folder, name)));
}
