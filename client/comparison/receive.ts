/** Turns what a person does in a comparison into what happens in the editor. */
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FromComparison } from '../../server/protocol.ts';
import type { Comparison } from './comparison.ts';
import type { Comparisons } from './comparisons.ts';
import { explainElement } from './explainElement.ts';
import { showSide } from './showSide.ts';
import { showSideBySide } from './showSideBySide.ts';
import type { VersionTexts } from './versionTexts.ts';

interface Editor {
  readonly comparisons: Comparisons;
  readonly client: BaseLanguageClient;
  readonly texts: VersionTexts;
}

export async function receive(message: FromComparison, comparison: Comparison, { comparisons, client, texts }: Editor): Promise<void> {
  switch (message.kind) {
    case 'ready':
      comparison.listening = true;
      comparison.drawn = undefined;
      return comparisons.redraw(comparison);
    case 'select':
      return showSide(comparison, message, client, texts);
    case 'swap':
      return comparisons.swap(comparison);
    case 'sideBySide':
      return showSideBySide(comparison, texts);
    case 'explain':
      return explainElement(comparison, message, client, comparisons);
    case 'painted':
      return undefined;
  }
}
