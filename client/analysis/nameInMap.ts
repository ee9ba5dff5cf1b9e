/** A map and an insights file → the map names the file, by the smallest edit, left unsaved for the person to look at. */
import { dirname, relative, sep } from 'node:path';
import { Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';

export async function nameInMap(map: Uri, insights: Uri): Promise<void> {
  const document = await workspace.openTextDocument(map);
  const path = relative(dirname(map.fsPath), insights.fsPath).split(sep).join('/');
  const edit = editFor(document, path);
  if (edit === undefined) return;
  const changes = new WorkspaceEdit();
  changes.replace(map, edit.range, edit.text);
  await workspace.applyEdit(changes);
  await window.showTextDocument(document, { selection: edit.range });
}

/** `insights` is the last key of a map. */
function editFor(document: TextDocument, path: string): { readonly range: Range; readonly text: string } | undefined {
  const text = document.getText();
  const written = /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : JSON.stringify(path);
  const at = (offset: number): Range => new Range(document.positionAt(offset), document.positionAt(offset));
  const list = /^insights:[ \t]*\[([^\]\n]*)\]/m.exec(text);
  if (list !== null) {
    const [whole, entries = ''] = list;
    const isThere = entries.split(',').some((entry) => entry.trim() === written);
    return isThere ? undefined : { range: at(list.index + whole.length - 1), text: entries.trim() === '' ? written : `, ${written}` };
  }
  const block = /^insights:[ \t]*(?:#.*)?\r?\n(?=([ \t]*)- )/m.exec(text);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (block !== null)
    return text.includes(`- ${written}`) ? undefined : { range: at(block.index + block[0].length), text: `${block[1] ?? ''}- ${written}${newline}` };
  const end = text.length;
  return { range: at(end), text: `${text === '' || text.endsWith('\n') ? '' : newline}insights: [${written}]${newline}` };
}
