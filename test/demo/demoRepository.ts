/** Makes the demo repository: the grocery example in git, the same commits with the same hashes on every machine. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setUp/paths.mjs';
import { applyEdit, authors, type Commit } from './commits.ts';
import { branch } from './fifteenChanges.ts';
import { main } from './mainBranch.ts';

export const base = 'main';
export const head = 'checkout-team';

/** Into an empty folder or one that is made; whatever is in another stays as it is. */
export function makeDemo(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`“${folder}” is not empty: name a new folder`);
  copyExample(folder);
  git(folder, 'init', '--quiet', '--template=', '--object-format=sha1', `--initial-branch=${base}`);
  main.forEach((commit) => make(commit, folder));
  git(folder, 'checkout', '--quiet', '-b', head);
  branch.forEach((commit) => make(commit, folder));
}

function copyExample(folder: string): void {
  const example = join(root, 'examples', 'grocery');
  // A checkout on Windows may have turned the ends of lines.
  for (const name of readdirSync(example)) writeFileSync(join(folder, name), readFileSync(join(example, name), 'utf8').replaceAll('\r\n', '\n'));
}

function make({ author, date, message, edits }: Commit, folder: string): void {
  for (const edit of edits) {
    const file = join(folder, edit.file);
    writeFileSync(file, applyEdit(readFileSync(file, 'utf8'), edit));
  }
  const { name, email } = authors[author];
  const by = (role: string): Record<string, string> => ({ [`GIT_${role}_NAME`]: name, [`GIT_${role}_EMAIL`]: email, [`GIT_${role}_DATE`]: date });
  git(folder, 'add', '--all');
  gitAs({ ...by('AUTHOR'), ...by('COMMITTER') }, folder, 'commit', '--quiet', `--message=${message}`);
}

function git(folder: string, ...args: readonly string[]): string {
  return gitAs({}, folder, ...args);
}

/** Nothing of what a person or a machine has set up comes in: names, signatures, hooks, ends of lines. */
function gitAs(who: Readonly<Record<string, string>>, folder: string, ...args: readonly string[]): string {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const env = { ...own, ...who, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
}
