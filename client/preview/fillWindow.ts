/** Gives a preview that presents the whole window, and gives the window back afterwards, as it was. */
import { commands, window } from 'vscode';
import type { Preview } from './preview.ts';

export async function fillWindow(preview: Preview, whole: boolean): Promise<void> {
  if (whole === preview.fills) return;
  preview.fills = whole;
  if (whole) {
    preview.panel.reveal(undefined, false);
    preview.fillsColumns = window.tabGroups.all.length > 1;
    if (preview.fillsColumns) await commands.executeCommand('workbench.action.toggleMaximizeEditorGroup');
    await commands.executeCommand('workbench.action.toggleZenMode');
  } else {
    await commands.executeCommand('workbench.action.exitZenMode');
    if (preview.fillsColumns) await commands.executeCommand('workbench.action.toggleMaximizeEditorGroup');
  }
}
