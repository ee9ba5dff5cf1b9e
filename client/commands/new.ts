/** `cjm.new`: asks for stage model, title, persona and language, and opens a starter map that is not saved yet. What the project has is offered. */
import { commands, type Disposable, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ModelsResult, modelsRequest, type NewParams, type NewResult, newRequest, type ProjectResult, projectRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { languageId } from '../mapFiles.ts';
import { sessionLanguage } from '../settings.ts';

/** Answers given as an argument are not asked for. */
export function registerNew(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('cjm.new', async (given?: Partial<NewParams>) => {
    const folder = targetFolder();
    // The name is not known yet; any file there belongs to the same project.
    const uri = folder && client.code2ProtocolConverter.asUri(Uri.joinPath(folder, 'new.cjm.yaml'));
    const params = await ask({ uri, ...given }, client);
    if (params === undefined) return;
    const { text } = await request<NewResult>(client, newRequest, params);
    await openUnsaved(text, params.title, folder);
  });
}

/** Beside the map that is open, else at the root of the workspace. */
function targetFolder(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  const root = document && workspace.getWorkspaceFolder(document.uri);
  if (root !== undefined && document?.languageId === languageId && !document.isUntitled) return Uri.joinPath(document.uri, '..');
  return (root ?? workspace.workspaceFolders?.[0])?.uri;
}

/** `undefined` as soon as a question is dismissed. */
async function ask(given: Partial<NewParams>, client: BaseLanguageClient): Promise<NewParams | undefined> {
  const { uri } = given;
  const project = request<ProjectResult>(client, projectRequest, { uri });
  const model = given.model ?? (await askModel(uri, client));
  if (model === undefined) return undefined;
  const title = given.title ?? (await askText(2, l10n.t('Title of the map'), l10n.t('Weekly grocery order')));
  if (title === undefined) return undefined;
  const persona = given.persona ?? (await askPersona((await project).personas));
  if (persona === undefined) return undefined;
  const language = given.language ?? (await askLanguage((await project).language ?? sessionLanguage()));
  return language === undefined ? undefined : { uri, model, title, persona, language };
}

async function askModel(uri: string | undefined, client: BaseLanguageClient): Promise<string | undefined> {
  const models = request<ModelsResult>(client, modelsRequest, { uri });
  const items = models.then((all) => all.map(({ id, name, detail }) => ({ label: name, description: id, detail, id })));
  const picked = await pick(1, l10n.t('Stage model'), items);
  return picked?.id;
}

/** One of the project's, or another, who is asked for by name. */
async function askPersona(personas: ProjectResult['personas']): Promise<string | undefined> {
  const question = l10n.t('Persona: whose journey is it?');
  if (personas.length > 0) {
    const items = personas.map(({ id, name, detail }) => ({ label: name, description: id, detail, id }));
    const other = { label: l10n.t('Another Persona…'), id: undefined };
    const picked = await pick<QuickPickItem & { readonly id: string | undefined }>(3, question, [...items, other]);
    if (picked?.id !== undefined || picked === undefined) return picked?.id;
  }
  return askText(3, question, l10n.t('Busy parent'));
}

/** The usual language comes first. */
async function askLanguage(usual: 'en' | 'ru'): Promise<'en' | 'ru' | undefined> {
  const items = [
    { label: 'English', id: 'en' as const },
    { label: 'Русский', id: 'ru' as const },
  ];
  const picked = await pick(4, l10n.t('Language of the map'), usual === 'ru' ? items.toReversed() : items);
  return picked?.id;
}

async function pick<T extends QuickPickItem>(step: number, placeHolder: string, items: readonly T[] | Promise<readonly T[]>): Promise<T | undefined> {
  return window.showQuickPick(items, { title: stepTitle(step), placeHolder, matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true });
}

/** An empty answer is an answer: the starter map then says what belongs there. */
async function askText(step: number, prompt: string, example: string): Promise<string | undefined> {
  const answer = await window.showInputBox({ title: stepTitle(step), prompt, placeHolder: example, ignoreFocusOut: true });
  return answer?.trim();
}

function stepTitle(step: number): string {
  return l10n.t('New Journey Map ({0} of {1})', step, 4);
}

/** In a folder on disk the map gets a name there at once; elsewhere the name is asked for when it is saved. */
async function openUnsaved(text: string, title: string, folder: Uri | undefined): Promise<void> {
  const uri = await freeName(title, folder);
  const document = await (uri === undefined ? workspace.openTextDocument({ language: languageId, content: text }) : workspace.openTextDocument(uri));
  const editor = await window.showTextDocument(document, { preview: false });
  if (uri !== undefined) await editor.edit((edit) => edit.insert(editor.document.positionAt(0), text));
}

async function freeName(title: string, folder: Uri | undefined): Promise<Uri | undefined> {
  if (folder?.scheme !== 'file') return undefined;
  for (let number = 1; ; number += 1) {
    const uri = Uri.joinPath(folder, `${fileName(title)}${number === 1 ? '' : `-${number}`}.cjm.yaml`);
    if (!(await exists(uri))) return uri.with({ scheme: 'untitled' });
  }
}

async function exists(uri: Uri): Promise<boolean> {
  if (workspace.textDocuments.some((document) => document.uri.path === uri.path)) return true;
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

function fileName(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 6).join('-') || 'journey';
}
