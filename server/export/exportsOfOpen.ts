/** What the language server needs to export maps that are open: the bundle of exports, and the pictures of maps that lie on disk. */
import { fileURLToPath } from 'node:url';
import type { JourneyView } from '../core/view/journeyView.ts';
import { exportsBeside } from './exportsBeside.ts';
import { readImages } from './readImages.ts';
import type { ExportSource, ExportWish } from './source.ts';

export interface Exports {
  /** The contents of the file in base 64. */
  readonly exportMap: (source: ExportSource, wish: ExportWish) => Promise<string>;
  /** As `data:` addresses by their `src`; one that cannot be had is missing. */
  readonly readImages: (view: JourneyView, uri: string) => Promise<Readonly<Record<string, string>>>;
}

export function exportsOfOpen(folder: string): Exports {
  const { exportMap } = exportsBeside(folder);
  return {
    exportMap: async (source, wish) => Buffer.from(await exportMap(source, wish)).toString('base64'),
    readImages: async (view, uri) => (uri.startsWith('file:') ? readImages(view, fileURLToPath(uri), () => undefined) : {}),
  };
}
