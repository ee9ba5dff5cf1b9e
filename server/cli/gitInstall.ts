/** `cjm git install`: tells git, in this repository, to merge maps with `cjm merge` and to name stages and steps in diffs. */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { argv, cwd, execPath, platform } from 'node:process';
import { byteOrderMark } from '../workspace/decodeUtf8.ts';
import { Git, GitError } from '../workspace/git.ts';
import { type ExitCode, Failure } from './failure.ts';
import { readText } from './readText.ts';
import type { Says } from './says.ts';
import { shellQuoted } from './shellWord.ts';
import type { Terminal } from './terminal.ts';
import { writeText } from './writeText.ts';

export interface GitInstallOptions {
  readonly print?: boolean;
}

const attributesFile = '.gitattributes';
const attributes = ['*.cjm.yaml', '*.cjm.yml'].map((pattern) => `${pattern} merge=cjm diff=cjm`);

/** The line above a hunk: the nearest stage, step, entry of a project or key at the margin. */
const headings = String.raw`^ *- ((stage|step|id|code): .*)$` + '\n' + String.raw`^([a-z][a-z-]*:.*)$`;

export async function gitInstall({ print }: GitInstallOptions, { says, out, note }: Terminal): Promise<ExitCode> {
  const settings: readonly (readonly [name: string, value: string])[] = [
    ['merge.cjm.name', says.driverName],
    ['merge.cjm.driver', driver(execPath, realpathSync(argv[1] ?? ''))],
    ['diff.cjm.xfuncname', headings],
  ];
  if (print === true) {
    const commands = settings.map(([name, value]) => `git config --local ${name} ${shellQuoted(value)}\n`);
    out([...commands, ...attributes.map((line) => `echo ${shellQuoted(line)} >> ${attributesFile}\n`)].join(''));
    return 0;
  }
  const git = await openGit(says);
  let isChanged = addAttributes(join(git.root, attributesFile), says);
  for (const [name, value] of settings) {
    if ((await git.setting(name)) === value) continue;
    isChanged = true;
    await git.set(name, value);
  }
  note(isChanged ? says.driverInstalled(git.root, attributesFile) : says.driverThere(git.root));
  return 0;
}

/**
 * What git hands to a shell. Where this program has been removed since, git merges line by line, as it does without a driver;
 * an error of the shell would look like a conflict without marks.
 */
function driver(node: string, program: string): string {
  const [runtime, script] = [node, program].map((path) => shellQuoted(platform === 'win32' ? path.replaceAll('\\', '/') : path).replaceAll('%', '%%'));
  const merge = `${runtime} ${script} merge --marker-size=%L --ours-name=%X --theirs-name=%Y --path=%P -- %O %A %B`;
  return `if test -x ${runtime} && test -f ${script}; then ${merge}; else git merge-file --marker-size=%L %A %O %B; fi`;
}

async function openGit(says: Says): Promise<Git> {
  try {
    return await Git.open(cwd());
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const { fault } = error;
    const sentence = fault.kind === 'no-git' ? says.driverNoGit : fault.kind === 'failed' ? says.driverFailed(fault.message) : says.driverNoFolder(cwd());
    throw new Failure(sentence, { cause: error });
  }
}

/** Adds the lines that are not there yet; the others stay as they are. */
function addAttributes(path: string, says: Says): boolean {
  const { text, hasMark } = existsSync(path) ? readText(path, attributesFile, says) : { text: '', hasMark: false };
  const known = new Set(text.split('\n').map((line) => line.trim().replace(/\s+/g, ' ')));
  const missing = attributes.filter((line) => !known.has(line));
  if (missing.length === 0) return false;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : lineEnd;
  writeText(path, (hasMark ? byteOrderMark : '') + text + gap + missing.map((line) => line + lineEnd).join(''), attributesFile, says);
  return true;
}
