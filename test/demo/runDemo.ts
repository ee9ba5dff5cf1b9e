/** Makes the demo repository where it is wanted, says what to try in it, and hands what the command prints of it to a page and to pictures. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { execute } from '../setUp/execute.mjs';
import { environment, root } from '../setUp/paths.mjs';
import { map } from './commits.ts';
import { base, head, makeDemo } from './demoRepository.ts';
import { demoBlocks, putBlocks } from './pageBlocks.ts';
import { takePagePictures } from './takePagePictures.ts';

/** The exit code. */
export async function runDemo(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { write: { type: 'string' }, pictures: { type: 'boolean' } } });
  const folder = positionals[0] === undefined ? mkdtempSync(join(tmpdir(), 'cjm-demo-')) : resolve(positionals[0]);
  try {
    makeDemo(folder);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  const lines = trials.map(([command, shows]) => `  ${command.padEnd(widest)}   ${shows}`);
  console.log([folder, '', 'Try in it (cjm is `node dist/cli.js` after `npm run build`):', ...lines].join('\n'));
  if (values.write === undefined && values.pictures !== true) return 0;
  await execute('npm', ['run', '--silent', 'build'], { quiet: true });
  const run = async (command: readonly string[]): Promise<string> =>
    (await execute(process.execPath, [cli, ...command], { cwd: folder, env, quiet: true })).output;
  if (values.write !== undefined) {
    writeFileSync(values.write, putBlocks(readFileSync(values.write, 'utf8'), await demoBlocks(run)));
    console.log(values.write);
  }
  if (values.pictures === true) await takePagePictures(run);
  return 0;
}

const cli = join(root, 'dist', 'cli.js');
const env = { ...environment, LC_ALL: 'C.UTF-8', NO_COLOR: '1' };

const trials: readonly (readonly [command: string, shows: string])[] = [
  [`cjm diff --base ${base} --head ${head}`, 'what fifteen changes come to'],
  [`cjm diff --base ${base} --head ${head} --format markdown`, 'the comment of a pull request'],
  [`cjm diff --base ${base} --head ${head} --format html -o review.html`, 'both versions in one picture'],
  [`cjm log ${map}`, 'figures through all commits'],
  [`git diff ${base} ${head}`, 'the same as lines'],
];
const widest = Math.max(...trials.map(([command]) => command.length));
