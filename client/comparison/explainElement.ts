/** Turns what was chosen in a comparison into who wrote it in the working text; what is not there has no author. */
import { commands, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Range } from '../../server/protocol.ts';
import { type Comparison, documentOf, mapOf, sides } from './comparison.ts';
import type { Comparisons } from './comparisons.ts';
import { explainLines } from './explainLines.ts';
import { type Chosen, findElement, findRange } from './findRange.ts';

export async function explainElement(comparison: Comparison, chosen: Chosen, client: BaseLanguageClient, comparisons: Comparisons): Promise<void> {
  const { uri } = comparison.versions;
  const range = await findWorking(comparison, chosen, client);
  if (range !== null) return explainLines(uri, range, client, comparisons);
  const commit = l10n.t('Compare with a Commit…');
  const answer = await window.showInformationMessage(l10n.t('This is not in the file any more, so no line of it tells who wrote it.'), commit);
  if (answer === commit) await commands.executeCommand('cjm.compareWith', mapOf(comparison));
  return undefined;
}

/** Places on screen are those of the two sides; where neither is the map's own file, the element is looked for in it. */
function findWorking(comparison: Comparison, chosen: Chosen, client: BaseLanguageClient): Promise<Range | null> {
  const { uri } = comparison.versions;
  const own = sides.find((side) => documentOf(comparison, side)?.toString() === mapOf(comparison).toString());
  if (own !== undefined) return findRange(comparison, own, chosen, client);
  return findElement(uri, { kind: 'file', uri }, chosen.element, client);
}
