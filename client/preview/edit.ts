/** Turns a gesture in a preview into one edit of the map's text: one step of undo, never saved, made for the version that the text has. */
import { commands, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type EditedResult,
  type EditParams,
  type EditResult,
  editRequest,
  type FormParams,
  type FormResult,
  type FromPreview,
  formRequest,
} from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { nameOf } from '../mapFiles.ts';
import { tellFailure } from '../serverErrors.ts';
import { editingOf } from './editing.ts';
import { says } from './editWords.ts';
import { type Preview, post } from './preview.ts';
import { columnBeside, showSource } from './showSource.ts';

export async function answerForm(preview: Preview, { id, element, add }: FromPreview & { kind: 'form' }, client: BaseLanguageClient): Promise<void> {
  const params: FormParams = { uri: client.code2ProtocolConverter.asUri(preview.uri), element, add };
  const result = await request<FormResult>(client, formRequest, params).catch((error: unknown): FormResult => ({ refusal: tellFailure(client, error) }));
  post(preview, { kind: 'form', id, result });
}

export async function edit(preview: Preview, { id, gesture, seen }: FromPreview & { kind: 'edit' }, client: BaseLanguageClient): Promise<void> {
  const result = await tryToEdit(preview, { gesture, seen }, client).catch((error: unknown): EditedResult => ({ refusal: tellFailure(client, error) }));
  post(preview, { kind: 'edited', id, result });
}

async function tryToEdit(preview: Preview, wish: Pick<EditParams, 'gesture' | 'seen'>, client: BaseLanguageClient): Promise<EditedResult> {
  const editing = await editingOf(preview.uri);
  return editing === 'on' ? changeMap(preview.uri, wish, client) : { refusal: says(editing) };
}

/** A gesture that somebody made, wherever, as one edit of the map's text. */
export async function changeMap(map: Uri, wish: Pick<EditParams, 'gesture' | 'seen'>, client: BaseLanguageClient): Promise<EditedResult> {
  // A map without an editor is opened without being shown, as it was to be drawn.
  const document = await workspace.openTextDocument(map);
  const uri = client.code2ProtocolConverter.asUri(map);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const params: EditParams = { uri, version: document.version, ...wish };
    const result = await request<EditResult>(client, editRequest, params);
    if ('refusal' in result) return result;
    const { edits, version, select } = result;
    if (edits.length === 0) return { select, canUndo: false };
    // Whoever types meanwhile makes another text of it: then once more, for that one.
    if (document.version === version && (await write(document, edits, client))) return { select, canUndo: true };
  }
  return { refusal: says('busy', nameOf(map)) };
}

/** The editor checks the version once more, and refuses edits of a text that it does not have any more. */
async function write(document: TextDocument, edits: Extract<EditResult, { version: number }>['edits'], client: BaseLanguageClient): Promise<boolean> {
  const change = new WorkspaceEdit();
  for (const { range, newText } of edits) change.replace(document.uri, client.protocol2CodeConverter.asRange(range), newText);
  return workspace.applyEdit(change);
}

/** The editor's own undo of the map's text, which works where that text has the focus; then the preview has it again. */
export async function turnBack({ uri, panel }: Preview, command: 'undo' | 'redo'): Promise<void> {
  await showSource(uri, panel.viewColumn, columnBeside(panel.viewColumn));
  await commands.executeCommand(command);
  panel.reveal(panel.viewColumn, false);
}
