/** Turns a change of the active editor into another map in every preview that is not locked, and a renamed file into its new name in all. */
import { Disposable, type FileRenameEvent, Uri, window, workspace } from 'vscode';
import { isMap, isProject, isRevision } from '../mapFiles.ts';
import { isPreviewOf } from './preview.ts';
import type { Previews } from './previews.ts';

export function followEditors(previews: Previews): Disposable {
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => {
      // An editor inside a comparison or a notebook has no column; the map beside it stays.
      if (editor?.viewColumn === undefined || !isMap(editor.document) || isRevision(editor.document.uri)) return;
      for (const preview of previews.all) {
        // A project's picture leads to its maps and stays while they are looked at.
        if (!preview.locked && !isProject(preview.uri) && !isPreviewOf(preview, editor.document.uri)) previews.retarget(preview, editor.document.uri);
      }
    }),
    workspace.onDidRenameFiles((event) => {
      for (const preview of previews.all) {
        const uri = renamed(preview.uri, event);
        if (uri !== undefined) previews.retarget(preview, uri);
      }
    }),
  );
}

/** The new address of a file that was renamed itself, or whose folder was. */
export function renamed(uri: Uri, { files }: FileRenameEvent): Uri | undefined {
  for (const { oldUri, newUri } of files) {
    if (oldUri.scheme !== uri.scheme || oldUri.authority !== uri.authority) continue;
    if (oldUri.path === uri.path) return newUri;
    if (uri.path.startsWith(`${oldUri.path}/`)) return newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
  }
  return undefined;
}
