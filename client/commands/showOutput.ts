/** `cjm.showOutput`: shows what the language server has written. */
import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function registerShowOutput(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('cjm.showOutput', () => client.outputChannel.show(true));
}
