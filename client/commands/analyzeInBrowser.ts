/** What reads orders, where there is no process that could do it: a sentence. */
import { commands, type Disposable, l10n, window } from 'vscode';
import { post } from '../preview/preview.ts';
import type { DrawEach } from '../preview/previews.ts';

export function registerNoAnalysis(): Disposable {
  return commands.registerCommand('cjm.analyze', () =>
    window.showInformationMessage(
      l10n.t('Orders are analysed by VS Code on a computer, or by “cjm analyze” in a terminal: a browser cannot read files that large.'),
    ),
  );
}

export const drawNobody: DrawEach = async ({ file, wanted }, preview) => {
  const sentence = l10n.t('Each customer is drawn from the orders by VS Code on a computer: a browser cannot read files that large.');
  if (wanted) post(preview, { kind: 'points', file, told: { kind: 'refused', sentence } });
};
