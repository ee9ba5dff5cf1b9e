/** Turns what a panel kept across a reload of the window back into a preview. */
import { Uri, window } from 'vscode';
import type { PreviewState } from '../../server/protocol.ts';
import { isMap } from '../mapFiles.ts';
import type { Revive } from '../onDemand.ts';
import type { Previews } from './previews.ts';

export function restorePreviews(previews: Previews): Revive {
  return (panel, kept) => {
    const state = kept as Partial<PreviewState> | undefined;
    const uri = typeof state?.uri === 'string' ? Uri.parse(state.uri) : mapInSight();
    if (uri === undefined) panel.dispose();
    else previews.adopt(panel, uri, state?.locked === true);
  };
}

/** A panel that was never drawn remembers no map. */
function mapInSight(): Uri | undefined {
  return window.visibleTextEditors.find((editor) => isMap(editor.document))?.document.uri;
}
