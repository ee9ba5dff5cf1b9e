/** Turns an element of the picture into a selection of its text. */
import { Selection, TextEditorRevealType } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FromPreview, type LocateParams, type LocateResult, locateRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { isSynced } from './editing.ts';
import type { Preview } from './preview.ts';
import { columnBeside, showSource } from './showSource.ts';

type Selecting = Pick<FromPreview & { kind: 'select' }, 'element' | 'focus'>;

/** The focus stays in the picture unless the person wants to go on in the text. */
export async function selectElement(preview: Preview, { element, focus }: Selecting, client: BaseLanguageClient): Promise<void> {
  if (focus !== true && !isSynced(preview.uri, 'toText')) return;
  const { uri, panel } = preview;
  const params: LocateParams = { uri: client.code2ProtocolConverter.asUri(uri), element };
  const found = await request<LocateResult | null>(client, locateRequest, params);
  if (found === null) return;
  const range = client.protocol2CodeConverter.asRange(found.range);
  const editor = await showSource(uri, panel.viewColumn, columnBeside(panel.viewColumn), focus !== true);
  preview.ownSelection = new Selection(range.start, range.end);
  editor.selection = preview.ownSelection;
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
