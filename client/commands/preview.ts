/** `cjm.preview`: shows the map's picture in the column of its text; from the picture it leads back to the text. */
import { commands, type Disposable, ViewColumn, window } from 'vscode';
import type { Previews } from '../preview/previews.ts';
import { targetMap } from './targetMap.ts';

export function registerPreview(previews: Previews): Disposable {
  return commands.registerCommand('cjm.preview', async (clicked?: unknown) => {
    const uri = targetMap(clicked);
    if (uri !== undefined) previews.open(uri, window.tabGroups.activeTabGroup.viewColumn ?? ViewColumn.One, false);
    else if (previews.active() !== undefined) await commands.executeCommand('cjm.showSource');
  });
}
