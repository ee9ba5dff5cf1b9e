/** Turns what a panel kept across a reload of the window back into a comparison. */
import { type Disposable, window } from 'vscode';
import type { ComparisonState } from '../../server/protocol.ts';
import { comparisonType } from './comparison.ts';
import type { Comparisons } from './comparisons.ts';

export function restoreComparisons(comparisons: Comparisons): Disposable {
  return window.registerWebviewPanelSerializer(comparisonType, {
    async deserializeWebviewPanel(panel, state: Partial<ComparisonState> | undefined) {
      // A panel that was never drawn remembers nothing.
      if (state?.versions === undefined) panel.dispose();
      else comparisons.adopt(panel, state.versions);
    },
  });
}
