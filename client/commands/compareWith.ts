/** `cjm.compareWith`: asks what a map is compared with, and shows both versions as one picture. */
import { commands, type Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chooseVersion } from '../comparison/chooseVersion.ts';
import type { Comparisons } from '../comparison/comparisons.ts';
import type { Previews } from '../preview/previews.ts';
import { comparedMap } from './targetMap.ts';

export function registerCompareWith(previews: Previews, comparisons: Comparisons, client: BaseLanguageClient): Disposable {
  return commands.registerCommand('cjm.compareWith', async (clicked?: unknown) => {
    const map = comparedMap(clicked, previews, comparisons);
    if (map === undefined) return void window.showInformationMessage(l10n.t('Open a journey map first.'));
    const before = await chooseVersion(map, client);
    const uri = client.code2ProtocolConverter.asUri(map);
    if (before !== undefined) comparisons.open({ uri, before, after: { kind: 'file', uri } });
  });
}
