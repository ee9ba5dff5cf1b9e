/** Turns the cursor's place in the text into the marked element of a preview. */
import { type CancellationToken, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type LocateParams, type LocateResult, locateRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { isPreviewOf, type Preview, post } from './preview.ts';

interface Marking {
  readonly token?: CancellationToken;
  /** Otherwise when it is another place than before. */
  readonly reveal?: 'never' | 'always';
}

/** The active editor's cursor when it shows the map, else that of any editor in sight. */
export async function markCursor(preview: Preview, client: BaseLanguageClient, { token, reveal }: Marking = {}): Promise<void> {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const editor = editors.find((candidate) => candidate !== undefined && isPreviewOf(preview, candidate.document.uri));
  if (editor === undefined) return;
  const element = await elementAt(editor, client, token);
  if (token?.isCancellationRequested !== true && isPreviewOf(preview, editor.document.uri))
    post(preview, { kind: 'mark', element, ...(reveal === undefined ? {} : { reveal }) });
}

async function elementAt({ document, selection }: TextEditor, client: BaseLanguageClient, token?: CancellationToken): Promise<string | undefined> {
  const position = client.code2ProtocolConverter.asPosition(selection.isEmpty ? selection.active : selection.start);
  const params: LocateParams = { uri: client.code2ProtocolConverter.asUri(document.uri), position };
  try {
    return (await request<LocateResult | null>(client, locateRequest, params, token))?.element;
  } catch {
    return undefined;
  }
}
