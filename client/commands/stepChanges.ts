/** `cjm.nextChange` and `cjm.previousChange`: mark the change after or before in the comparison that has the focus, or that shows the active text. */
import { commands, Disposable, window } from 'vscode';
import { post } from '../comparison/comparison.ts';
import type { Comparisons } from '../comparison/comparisons.ts';

export function registerStepChanges(comparisons: Comparisons): Disposable {
  const step = (by: 1 | -1) => (): void => {
    const document = window.activeTextEditor?.document;
    const comparison = comparisons.active() ?? (document && comparisons.showing(document.uri));
    if (comparison !== undefined) post(comparison, { kind: 'step', by });
  };
  return Disposable.from(commands.registerCommand('cjm.nextChange', step(1)), commands.registerCommand('cjm.previousChange', step(-1)));
}
