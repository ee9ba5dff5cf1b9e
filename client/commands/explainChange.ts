/** `cjm.explainChange`: tells who wrote the cell at the cursor, when and why. */
import { commands, type Disposable, l10n, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type LocateParams, type LocateResult, locateRequest, type Range } from '../../server/protocol.ts';
import type { Comparisons } from '../comparison/comparisons.ts';
import { explainLines } from '../comparison/explainLines.ts';
import { request } from '../languageClient.ts';
import { isMap } from '../mapFiles.ts';

export function registerExplainChange(comparisons: Comparisons, client: BaseLanguageClient): Disposable {
  return commands.registerCommand('cjm.explainChange', async () => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isMap(editor.document)) return void window.showInformationMessage(l10n.t('Open a journey map first.'));
    return explainLines(client.code2ProtocolConverter.asUri(editor.document.uri), await rangeAt(editor, client), client, comparisons);
  });
}

/** Outside of cells it is what is selected, or the line of the cursor. */
async function rangeAt({ document, selection }: TextEditor, client: BaseLanguageClient): Promise<Range> {
  const selected = client.code2ProtocolConverter.asRange(selection);
  const params: LocateParams = { uri: client.code2ProtocolConverter.asUri(document.uri), position: selected.start };
  if (!selection.isEmpty) return selected;
  return (await request<LocateResult | null>(client, locateRequest, params))?.range ?? selected;
}
