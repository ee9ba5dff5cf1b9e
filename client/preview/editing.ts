/** May a map be changed from its preview, and which way do text and picture follow one another? Asks the settings and the file. */
import { Disposable, FilePermission, type Uri, workspace } from 'vscode';
import type { Editing } from '../../server/protocol.ts';
import { type Preview, post } from './preview.ts';
import type { Previews } from './previews.ts';

export async function editingOf(uri: Uri): Promise<Editing> {
  if (workspace.getConfiguration('cjm', uri).get('preview.editing') === false) return 'off';
  return (await canBeWritten(uri)) ? 'on' : 'read-only';
}

async function canBeWritten(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return true;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return false;
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) === 0;
  } catch {
    return false;
  }
}

export async function tellEditing(preview: Preview): Promise<void> {
  const { uri } = preview;
  const editing = await editingOf(uri);
  if (preview.uri === uri) post(preview, { kind: 'editing', editing });
}

/** Does a click in the picture move the selection in the text, and the cursor in the text the mark in the picture? */
export function isSynced(uri: Uri, way: 'toText' | 'toPicture'): boolean {
  const chosen = workspace.getConfiguration('cjm', uri).get('preview.sync', 'both');
  return chosen === 'both' || chosen === way;
}

export function followEditingSetting(previews: Previews): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('cjm.preview.editing')) for (const preview of previews.all) void tellEditing(preview);
  });
}
