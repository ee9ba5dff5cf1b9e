/** Turns the editor into the server's partner: settings, files and messages. How the server is started is the caller's affair. */
import { type CancellationToken, type FileSystemWatcher, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { type FindFilesResult, findFilesRequest, type ReadFileParams, type ReadFileResult, readFileRequest } from '../server/protocol.ts';
import { isRevision, languageId, mapFilesGlob } from './mapFiles.ts';
import { createErrorHandler } from './serverErrors.ts';
import { initializationOptions } from './settings.ts';

export const clientId = 'cjm';
export const clientName = 'CJM';

export type NewClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** A client that has not been started yet. `watcher` reports changes of map files on disk. */
export function createLanguageClient(newClient: NewClient, watcher: FileSystemWatcher): BaseLanguageClient {
  const client = newClient({
    documentSelector: [{ language: languageId }],
    initializationOptions,
    synchronize: { configurationSection: 'cjm', fileEvents: watcher },
    diagnosticCollectionName: clientId,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: createErrorHandler(),
    diagnosticPullOptions: { onChange: true, onSave: false, filter: (document) => isRevision(document.uri) },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, isRevision(uri) ? [] : diagnostics),
    },
  });
  client.onRequest(readFileRequest, readFile);
  client.onRequest(findFilesRequest, findFiles);
  return client;
}

/** A request that waits for a start under way, until the server has the open texts; it does not start a server that has stopped. */
export async function request<Result>(client: BaseLanguageClient, method: string, params: unknown, token?: CancellationToken): Promise<Result> {
  if (client.needsStop()) await client.start();
  return client.sendRequest<Result>(method, params, token);
}

/** Stops and starts again; starts a server that is not running. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  await stop(client);
  await client.start();
}

/** Waits for a start under way first, since such a server cannot be stopped. */
export async function stop(client: BaseLanguageClient): Promise<void> {
  if (!client.needsStop()) return;
  if (!client.isRunning()) await client.start().catch(() => undefined);
  if (client.isRunning()) await client.stop();
}

async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))) };
  } catch {
    return { text: null };
  }
}

async function findFiles(token: CancellationToken): Promise<FindFilesResult> {
  const found = await workspace.findFiles(mapFilesGlob, '**/{node_modules,.git}/**', undefined, token);
  return { uris: found.map((uri) => uri.toString()) };
}
