/** Connects the core to one editor: what it can do, which message goes where. The transport and the files are the host's. */
import { type Connection, DidChangeConfigurationNotification, type InitializeParams, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Files } from '../workspace/files.ts';
import { Diagnostics } from './diagnostics.ts';
import { features } from './features.ts';
import { Session } from './session.ts';
import { registerStarter } from './starter.ts';
import { toChanges } from './textChanges.ts';
import { Views } from './views.ts';

export interface Host {
  readonly files: Files;
  /** Runs a task when the messages at hand have been taken in. */
  readonly nextTurn: (task: () => void) => void;
}

export function startServer(connection: Connection, { files, nextTurn }: Host): void {
  const report = (error: unknown): void => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const session = new Session(files, report);
  const diagnostics = new Diagnostics(connection, session);
  const views = new Views(connection, session);
  let isScheduled = false;
  const refresh = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    nextTurn(() => {
      isScheduled = false;
      diagnostics.refresh();
      views.refresh();
    });
  };

  connection.onInitialize((params) => initialize(params, session, diagnostics));
  connection.onInitialized(async () => {
    await readConfiguration(connection, session, refresh);
  });
  connection.onDidChangeConfiguration(() => void readConfiguration(connection, session, refresh).catch(report));
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    void session
      .openText(uri, version, text)
      .then(() => (session.projects.isProjectFile(uri) ? session.findProjects(uri) : undefined))
      .then(refresh, report);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const open = session.find(uri);
    if (!open) return;
    const affectsOthers = session.change(uri, version, toChanges(open.document, contentChanges));
    if (affectsOthers) void session.findProjects(uri).then(refresh, report);
    else refresh();
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.close(uri);
    diagnostics.forget(uri);
    if (session.projects.isProjectFile(uri)) void session.findProjects(uri).then(refresh, report);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => session.projects.isProjectFile(uri) && !session.find(uri))) void session.findProjects().then(refresh, report);
  });
  diagnostics.register();
  views.register();
  registerStarter(connection, session);
  for (const feature of features) feature.register(connection, session);
  connection.listen();
}

function initialize(params: InitializeParams, session: Session, diagnostics: Diagnostics): InitializeResult {
  const options = (params.initializationOptions ?? {}) as { language?: unknown; today?: unknown };
  const roots = (params.workspaceFolders ?? []).map(({ uri }) => uri);
  session.options = {
    language: options.language === 'ru' || (options.language !== 'en' && params.locale?.toLowerCase().startsWith('ru') === true) ? 'ru' : 'en',
    today: typeof options.today === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(options.today) ? options.today : undefined,
    roots: roots.length > 0 || !params.rootUri ? roots : [params.rootUri],
  };
  session.canReadConfiguration = params.capabilities.workspace?.configuration === true;
  diagnostics.canRefresh = params.capabilities.workspace?.diagnostics?.refreshSupport === true;
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      positionEncoding: 'utf-16',
      diagnosticProvider: { identifier: 'cjm', interFileDependencies: true, workspaceDiagnostics: false },
      workspace: { workspaceFolders: { supported: true } },
      ...Object.assign({}, ...features.map(({ capabilities }) => capabilities)),
    },
    serverInfo: { name: 'cjm' },
  };
}

/** `cjm.rules` and `cjm.maxProblems`; anything else that stands there is ignored. */
async function readConfiguration(connection: Connection, session: Session, refresh: () => void): Promise<void> {
  if (!session.canReadConfiguration) return;
  if (!session.isWatchingConfiguration) {
    session.isWatchingConfiguration = true;
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'cjm' });
  }
  const settings = ((await connection.workspace.getConfiguration('cjm')) ?? {}) as { rules?: unknown; maxProblems?: unknown };
  const rules = typeof settings.rules === 'object' && settings.rules !== null ? Object.entries(settings.rules) : [];
  session.rules = Object.fromEntries(rules.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  session.maxProblems = typeof settings.maxProblems === 'number' && settings.maxProblems >= 1 ? settings.maxProblems : 1000;
  session.concernOthers();
  refresh();
}
