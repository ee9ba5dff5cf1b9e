/** The whole extension where there is Node: the server runs in a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { drawEachCustomer } from './analysis/onWish.ts';
import { registerAnalyze } from './commands/analyze.ts';
import type { JourneysTree } from './journeys/journeysTree.ts';
import { clientId, clientName } from './languageClient.ts';
import type { Whole } from './onDemand.ts';
import { register } from './registrations.ts';

export function start(context: ExtensionContext, journeys: JourneysTree): Whole {
  const run: NodeModule = { module: Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath, transport: TransportKind.ipc };
  const debug: NodeModule = { ...run, options: { execArgv: ['--nolazy', '--inspect=0'] } };
  return register(context, (options) => new LanguageClient(clientId, clientName, { run, debug }, options), journeys, {
    register: registerAnalyze,
    drawEach: drawEachCustomer,
  });
}
