/** Turns the editor's view of two texts into the versions to compare: files as files, all else as the text that the document has. */
import { l10n, type Tab, type TabInputTextDiff, type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CompareParams, VersionSource } from '../../server/protocol.ts';
import { nameOf } from '../mapFiles.ts';
import { type Documents, type Side, sides } from './comparison.ts';

export interface ReadDiff {
  readonly versions: CompareParams;
  readonly documents: Documents;
}

export async function readDiffEditor(input: TabInputTextDiff, { label }: Pick<Tab, 'label'>, client: BaseLanguageClient): Promise<ReadDiff> {
  const uris: Readonly<Record<Side, Uri>> = { before: input.original, after: input.modified };
  const read = async (side: Side): Promise<VersionSource> => {
    if (isFile(uris[side])) return { kind: 'file', uri: client.code2ProtocolConverter.asUri(uris[side]) };
    const document = await workspace.openTextDocument(uris[side]);
    return { kind: 'text', text: document.getText(), name: nameOfSide(document, label, side) };
  };
  const [before, after] = await Promise.all([read('before'), read('after')]);
  const documents = Object.fromEntries(sides.filter((side) => !isFile(uris[side])).map((side) => [side, uris[side]]));
  return { versions: { uri: client.code2ProtocolConverter.asUri(mapOf(uris)), before, after }, documents };
}

/** On disk, or in a folder that the editor has open. */
function isFile(uri: Uri): boolean {
  return uri.scheme === 'file' || workspace.workspaceFolders?.some((folder) => folder.uri.scheme === uri.scheme) === true;
}

/** The file that is meant: one of the sides, or the file that an old version names. */
function mapOf({ before, after }: Readonly<Record<Side, Uri>>): Uri {
  const file = [after, before].find(isFile);
  if (file !== undefined) return file;
  const inFolder = Uri.file(after.path);
  return workspace.getWorkspaceFolder(inFolder) === undefined ? after : inFolder;
}

/** “HEAD” of the title “a.cjm.yaml (HEAD) ↔ a.cjm.yaml”, the revision that git's own addresses name, else the file's name. */
function nameOfSide({ uri }: TextDocument, label: string, side: Side): string {
  const titles = label.split(' ↔ ');
  const title = titles.length === 2 ? titles[side === 'before' ? 0 : 1] : undefined;
  return /\(([^()]+)\)$/.exec(title ?? '')?.[1] ?? revisionIn(uri) ?? title ?? nameOf(uri);
}

/** Addresses of VS Code's git have it in their query; `~` and nothing mean what is staged. */
function revisionIn({ scheme, query }: Uri): string | undefined {
  if (scheme !== 'git') return undefined;
  const ref = /"ref":"([^"]*)"/.exec(query)?.[1];
  if (ref === '' || ref === '~') return l10n.t('Staged');
  return ref === undefined ? undefined : ref.replace(/^([0-9a-f]{8})[0-9a-f]{32}$/, '$1');
}
