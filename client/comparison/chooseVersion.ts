/** Asks what a map is compared with: a state of its repository, another file, the clipboard. */
import { env, l10n, type QuickPickItem, QuickPickItemKind, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RevisionsParams, type RevisionsResult, revisionsRequest, type VersionSource } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { mapFilesGlob, nameOf } from '../mapFiles.ts';
import { tellFailure } from '../serverErrors.ts';

type Repository = Extract<RevisionsResult, { branches: unknown }>;

/** `find` asks further where a choice is a list of its own; `undefined` when that is dismissed. */
interface Choice extends QuickPickItem {
  readonly find: () => VersionSource | undefined | Promise<VersionSource | undefined>;
}

export async function chooseVersion(map: Uri, client: BaseLanguageClient): Promise<VersionSource | undefined> {
  const repository = await askRepository(map, client);
  const fromGit = repository === undefined ? [] : choicesOf(repository);
  const separator = { label: '', kind: QuickPickItemKind.Separator, find: () => undefined };
  const choices: readonly Choice[] = [...fromGit, ...(fromGit.length > 0 ? [separator] : []), anyFile(map, client), clipboard()];
  const picked = await window.showQuickPick(choices, { placeHolder: l10n.t('Compare {0} with', nameOf(map)), matchOnDescription: true });
  return picked?.find();
}

/** Why git has nothing to offer is told beside what is offered all the same. */
async function askRepository(map: Uri, client: BaseLanguageClient): Promise<Repository | undefined> {
  const params: RevisionsParams = { uri: client.code2ProtocolConverter.asUri(map) };
  try {
    const result = await request<RevisionsResult>(client, revisionsRequest, params);
    if (!('reason' in result)) return result;
    void window.showInformationMessage(result.reason);
  } catch (error) {
    void window.showErrorMessage(tellFailure(client, error));
  }
  return undefined;
}

function choicesOf(repository: Repository): readonly Choice[] {
  const { current, target, isStaged, branches, tags, commits } = repository;
  const head = choice('git-commit', l10n.t('Last Commit'), describe('HEAD', current), () => revision('HEAD'));
  const staged = choice('diff-added', l10n.t('Staged'), '', () => ({ kind: 'index' }));
  const lists = [
    { list: branches.map(({ name, subject }) => named('git-branch', name, subject)), label: l10n.t('Branch…'), icon: 'git-branch' },
    { list: tags.map(({ name, subject }) => named('tag', name, subject)), label: l10n.t('Tag…'), icon: 'tag' },
    { list: commits.map(commitChoice), label: l10n.t('Commit of This File…'), icon: 'history' },
  ];
  return [
    head,
    ...(isStaged ? [staged] : []),
    ...(target === undefined ? [] : [mergeBase(target)]),
    ...lists.filter(({ list }) => list.length > 0).map(({ list, label, icon }) => choice(icon, label, '', () => pickFrom(list, label))),
  ];
}

function mergeBase(target: string): Choice {
  const label = l10n.t('Where It Left {0}', target);
  return choice('git-merge', label, l10n.t('common ancestor with {0}', target), () => ({ kind: 'mergeBase', revision: target }));
}

function named(icon: string, name: string, subject: string): Choice {
  return choice(icon, name, subject, () => revision(name));
}

function commitChoice({ hash, subject, author, day }: Repository['commits'][number]): Choice {
  return choice('git-commit', subject, `${hash.slice(0, 7)} · ${author} · ${day}`, () => revision(hash));
}

function anyFile(map: Uri, client: BaseLanguageClient): Choice {
  return choice('file', l10n.t('File…'), '', async () => {
    const uri = await askFile(map);
    return uri && { kind: 'file', uri: client.code2ProtocolConverter.asUri(uri) };
  });
}

/** Maps of the workspace, and any other file through the editor's own dialogue. */
async function askFile(map: Uri): Promise<Uri | undefined> {
  const others = (await workspace.findFiles(mapFilesGlob)).filter((uri) => uri.toString() !== map.toString());
  const inWorkspace = others.map((uri) => ({ label: `$(file) ${workspace.asRelativePath(uri)}`, uri })).toSorted((a, b) => a.label.localeCompare(b.label));
  const elsewhere = { label: `$(folder-opened) ${l10n.t('Other File…')}`, uri: undefined };
  const picked = await window.showQuickPick([...inWorkspace, elsewhere], { placeHolder: l10n.t('Compare {0} with', nameOf(map)) });
  if (picked === undefined || picked.uri !== undefined) return picked?.uri;
  const chosen = await window.showOpenDialog({ canSelectMany: false, openLabel: l10n.t('Compare') });
  return chosen?.[0];
}

function clipboard(): Choice {
  return choice('clippy', l10n.t('Clipboard'), '', async () => {
    const text = await env.clipboard.readText();
    if (text.trim() !== '') return { kind: 'text', text, name: l10n.t('Clipboard') };
    void window.showInformationMessage(l10n.t('The clipboard holds no text.'));
    return undefined;
  });
}

async function pickFrom(choices: readonly Choice[], placeHolder: string): Promise<VersionSource | undefined> {
  const picked = await window.showQuickPick(choices, { placeHolder, matchOnDescription: true });
  return picked?.find();
}

function choice(icon: string, label: string, description: string, find: Choice['find']): Choice {
  return { label: `$(${icon}) ${label}`, description, find };
}

function revision(name: string): VersionSource {
  return { kind: 'revision', revision: name };
}

function describe(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}
