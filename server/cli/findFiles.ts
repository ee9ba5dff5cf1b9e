/** Paths of the command line → the files to work on, in the order given, folders in alphabetical order; each file once. */
import { closeSync, type Dirent, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { mapFilePattern } from '../core/fileKind.ts';
import { Failure } from './failure.ts';
import { type IgnoreRules, isIgnored, rulesBelow, rulesFor } from './ignoreFiles.ts';
import { readFailure } from './readText.ts';
import type { Says } from './says.ts';

export interface InputFile {
  /** How it is called in results: relative to the current folder where it lies below it, with forward slashes. */
  readonly shown: string;
  /** Absolute; the project is looked for from here. */
  readonly path: string;
  readonly isStandardInput: boolean;
}

export interface FoundFiles {
  readonly files: readonly InputFile[];
  /** Sentences about paths that could not be used. */
  readonly failures: readonly Failure[];
}

export function findFiles(paths: readonly string[], stdinPath: string | undefined, says: Says): FoundFiles {
  const walk: Walk = { files: new Map(), failures: [], says };
  for (const path of paths) {
    if (path === '-') add(walk, standardInput(stdinPath));
    else orFailure(walk, path, () => addPath(walk, path));
  }
  return { files: [...walk.files.values()], failures: walk.failures };
}

export function standardInput(stdinPath: string | undefined): InputFile {
  const path = resolve(stdinPath ?? '-');
  return { shown: stdinPath === undefined ? '<stdin>' : shownPath(stdinPath), path, isStandardInput: true };
}

export function inputFile(path: string): InputFile {
  return { shown: shownPath(path), path: resolve(path), isStandardInput: false };
}

/** As short as it can be said from the current folder; what was given as an absolute path elsewhere stays one. */
export function shownPath(given: string): string {
  const near = relative(process.cwd(), resolve(given));
  const isElsewhere = near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near);
  return (isElsewhere && isAbsolute(given) ? resolve(given) : near || '.').split(sep).join('/');
}

interface Walk {
  readonly files: Map<string, InputFile>;
  readonly failures: Failure[];
  readonly says: Says;
}

function add(walk: Walk, file: InputFile): void {
  if (!walk.files.has(file.path)) walk.files.set(file.path, file);
}

/** A path that cannot be used is reported, and the others are gone on with. */
function orFailure(walk: Walk, path: string, task: () => void): void {
  try {
    task();
  } catch (error) {
    const failure = readFailure(error, shownPath(path), walk.says);
    if (!(failure instanceof Failure)) throw failure;
    walk.failures.push(failure);
  }
}

function addPath(walk: Walk, path: string): void {
  if (!statSync(path).isDirectory()) return add(walk, inputFile(path));
  const before = walk.files.size + walk.failures.length;
  addFolder(walk, path, rulesFor(realpathSync(path)));
  if (walk.files.size + walk.failures.length === before) throw new Failure(walk.says.noMaps(shownPath(path)));
}

const skipped: ReadonlySet<string> = new Set(['node_modules', '.git']);

function addFolder(walk: Walk, folder: string, rules: IgnoreRules): void {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const real = join(rules.folder, entry.name);
    // Links to folders are not followed: what they lead to is found where it lies, and circles cannot arise.
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name) && !isIgnored(real, true, rules)) orFailure(walk, path, () => addFolder(walk, path, rulesBelow(real, rules)));
    } else if (mapFilePattern.test(entry.name) && isFile(entry, path) && !isIgnored(real, false, rules) && isOurs(path)) add(walk, inputFile(path));
  }
}

/** A link that leads nowhere counts: reading it will say so. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}

/** Other tools use `.yml` too: such a file is ours when its first key says so. */
function isOurs(path: string): boolean {
  return !/\.yml$/i.test(path) || /^\ufeff?(?:[ \t]*(?:#[^\n]*)?\r?\n|---[ \t]*\r?\n|%[^\n]*\n)*["']?cjm["']?[ \t]*:/.test(beginningOf(path));
}

/** One that cannot be opened counts too: reading it will say so. */
function beginningOf(path: string): string {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = Buffer.alloc(16_384);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
  } catch {
    return 'cjm:';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
