/** Paths of the command line → the files to work on, in the order given, folders in alphabetical order; each file once. */
import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findMaps } from '../workspace/findMaps.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import { Failure } from './failure.ts';
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

export async function findFiles(paths: readonly string[], stdinPath: string | undefined, says: Says): Promise<FoundFiles> {
  const walk: Walk = { files: new Map(), failures: [], says };
  for (const path of paths) {
    if (path === '-') add(walk, standardInput(stdinPath));
    else await addPath(walk, path).catch((error: unknown) => fail(walk, path, error));
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
function fail(walk: Walk, path: string, error: unknown): void {
  const failure = readFailure(error, shownPath(path), walk.says);
  if (!(failure instanceof Failure)) throw failure;
  walk.failures.push(failure);
}

async function addPath(walk: Walk, path: string): Promise<void> {
  if (!statSync(path).isDirectory()) return add(walk, inputFile(path));
  const before = walk.files.size + walk.failures.length;
  const unreadable = (below: string, error: unknown): void => fail(walk, join(path, below), error);
  for await (const found of findMaps(pathToFileURL(realpathSync(path)).href, nodeFiles, { unreadable })) add(walk, inputFile(join(path, found.path)));
  if (walk.files.size + walk.failures.length === before) throw new Failure(walk.says.noMaps(shownPath(path)));
}
