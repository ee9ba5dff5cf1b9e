/** `cjm.compareDiffEditor`: shows the two texts of the active diff editor as one picture, whatever put them there. */
import { commands, type Disposable, l10n, TabInputTextDiff, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Comparisons } from '../comparison/comparisons.ts';
import { readDiffEditor } from '../comparison/readDiffEditor.ts';

export function registerCompareDiffEditor(comparisons: Comparisons, client: BaseLanguageClient): Disposable {
  return commands.registerCommand('cjm.compareDiffEditor', async () => {
    const tab = window.tabGroups.activeTabGroup.activeTab;
    if (!(tab?.input instanceof TabInputTextDiff)) return void window.showInformationMessage(l10n.t('Open two texts side by side first.'));
    const { versions, documents } = await readDiffEditor(tab.input, tab, client);
    comparisons.open(versions, documents);
  });
}
