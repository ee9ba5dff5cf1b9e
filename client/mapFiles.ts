/** Tells the files of the language from others, by name and by first key; it reads nothing itself. */
import { languages, type TextDocument, type Uri } from 'vscode';

export const languageId = 'cjm';

/** Maps, projects and insights of a workspace. */
export const mapFilesGlob = '**/*.cjm.{yaml,yml}';

/** Maps, projects and insights. */
export function isOurs(document: TextDocument): boolean {
  return document.languageId === languageId;
}

/** Project and insights files are of the language and have no picture of their own. */
export function isMap(document: TextDocument): boolean {
  if (document.languageId !== languageId || isForeign(document)) return false;
  return !isProject(document.uri) && !/\.insights\.cjm\.ya?ml$/i.test(document.uri.path);
}

export function isProject({ path }: Uri): boolean {
  return /(^|\/)project\.cjm\.ya?ml$/i.test(path);
}

/** The last part of an address. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Other texts of a file, which are read and not worked on: old ones that source control shows, and one as an edit would make it. */
const revisionSchemes: ReadonlySet<string> = new Set([
  'git',
  'gitlens',
  'review',
  'pr',
  'cjm-version',
  'vscode-local-history',
  'vscode-timeline',
  'merge-conflict.conflict-diff',
  'vscode-bulkeditpreview-editor',
  'chat-editing-text-model',
  'chat-editing-snapshot-text-model',
]);

export function isRevision({ scheme }: Uri): boolean {
  return revisionSchemes.has(scheme);
}

/** Gives a file that is not ours back to YAML. */
export async function handBackForeignFile(document: TextDocument): Promise<void> {
  if (document.languageId === languageId && isForeign(document)) await languages.setTextDocumentLanguage(document, 'yaml');
}

/** `*.cjm.yml` belongs to the language only when its first key is `cjm`: other tools have files of that name too. */
function isForeign(document: TextDocument): boolean {
  if (!/\.cjm\.yml$/i.test(document.uri.path)) return false;
  const key = firstKey(document.getText());
  return key !== undefined && key !== 'cjm';
}

/** The first key of a text, past comments, blank lines and a document marker; `undefined` while there is none. */
function firstKey(text: string): string | undefined {
  return /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n|---[ \t]*\r?\n)*["']?([^\s:#"']+)["']?[ \t]*:/.exec(text)?.[1];
}
