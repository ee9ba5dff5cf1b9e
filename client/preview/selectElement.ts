/** Turns an element of the picture into a selection of its text. */
import { Selection, TextEditorRevealType } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type LocateParams, type LocateResult, locateRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import type { Preview } from './preview.ts';
import { columnBeside, showSource } from './showSource.ts';

export async function selectElement(preview: Preview, element: string, client: BaseLanguageClient): Promise<void> {
  const { uri, panel } = preview;
  const params: LocateParams = { uri: client.code2ProtocolConverter.asUri(uri), element };
  const found = await request<LocateResult | null>(client, locateRequest, params);
  if (found === null) return;
  const range = client.protocol2CodeConverter.asRange(found.range);
  const editor = await showSource(uri, panel.viewColumn, columnBeside(panel.viewColumn));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
