/** Installs one npm package of an exact version in a folder of its own below `.vscode-test`, once. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from './execute.mjs';
import { downloads } from './paths.mjs';

interface Options {
  /** Packages whose install scripts have to run; none run without it. */
  readonly scripts?: readonly string[];
  /** Size and time, for whoever waits. */
  readonly takes?: string;
}

/** The package's folder. */
export async function download(folder: string, name: string, version: string, { scripts = [], takes = '' }: Options = {}): Promise<string> {
  const home = join(downloads, folder);
  const installed = join(home, 'node_modules', name);
  const stamp = join(home, 'installed');
  const wanted = `${name}@${version}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return installed;
  console.log(`Installing ${wanted} into .vscode-test/${folder}${takes && ` (${takes})`} …`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const allowScripts = Object.fromEntries(scripts.map((script) => [script, true]));
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies: { [name]: version }, allowScripts }));
  await execute('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...(scripts.length > 0 ? [] : ['--ignore-scripts'])], {
    cwd: home,
    quiet: true,
  });
  writeFileSync(stamp, wanted);
  return installed;
}
