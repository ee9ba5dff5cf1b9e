/** A folder → the files of the language in it and below, in alphabetical order, without what `.gitignore` leaves out. */
import { mapFilePattern } from '../core/fileKind.ts';
import type { Files, FolderEntry } from './files.ts';
import { type IgnoreRules, ignoreRules, isIgnored } from './ignoreRules.ts';
import { isRepository } from './repositories.ts';
import { folderOf, foldersFrom, inFolder, isBelow, nameOf, normalUri } from './uris.ts';

export interface FoundMap {
  readonly uri: string;
  /** Relative to the folder, with `/`. */
  readonly path: string;
}

export interface FindOptions {
  /** Called between files: whoever must not be held up rests there. */
  readonly rest?: () => Promise<void>;
  /** Told of folders that cannot be read; the others are gone on with. */
  readonly unreadable?: (path: string, error: unknown) => void;
}

/** Folders that hold nothing of anybody's own. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Somebody named the folder, so it is looked at even when it is ignored itself. */
export async function* findMaps(folderUri: string, files: Files, options: FindOptions = {}): AsyncGenerator<FoundMap> {
  const uri = normalUri(folderUri);
  yield* visit({ uri, path: '', name: nameOf(uri), above: await rulesAbove(uri, files) }, files, options);
}

interface Folder {
  readonly uri: string;
  readonly path: string;
  readonly name: string;
  readonly above: IgnoreRules | undefined;
}

async function* visit(folder: Folder, files: Files, options: FindOptions): AsyncGenerator<FoundMap> {
  let entries: readonly FolderEntry[];
  try {
    entries = await files.list(folder.uri);
  } catch (error) {
    options.unreadable?.(folder.path, error);
    return;
  }
  const rules = ignoreRules(await ignoreTexts(folder.uri, new Set(entries.map(({ name }) => name)), files), folder.name, folder.above);
  for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const uri = inFolder(folder.uri, name);
    const path = folder.path === '' ? name : `${folder.path}/${name}`;
    if (kind === 'folder') {
      if (!skippedFolders.has(name) && !isIgnored(name, true, rules)) yield* visit({ uri, path, name, above: rules }, files, options);
    } else if (kind === 'file' && mapFilePattern.test(name) && !isIgnored(name, false, rules) && (await isOurs(uri, files))) yield { uri, path };
    await options.rest?.();
  }
}

/** Nothing outside a repository, since ignore files further up belong to somebody else, and nothing for a folder that is ignored itself. */
async function rulesAbove(folderUri: string, files: Files): Promise<IgnoreRules | undefined> {
  const folders: string[] = [];
  for (const folder of foldersFrom(folderUri)) {
    if (folder !== folderUri) folders.push(folder);
    if (!(await isRepository(folder, files))) continue;
    let rules: IgnoreRules | undefined;
    for (const at of folders.toReversed()) rules = await rulesIn(at, rules, files);
    return rules && !isIgnored(nameOf(folderUri), true, rules) ? rules : undefined;
  }
  return undefined;
}

/** `names` says what lies in the folder, where that is known. */
async function ignoreTexts(folderUri: string, names: ReadonlySet<string> | undefined, files: Files): Promise<string[]> {
  const read = async (first: string, ...more: readonly string[]): Promise<string> =>
    names?.has(first) === false ? '' : ((await files.read(inFolder(folderUri, first, ...more))) ?? '');
  return Promise.all([read('.gitignore'), read('.git', 'info', 'exclude')]);
}

/** Would the file be found in the folder? Both addresses in their normal form. */
export async function isFound(uri: string, folderUri: string, files: Files): Promise<boolean> {
  const folders = [...foldersFrom(folderOf(uri))].filter((folder) => folder !== folderUri && isBelow(folder, folderUri)).toReversed();
  let rules = await rulesIn(folderUri, await rulesAbove(folderUri, files), files);
  for (const folder of folders) {
    if (skippedFolders.has(nameOf(folder)) || isIgnored(nameOf(folder), true, rules)) return false;
    rules = await rulesIn(folder, rules, files);
  }
  return mapFilePattern.test(uri) && !isIgnored(nameOf(uri), false, rules) && isOurs(uri, files);
}

async function rulesIn(folderUri: string, above: IgnoreRules | undefined, files: Files): Promise<IgnoreRules> {
  return ignoreRules(await ignoreTexts(folderUri, undefined, files), nameOf(folderUri), above);
}

const firstKeyIsOurs = /^\ufeff?(?:[ \t]*(?:#[^\n]*)?\r?\n|---[ \t]*\r?\n|%[^\n]*\n)*["']?cjm["']?[ \t]*:/;

/** Other tools use `.yml` too: such a file is ours when its first key says so. One that cannot be read counts: reading it will say so. */
async function isOurs(uri: string, files: Pick<Files, 'read'>): Promise<boolean> {
  return !/\.yml$/i.test(uri) || firstKeyIsOurs.test((await files.read(uri)) ?? 'cjm:');
}
