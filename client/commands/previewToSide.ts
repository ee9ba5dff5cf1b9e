/** `cjm.previewToSide`: shows the map's picture in the next column; the cursor stays in the text. */
import { commands, type Disposable, ViewColumn, window } from 'vscode';
import type { Previews } from '../preview/previews.ts';
import { targetMap } from './targetMap.ts';

export function registerPreviewToSide(previews: Previews): Disposable {
  return commands.registerCommand('cjm.previewToSide', (clicked?: unknown) => {
    const uri = targetMap(clicked);
    const column = window.activeTextEditor?.viewColumn ?? window.tabGroups.activeTabGroup.viewColumn;
    if (uri !== undefined) previews.open(uri, Math.min(column + 1, ViewColumn.Nine) as ViewColumn, true);
  });
}
