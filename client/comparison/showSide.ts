/** Turns an element of a comparison into a selection in the text of a side, in an editor beside. */
import { Selection, TextEditorRevealType, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Range } from '../../server/protocol.ts';
import { columnBeside, showSource } from '../preview/showSource.ts';
import type { Comparison, Side } from './comparison.ts';
import { type Chosen, findRange } from './findRange.ts';
import type { VersionTexts } from './versionTexts.ts';

/** What is only in the other version is shown there. */
export async function showSide(
  comparison: Comparison,
  chosen: Chosen & { readonly side: Side },
  client: BaseLanguageClient,
  texts: VersionTexts,
): Promise<void> {
  const other = chosen.side === 'after' ? 'before' : 'after';
  for (const side of [chosen.side, other] as const) {
    const range = await findRange(comparison, side, chosen, client);
    if (range !== null) return select(texts.uriOf(comparison, side), range, comparison, client);
  }
  return undefined;
}

async function select(uri: Uri, place: Range, { panel }: Comparison, client: BaseLanguageClient): Promise<void> {
  const range = client.protocol2CodeConverter.asRange(place);
  const editor = await showSource(uri, panel.viewColumn, columnBeside(panel.viewColumn));
  // A place may reach to the next line.
  const { document } = editor;
  const end = document.positionAt(document.offsetAt(range.start) + document.getText(range).trimEnd().length);
  editor.selection = new Selection(range.start, end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
