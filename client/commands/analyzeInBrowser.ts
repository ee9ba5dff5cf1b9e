/** `cjm.analyze` where there is no process that could do it: a sentence. */
import { commands, type Disposable, l10n, window } from 'vscode';

export function registerNoAnalysis(): Disposable {
  return commands.registerCommand('cjm.analyze', () =>
    window.showInformationMessage(
      l10n.t('Orders are analysed by VS Code on a computer, or by “cjm analyze” in a terminal: a browser cannot read files that large.'),
    ),
  );
}
