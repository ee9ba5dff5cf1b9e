/** Turns what a panel kept across a reload of the window back into a preview. */
import { type Disposable, Uri, window } from 'vscode';
import type { PreviewState } from '../../server/protocol.ts';
import { isMap } from '../mapFiles.ts';
import { previewType } from './preview.ts';
import type { Previews } from './previews.ts';

export function restorePreviews(previews: Previews): Disposable {
  return window.registerWebviewPanelSerializer(previewType, {
    async deserializeWebviewPanel(panel, state: Partial<PreviewState> | undefined) {
      const uri = typeof state?.uri === 'string' ? Uri.parse(state.uri) : mapInSight();
      if (uri === undefined) panel.dispose();
      else previews.adopt(panel, uri, state?.locked === true);
    },
  });
}

/** A panel that was never drawn remembers no map. */
function mapInSight(): Uri | undefined {
  return window.visibleTextEditors.find((editor) => isMap(editor.document))?.document.uri;
}
