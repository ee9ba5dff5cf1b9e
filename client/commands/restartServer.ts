/** `cjm.restartServer`: stops the language server and starts it again; the previews draw themselves anew. */
import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { restart } from '../languageClient.ts';

export function registerRestartServer(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('cjm.restartServer', () => restart(client));
}
