/** Loads the bundle of exports that lies beside another bundle, so that command line and server share one, and neither reads it before it is needed. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { StatusView } from '../core/review/status.ts';
import type { ProjectView } from '../core/view/project/projectView.ts';
import type { ExportSource, ExportWish, ProjectWish } from './source.ts';

export interface Exporter {
  readonly exportMap: (source: ExportSource, wish: ExportWish) => Promise<string | Uint8Array>;
  readonly exportProject: (view: ProjectView, wish: ProjectWish) => string;
  readonly exportStatus: (view: StatusView, theme: 'light' | 'dark') => string;
  /** Letters of the map that cannot be shown in that format. */
  readonly missingLetters: (source: ExportSource, wish: ExportWish) => string;
}

/** `folder` holds the bundles and the fonts. */
export function exportsBeside(folder: string): Exporter {
  const bundle = join(folder, 'export.js');
  const { exportMap, exportProject, exportStatus, missingLetters } = createRequire(bundle)(bundle) as typeof import('./exportMap.ts');
  return { missingLetters, exportProject, exportStatus, exportMap: (source, wish) => exportMap(source, wish, (name) => readFile(join(folder, name))) };
}
