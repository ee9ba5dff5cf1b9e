/** The fonts that drawings are measured by, which lie in the extension → base 64, on the desktop and in a browser alike. */
import { Uri, workspace } from 'vscode';
import { toBase64 } from './base64.ts';

export function readFonts(extensionUri: Uri): Promise<readonly string[]> {
  const names = ['inter-regular.ttf', 'inter-bold.ttf', 'inter-italic.ttf'];
  return Promise.all(names.map(async (name) => toBase64(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', name)))));
}
