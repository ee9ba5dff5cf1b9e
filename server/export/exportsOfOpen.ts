/** Exports of open maps where there is Node: the bundle of exports, and the pictures of maps that lie on disk. */
import { fileURLToPath } from 'node:url';
import type { Exports } from './exports.ts';
import { exportsBeside } from './exportsBeside.ts';
import { readImages } from './readImages.ts';

export function exportsOfOpen(folder: string): Exports {
  const { exportMap, exportProject } = exportsBeside(folder);
  return {
    // PNG is drawn by the editor.
    formats: ['html', 'svg', 'pdf', 'md', 'xlsx', 'csv', 'mermaid', 'json'],
    async exportMap(source, wish) {
      const content = await exportMap(source, wish);
      return typeof content === 'string' ? { content, encoding: 'utf8' } : { content: Buffer.from(content).toString('base64'), encoding: 'base64' };
    },
    exportProject,
    readImages: async (view, uri) => (uri.startsWith('file:') ? readImages(view, fileURLToPath(uri), () => undefined) : {}),
  };
}
