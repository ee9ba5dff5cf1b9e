/** `cjm.openSample`: opens a small map to try things on, as a text that is not saved. */
import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { languageId } from '../mapFiles.ts';
import { sessionLanguage } from '../settings.ts';

export function registerOpenSample(extensionUri: Uri): Disposable {
  return commands.registerCommand('cjm.openSample', async () => {
    const file = Uri.joinPath(extensionUri, 'media', 'walkthrough', `sample-${sessionLanguage()}.cjm.yaml`);
    const content = new TextDecoder().decode(await workspace.fs.readFile(file));
    await window.showTextDocument(await workspace.openTextDocument({ language: languageId, content }), { preview: false });
  });
}
