/** `cjm.compareWithHead`: shows what a map has that its last commit has not. */
import { commands, type Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Comparisons } from '../comparison/comparisons.ts';
import type { Previews } from '../preview/previews.ts';
import { comparedMap } from './targetMap.ts';

export function registerCompareWithHead(previews: Previews, comparisons: Comparisons, client: BaseLanguageClient): Disposable {
  return commands.registerCommand('cjm.compareWithHead', (clicked?: unknown) => {
    const map = comparedMap(clicked, previews, comparisons);
    if (map === undefined) return void window.showInformationMessage(l10n.t('Open a journey map first.'));
    const uri = client.code2ProtocolConverter.asUri(map);
    return comparisons.open({ uri, before: { kind: 'revision', revision: 'HEAD' }, after: { kind: 'file', uri } });
  });
}
