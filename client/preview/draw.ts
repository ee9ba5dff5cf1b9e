/** Turns a preview's map into the message that shows it: the server's view, or the reason why there is none. */
import { type CancellationToken, l10n, type TextDocument, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ProjectViewResult, type ToPreview, type ViewParams, type ViewResult, viewRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { languageId, nameOf } from '../mapFiles.ts';
import { tellFailure } from '../serverErrors.ts';
import { imageRoot, type Preview, post } from './preview.ts';

/** Asks the server for the whole view; from then on its patches arrive. An answer that is no longer wanted is dropped. */
export async function draw(preview: Preview, client: BaseLanguageClient, token: CancellationToken): Promise<void> {
  const message = await picture(preview, client, token);
  if (message === undefined || token.isCancellationRequested) return;
  preview.drawn = message.kind === 'view' || message.kind === 'project';
  post(preview, message);
}

async function picture(preview: Preview, client: BaseLanguageClient, token: CancellationToken): Promise<ToPreview | undefined> {
  const { uri, shown } = preview;
  const document = await openMap(uri);
  if (document === undefined) return { kind: 'empty', reason: l10n.t('{0} is not there any more.', nameOf(uri)) };
  if (document.languageId !== languageId) return { kind: 'empty', reason: l10n.t('{0} is not a journey map.', nameOf(uri)) };
  try {
    const params: ViewParams = { uri: client.code2ProtocolConverter.asUri(uri), shown };
    const result = await request<ViewResult | ProjectViewResult>(client, viewRequest, params, token);
    if (result.view === null) return { kind: 'empty', reason: result.reason };
    if ('kind' in result.view) return { kind: 'project', uri: uri.toString(), view: result.view };
    return { kind: 'view', uri: uri.toString(), view: result.view, imageRoot: imageRoot(preview) };
  } catch (error) {
    // The last picture stays; it is drawn again when the server is back.
    return preview.drawn ? undefined : { kind: 'empty', reason: tellFailure(client, error) };
  }
}

/** The server draws open texts only, so a map without an editor is opened without showing it. An unsaved text that was closed is gone. */
async function openMap(uri: Uri): Promise<TextDocument | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined || uri.scheme === 'untitled') return open;
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
