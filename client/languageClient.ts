/** Turns the editor into the server's partner: settings, files and messages. How the server is started is the caller's affair. */
import { type CancellationToken, type Disposable, FileType, type Hover, MarkdownString, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn, vsdiag } from 'vscode-languageclient';
import {
  explainCommand,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
  type ReadFolderResult,
  readFileRequest,
  readFolderRequest,
} from '../server/protocol.ts';
import { isOurs, isRevision, languageId } from './mapFiles.ts';
import { createErrorHandler } from './serverErrors.ts';
import { initializationOptions } from './settings.ts';

export const clientId = 'cjm';
export const clientName = 'CJM';

export type NewClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** A client that has not been started yet. Which files are watched is the server's affair. */
export function createLanguageClient(newClient: NewClient): BaseLanguageClient {
  const client = newClient({
    documentSelector: [{ language: languageId }],
    initializationOptions,
    synchronize: { configurationSection: 'cjm' },
    diagnosticCollectionName: clientId,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: createErrorHandler(),
    diagnosticPullOptions: { onChange: true, onSave: false, filter: (document) => isRevision(document.uri) },
    middleware: {
      provideHover: async (document, position, token, next) => trustExplanations(await next(document, position, token)),
      handleDiagnostics: (uri, diagnostics, next) => next(uri, isRevision(uri) ? [] : diagnostics),
      // The filter above is not asked when a text is opened.
      provideDiagnostics: (document, previous, token, next) =>
        isRevision(document instanceof Uri ? document : document.uri)
          ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
          : next(document, previous, token),
    },
  });
  client.onRequest(readFileRequest, readFile);
  client.onRequest(readFolderRequest, readFolder);
  return client;
}

/** Hovers may lead to explanations and run nothing else. */
function trustExplanations(hover: Hover | null | undefined): Hover | null | undefined {
  for (const content of hover?.contents ?? []) if (content instanceof MarkdownString) content.isTrusted = { enabledCommands: [explainCommand] };
  return hover;
}

/** A request that waits for a start under way, until the server has the open texts; it does not start a server that has stopped. */
export async function request<Result>(client: BaseLanguageClient, method: string, params: unknown, token?: CancellationToken): Promise<Result> {
  if (client.needsStop()) await client.start();
  // An absent token would be sent as a parameter.
  return token ? client.sendRequest<Result>(method, params, token) : client.sendRequest<Result>(method, params);
}

/** The editor may have wanted something else of the extension than a map: a Markdown preview, say. A request starts the server too. */
export function startWithFirstMap(client: BaseLanguageClient): Disposable {
  const start = (): void => void client.start().catch((error: unknown) => client.error('The server did not start.', error, false));
  if (workspace.textDocuments.some(isOurs)) start();
  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!isOurs(document)) return;
    waiting.dispose();
    if (client.needsStart()) start();
  });
  return waiting;
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

async function readFolder({ uri }: ReadFolderParams): Promise<ReadFolderResult> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri));
    return {
      entries: entries.map(([name, type]) => ({ name, kind: type & FileType.Directory ? (type & FileType.SymbolicLink ? 'link' : 'folder') : 'file' })),
    };
  } catch {
    return { entries: null };
  }
}
