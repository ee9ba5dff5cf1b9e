/** Turns a map into the editor that shows its text, without closing or replacing anything. */
import { TabInputText, type TextEditor, type Uri, ViewColumn, window } from 'vscode';

/** An editor in sight, else a tab of another column than the preview's, else a new tab in `column`. */
export async function showSource(uri: Uri, previewColumn: ViewColumn | undefined, column: ViewColumn, preserveFocus = false): Promise<TextEditor> {
  const visible = window.visibleTextEditors.find((editor) => editor.viewColumn !== undefined && editor.document.uri.toString() === uri.toString());
  if (visible?.viewColumn !== undefined) return preserveFocus ? visible : window.showTextDocument(visible.document, visible.viewColumn);
  const tab = tabOf(uri, previewColumn);
  return window.showTextDocument(uri, { viewColumn: tab?.column ?? column, preview: tab?.isPreview ?? false, preserveFocus });
}

/** A column for text beside a preview: one that is there already, else a new one. */
export function columnBeside(previewColumn: ViewColumn | undefined): ViewColumn {
  return window.tabGroups.all.find((group) => group.viewColumn !== previewColumn)?.viewColumn ?? ViewColumn.Beside;
}

function tabOf(uri: Uri, previewColumn: ViewColumn | undefined): { column: ViewColumn; isPreview: boolean } | undefined {
  for (const group of window.tabGroups.all) {
    if (group.viewColumn === previewColumn) continue;
    const tab = group.tabs.find(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
    if (tab !== undefined) return { column: group.viewColumn, isPreview: tab.isPreview };
  }
  return undefined;
}
