/** `cjm.lockPreview`: holds the focused preview to its map, or lets it follow the active editor again. */
import { commands, type Disposable } from 'vscode';
import type { Previews } from '../preview/previews.ts';

export function registerLockPreview(previews: Previews): Disposable {
  return commands.registerCommand('cjm.lockPreview', () => {
    const preview = previews.active();
    if (preview !== undefined) previews.toggleLock(preview);
  });
}
