// How the bundle of exports is made, which command line and server load from beside themselves, and what it reads there: fonts, and what makes PNG of a drawing.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

export const exportBundle = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // ES modules where packages have them, so that what is not used falls away; yaml's lie under its browser entry.
  mainFields: ['module', 'main'],
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'utf8',
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
