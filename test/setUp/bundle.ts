/** Finished bundles for tests, so that none runs on yesterday's code. */
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { analysisBundle } from '../../server/bundling/analysis.mjs';
import { copyExportAssets, exportBundle } from '../../server/bundling/exports.mjs';
import { cache, root } from './paths.mjs';

const bundled = new Map<string, Promise<string>>();

/** `dist/<name>.js`; a bundle of its own when that is missing or older than what it is made of. */
export function bundlePath(name: string, entry: string): Promise<string> {
  let path = bundled.get(name);
  if (!path) bundled.set(name, (path = findOrBuild(name, entry)));
  return path;
}

async function findOrBuild(name: string, entry: string): Promise<string> {
  const built = join(root, 'dist', `${name}.js`);
  const newest = Math.max(...['server', 'media'].map((folder) => newestIn(join(root, folder))));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return built;
  const own = join(cache, 'test', `${name}.js`);
  if (existsSync(own) && statSync(own).mtimeMs >= newest) return own;
  mkdirSync(dirname(own), { recursive: true });
  const outfile = join(cache, 'test', `${name}.${process.pid}.js`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    charset: 'utf8',
    logLevel: 'warning',
  });
  renameSync(outfile, own);
  if (name === 'cli') await buildBeside(dirname(own));
  return own;
}

/** What the command line loads from beside itself. */
async function buildBeside(folder: string): Promise<void> {
  await Promise.all(
    [exportBundle, analysisBundle].map(async ({ entryPoints, ...options }) => {
      const [[name, entry]] = Object.entries(entryPoints) as [[string, string]];
      const outfile = join(folder, `${name}.${process.pid}.js`);
      await build({ ...(options as BuildOptions), absWorkingDir: root, entryPoints: [entry], outfile, logLevel: 'warning' });
      renameSync(outfile, join(folder, `${name}.js`));
    }),
  );
  copyExportAssets(root, folder);
}

function newestIn(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}
