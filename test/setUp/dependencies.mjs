/** Installs `node_modules` when it is missing or differs from the lock file, on whatever Node there is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from './execute.mjs';
import { pinnedNode, root } from './paths.mjs';

export async function installDependencies() {
  if (!isOutOfDate()) return;
  console.log('Installing packages (npm ci) …');
  await execute('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: process.env });
  if (!existsSync(pinnedNode)) {
    throw new Error('npm ci did not bring the Node these tools run on: its install script was not allowed to run. Run `npm ci` without --ignore-scripts.');
  }
}

/** A package of the lock file that is not installed in that version; packages for other platforms may be absent. */
function isOutOfDate() {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined || !existsSync(pinnedNode)) return true;
  const wanted = packagesOf(join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).some(([path, { version, optional }]) => path !== '' && (installed[path] ? installed[path].version !== version : !optional));
}

/** @param {string} file @returns {Record<string, { version: string, optional?: boolean }> | undefined} */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
