// How the bundle of exports is made, which command line and server load from beside themselves, and what it reads there: fonts, and what makes PNG of a drawing.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBundle } from './nodeBundle.mjs';

export const exportBundle = {
  ...nodeBundle,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text' },
  entryPoints: { export: 'server/export/exportMap.ts' },
  // Packages ask for their own address while they are loaded.
  define: { 'import.meta.url': 'ownAddress' },
  banner: { js: 'const ownAddress = require("node:url").pathToFileURL(__filename).href;' },
};

/**
 * @param {string} root of the repository
 * @param {string} folder of the bundles
 */
export function copyExportAssets(root, folder) {
  for (const face of ['regular', 'bold', 'italic']) copyFileSync(join(root, `media/fonts/inter-${face}.ttf`), join(folder, `inter-${face}.ttf`));
  copyFileSync(join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(folder, 'resvg.wasm'));
}
