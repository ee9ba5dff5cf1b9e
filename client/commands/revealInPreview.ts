/** `cjm.revealInPreview`: shows in the preview what stands at the cursor, whatever the setting says of following it; opens one where there is none. */
import { commands, type Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { markCursor } from '../preview/markCursor.ts';
import { isPreviewOf } from '../preview/preview.ts';
import type { Previews } from '../preview/previews.ts';

export function registerRevealInPreview(previews: Previews, client: BaseLanguageClient): Disposable {
  return commands.registerCommand('cjm.revealInPreview', async () => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const showing = [...previews.all].filter((preview) => isPreviewOf(preview, editor.document.uri));
    if (showing.length === 0) await commands.executeCommand('cjm.previewToSide', editor.document.uri);
    for (const preview of showing) {
      preview.panel.reveal(preview.panel.viewColumn, true);
      await markCursor(preview, client, { reveal: 'always' });
    }
  });
}
