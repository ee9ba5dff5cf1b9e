/** Turns an element of the picture into a selection of its text. */
import { Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FromPreview, type LocateParams, type LocateResult, locateRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { isSynced } from './editing.ts';
import { isPreviewOf, type Preview } from './preview.ts';
import { columnBeside, showSource } from './showSource.ts';

/** Milliseconds within which a second click makes a double one. */
const doubleClick = 400;

type Selecting = Pick<FromPreview & { kind: 'select' }, 'element' | 'focus' | 'file'>;

/** The focus stays in the picture unless the person wants to go on in the text. */
export async function selectElement(preview: Preview, { element, focus, file }: Selecting, client: BaseLanguageClient): Promise<void> {
  if (file !== undefined && file !== '') return selectInMap(preview, file, element, client);
  if (focus !== true && !isSynced(preview.uri, 'toText')) return;
  const { uri, panel } = preview;
  if (focus !== true && !(await isMeant(preview))) return;
  const params: LocateParams = { uri: client.code2ProtocolConverter.asUri(uri), element };
  const found = await request<LocateResult | null>(client, locateRequest, params);
  if (found === null) return;
  const range = client.protocol2CodeConverter.asRange(found.range);
  const editor = await showSource(uri, panel.viewColumn, columnBeside(panel.viewColumn), focus !== true);
  preview.ownSelection = new Selection(range.start, range.end);
  editor.selection = preview.ownSelection;
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The map is opened first: the server only knows places of open texts. */
async function selectInMap({ uri: project, panel }: Preview, file: string, element: string, client: BaseLanguageClient): Promise<void> {
  const { uri } = await workspace.openTextDocument(Uri.joinPath(project, '..', file));
  const params: LocateParams = { uri: client.code2ProtocolConverter.asUri(uri), element };
  const found = await request<LocateResult | null>(client, locateRequest, params);
  const editor = await showSource(uri, panel.viewColumn, columnBeside(panel.viewColumn));
  if (found === null) return;
  const range = client.protocol2CodeConverter.asRange(found.range);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A new column for the text would push the picture aside under the second click of a double one, which edits. */
async function isMeant(preview: Preview): Promise<boolean> {
  if (window.visibleTextEditors.some((editor) => isPreviewOf(preview, editor.document.uri))) return true;
  const { edits } = preview;
  await new Promise((resolve) => setTimeout(resolve, doubleClick));
  return preview.edits === edits;
}
