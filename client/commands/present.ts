/** `cjm.present`: presents the map stage by stage, in the preview that shows it or in a new one. */
import { commands, type Disposable, ViewColumn, window } from 'vscode';
import { isPreviewOf } from '../preview/preview.ts';
import type { Previews } from '../preview/previews.ts';
import { targetMap } from './targetMap.ts';

export function registerPresent(previews: Previews): Disposable {
  return commands.registerCommand('cjm.present', (clicked?: unknown) => {
    const focused = clicked === undefined ? previews.active() : undefined;
    const uri = focused?.uri ?? targetMap(clicked);
    if (uri === undefined) return;
    const shown = focused ?? [...previews.all].find((preview) => preview.panel.visible && isPreviewOf(preview, uri));
    if (shown === undefined) previews.open(uri, window.tabGroups.activeTabGroup.viewColumn ?? ViewColumn.One, false);
    const preview = shown ?? [...previews.all].find((one) => isPreviewOf(one, uri));
    if (preview !== undefined) previews.present(preview);
  });
}
