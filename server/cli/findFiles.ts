/** Paths of the command line → the files to work on, in the order given, folders in alphabetical order; each file once. */
import { closeSync, type Dirent, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { mapFilePattern } from '../workspace/nodeFiles.ts';
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
  const files = new Map<string, InputFile>();
  const failures: Failure[] = [];
  for (const path of paths) {
    try {
      for (const file of path === '-' ? [standardInput(stdinPath)] : filesAt(path, says)) if (!files.has(file.path)) files.set(file.path, file);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  return { files: [...files.values()], failures };
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

function filesAt(path: string, says: Says): InputFile[] {
  const absolute = resolve(path);
  try {
    if (!statSync(absolute).isDirectory()) return [inputFile(path)];
    const found: InputFile[] = [];
    walk(absolute, isAbsolute(path), rulesFor(realpathSync(absolute)), found, says);
    if (found.length === 0) throw new Failure(says.noMaps(shownPath(path)));
    return found;
  } catch (error) {
    throw readFailure(error, shownPath(path), says);
  }
}

const skipped: ReadonlySet<string> = new Set(['node_modules', '.git']);

function walk(folder: string, wasAbsolute: boolean, rules: IgnoreRules, found: InputFile[], says: Says): void {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const inRules = join(rules.folder, entry.name);
    // Links to folders are not followed: what they lead to is found where it lies, and circles cannot arise.
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name) && !isIgnored(inRules, true, rules)) walkInto(path, wasAbsolute, rulesBelow(inRules, rules), found, says);
    } else if (mapFilePattern.test(entry.name) && isFile(entry, path) && !isIgnored(inRules, false, rules) && isOurs(path)) {
      found.push({ shown: shownPath(wasAbsolute ? path : relative(process.cwd(), path)), path, isStandardInput: false });
    }
  }
}

function walkInto(folder: string, wasAbsolute: boolean, rules: IgnoreRules, found: InputFile[], says: Says): void {
  try {
    walk(folder, wasAbsolute, rules, found, says);
  } catch (error) {
    throw readFailure(error, shownPath(wasAbsolute ? folder : relative(process.cwd(), folder)), says);
  }
}

function isFile(entry: Dirent, path: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

/** Other tools use `.yml` too: such a file is ours when its first key says so. */
function isOurs(path: string): boolean {
  return !/\.yml$/i.test(path) || /^\ufeff?(?:[ \t]*(?:#[^\n]*)?\r?\n|---[ \t]*\r?\n|%[^\n]*\n)*["']?cjm["']?[ \t]*:/.test(beginningOf(path));
}

function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(16_384);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}
