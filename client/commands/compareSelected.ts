/** `cjm.compareSelected`: shows the two maps that are selected in the explorer as one picture, the first as the former one. */
import { commands, type Disposable, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Comparisons } from '../comparison/comparisons.ts';

export function registerCompareSelected(comparisons: Comparisons, client: BaseLanguageClient): Disposable {
  return commands.registerCommand('cjm.compareSelected', (_clicked?: unknown, selected?: unknown) => {
    const [before, after] = Array.isArray(selected)
      ? selected.map((uri: unknown) => (uri instanceof Uri ? client.code2ProtocolConverter.asUri(uri) : undefined))
      : [];
    if (before === undefined || after === undefined) return;
    comparisons.open({ uri: after, before: { kind: 'file', uri: before }, after: { kind: 'file', uri: after } });
  });
}
