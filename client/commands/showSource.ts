/** `cjm.showSource`: goes from the focused preview to the map's text. */
import { commands, type Disposable, ViewColumn } from 'vscode';
import type { Previews } from '../preview/previews.ts';
import { showSource } from '../preview/showSource.ts';

export function registerShowSource(previews: Previews): Disposable {
  return commands.registerCommand('cjm.showSource', async () => {
    const preview = previews.active();
    if (preview !== undefined) await showSource(preview.uri, preview.panel.viewColumn, preview.panel.viewColumn ?? ViewColumn.Active);
  });
}
