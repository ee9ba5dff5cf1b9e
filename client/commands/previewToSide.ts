/** `cjm.previewToSide`: shows the map's picture in the next column; the cursor stays in the text. */
import { commands, type Disposable, ViewColumn, window } from 'vscode';
import type { Previews } from '../preview/previews.ts';
import { mapAtHand, targetMap } from './targetMap.ts';

const { One, Two, Three, Four, Five, Six, Seven, Eight, Nine } = ViewColumn;
const columns = [One, Two, Three, Four, Five, Six, Seven, Eight, Nine];

export function registerPreviewToSide(previews: Previews): Disposable {
  return commands.registerCommand('cjm.previewToSide', (clicked?: unknown) => {
    const target = targetMap(clicked);
    const other = target === undefined ? mapAtHand() : undefined;
    const uri = target ?? other?.uri;
    const column = (other ?? window.activeTextEditor)?.viewColumn ?? window.tabGroups.activeTabGroup.viewColumn;
    if (uri !== undefined) previews.open(uri, columns[columns.indexOf(column) + 1] ?? Nine, true);
  });
}
