// Bundles the product into dist/: extension, server, command line, preview and schema. `--watch` keeps going, `--metafile` is always written.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { analysisBundle } from './server/bundling/analysis.mjs';
import { commonJsChunks } from './server/bundling/commonJsChunks.mjs';
import { copyExportAssets, exportBundle } from './server/bundling/exports.mjs';
import { fewDiagrams } from './server/bundling/fewDiagrams.mjs';
import { leanProtocol } from './server/bundling/leanProtocol.mjs';
import { nodeBundle } from './server/bundling/nodeBundle.mjs';
import { packData } from './server/bundling/packData.mjs';
import { parseOnlyYaml } from './server/bundling/parseOnlyYaml.mjs';
import { plainFonts } from './server/bundling/plainFonts.mjs';
import { stylesWithin } from './server/bundling/stylesWithin.mjs';

const watch = process.argv.includes('--watch');
const shared = {
  bundle: true,
  sourcemap: watch ? 'linked' : false,
  minify: !watch,
  logLevel: 'warning',
  metafile: true,
  legalComments: 'none',
  charset: 'utf8',
  target: 'es2023',
};
const node = { ...shared, ...nodeBundle };
const browser = { ...shared, platform: 'browser' };
/** In what the server is part of, data is packed, and code that never runs is left out. */
function small(platform, elsewhere) {
  return [packData(join(import.meta.dirname, 'server'), platform, elsewhere), parseOnlyYaml, leanProtocol];
}
/** JSX everywhere is Preact's. */
const jsx = { jsx: 'automatic', jsxImportSource: 'preact' };

const bundles = [
  {
    ...node,
    format: 'esm',
    splitting: true,
    chunkNames: 'extension-[hash]',
    plugins: [commonJsChunks],
    entryPoints: { extension: 'client/extension.ts' },
    external: ['vscode'],
  },
  { ...browser, format: 'cjs', entryPoints: { 'extension.web': 'client/extension.web.ts' }, external: ['vscode'] },
  {
    ...node,
    ...jsx,
    format: 'esm',
    splitting: true,
    chunkNames: 'server-[hash]',
    plugins: [...small('node', ['action', 'cli', 'core/gestures', 'core/review', 'core/view/pages', 'core/view/project', 'review']), commonJsChunks],
    entryPoints: { server: 'server/lsp/server.ts', review: 'server/review/reviewThread.ts' },
  },
  { ...browser, ...jsx, format: 'iife', plugins: small('browser'), entryPoints: { 'server.web': 'server/lsp/server.web.ts' }, loader: { '.css': 'text' } },
  { ...node, ...jsx, plugins: small('node'), entryPoints: { cli: 'server/cli/cli.ts' }, banner: { js: '#!/usr/bin/env node' }, loader: { '.css': 'text' } },
  {
    ...shared,
    ...exportBundle,
    // What writes PDF, PNG and workbooks is loaded with the first of them.
    format: 'esm',
    splitting: true,
    chunkNames: 'export-[hash]',
    plugins: [parseOnlyYaml, plainFonts, commonJsChunks],
  },
  { ...shared, ...analysisBundle },
  { ...node, entryPoints: { points: 'server/insights/pointsProcess.ts' } },
  { ...node, ...jsx, plugins: small('node'), entryPoints: { action: 'server/action/action.ts' }, loader: { '.css': 'text' } },
  {
    ...browser,
    ...jsx,
    format: 'esm',
    splitting: true,
    chunkNames: 'preview-[hash]',
    plugins: [fewDiagrams],
    entryPoints: { preview: 'media/preview.tsx' },
  },
  { ...browser, ...jsx, format: 'esm', entryPoints: { comparison: 'media/comparison.tsx', rasterise: 'media/rasterise.ts' } },
  { ...browser, plugins: [stylesWithin], entryPoints: { markdown: 'media/markdown.css' } },
];

mkdirSync('dist', { recursive: true });
const write = ({ path, contents }) => writeFileSync(path, contents, { mode: path.endsWith('cli.js') ? 0o755 : 0o644 });
if (watch) {
  copyExportAssets('.', 'dist');
  const writing = { name: 'writing', setup: ({ onEnd }) => onEnd(({ outputFiles }) => outputFiles?.forEach(write)) };
  for (const options of bundles) {
    const plugins = [...(options.plugins ?? []), writing];
    await (await context({ ...options, plugins, outdir: 'dist', write: false })).watch();
  }
} else {
  // Written only when all of them are there, so that a build that fails leaves the last good one in place.
  const results = await Promise.all(bundles.map((options) => build({ ...options, outdir: 'dist', write: false })));
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  for (const file of results.flatMap((result) => result.outputFiles)) write(file);
  copyExportAssets('.', 'dist');
  writeFileSync('dist/cjm.schema.json', execFileSync(process.execPath, ['dist/cli.js', 'schema', '--language', 'en']));
  const inputs = Object.assign({}, ...results.map((result) => result.metafile.inputs));
  const outputs = Object.assign({}, ...results.map((result) => result.metafile.outputs));
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/metafile.json', JSON.stringify({ inputs, outputs }));
}
