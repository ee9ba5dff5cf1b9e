/** The extension where there is Node: the server runs in a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName } from './languageClient.ts';
import { type Registered, register } from './registrations.ts';

let registered: Registered | undefined;

export function activate(context: ExtensionContext): Registered['exports'] {
  const run: NodeModule = { module: Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath, transport: TransportKind.ipc };
  const debug: NodeModule = { ...run, options: { execArgv: ['--nolazy', '--inspect=0'] } };
  registered = register(context, (options) => new LanguageClient(clientId, clientName, { run, debug }, options));
  return registered.exports;
}

export async function deactivate(): Promise<void> {
  await registered?.stopServer();
}
