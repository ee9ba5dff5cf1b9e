/** Connects the core to one editor: what it can do, which message goes where. The transport and the files are the host's. */
import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Review, ReviewFiles } from '../review/question.ts';
import type { Files } from '../workspace/files.ts';
import { Slices } from '../workspace/slices.ts';
import { readActionSupport } from './actionSupport.ts';
import { registerBlocks } from './blocks.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerEditing } from './editing.ts';
import { registerExplanations } from './explanations.ts';
import { type LoadExports, registerExports } from './exports.ts';
import { features } from './features.ts';
import { fileOperations, registerFileEvents } from './fileEvents.ts';
import { registerRefusal } from './incoming.ts';
import { registerJourneys } from './journeys.ts';
import { onceQuiet } from './onceQuiet.ts';
import { registerOverlays } from './overlays.ts';
import { Refreshes } from './refreshes.ts';
import { registerReviews } from './reviews.ts';
import { Session } from './session.ts';
import { readShownParts } from './shownParts.ts';
import { registerStarter } from './starter.ts';
import { toChanges } from './textChanges.ts';
import { Views } from './views.ts';
import { WorkspaceDiagnostics } from './workspaceDiagnostics.ts';

export interface Host {
  readonly files: Files;
  /** Runs a task when the messages at hand have been taken in. */
  readonly nextTurn: (task: () => void) => void;
  /** Who compares versions of the files. */
  readonly review: (files: ReviewFiles) => Review;
  /** Who makes files of other formats; a browser has nobody. */
  readonly exports: LoadExports;
}

/** Milliseconds after which somebody who has typed is taken to pause: other files are looked at then. */
const pause = 300;

export function startServer(connection: Connection, { files, nextTurn, review, exports }: Host): void {
  const report = (error: unknown): void => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const { rest } = new Slices(nextTurn);
  const session = new Session(files, report, rest);
  const diagnostics = new Diagnostics(connection, session);
  const workspaceDiagnostics = new WorkspaceDiagnostics(connection, session, diagnostics, files, rest);
  const views = new Views(connection, session);
  const refreshes = new Refreshes(connection);
  const tellOfJourneys = registerJourneys(connection, session, files, rest);
  const tellOfOthers = (): void => {
    tellOfJourneys();
    views.tellOfProjects();
    views.followInsights();
  };
  session.whenIndexed = tellOfOthers;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const settleSoon = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      session.settle();
      tellOfOthers();
    }, pause);
    if (!session.index.hasStarted && session.open.length > 0) setTimeout(() => session.readWorkspace(), pause);
  };
  let isOthersConcern = false;
  const refresh = onceQuiet(nextTurn, () => {
    diagnostics.refresh();
    views.refresh();
    if (isOthersConcern) void refreshes.ask().catch(report);
    isOthersConcern = false;
    settleSoon();
  });
  session.whenOthersConcerned = () => {
    isOthersConcern = true;
    refresh();
  };

  let capabilities: ClientCapabilities = {};
  connection.onInitialize((params) => {
    ({ capabilities } = params);
    refreshes.initialize(params.capabilities);
    return initialize(params, session, diagnostics);
  });
  session.whenFilesChanged = () => session.concernOthers();
  const events = registerFileEvents(connection, session, files, refresh, rest);
  const configure = (): Promise<void> => readConfiguration(connection, session, workspaceDiagnostics, refresh);
  connection.onInitialized(async () => {
    await Promise.all([configure(), events.listen(capabilities)]);
  });
  connection.onDidChangeConfiguration(() => void configure().catch(report));
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
  diagnostics.register();
  workspaceDiagnostics.register();
  views.register();
  registerStarter(connection, session);
  registerExplanations(connection, session);
  registerReviews(connection, session, review);
  registerBlocks(connection, session);
  registerExports(connection, session, exports);
  registerOverlays(connection, session);
  registerEditing(connection, session);
  registerRefusal(connection);
  for (const feature of features) feature.register(connection, session);
  connection.listen();
}

function initialize(params: InitializeParams, session: Session, diagnostics: Diagnostics): InitializeResult {
  const options = (params.initializationOptions ?? {}) as { language?: unknown; today?: unknown; commands?: unknown };
  const roots = (params.workspaceFolders ?? []).map(({ uri }) => uri);
  session.options = {
    language: options.language === 'ru' || (options.language !== 'en' && params.locale?.toLowerCase().startsWith('ru') === true) ? 'ru' : 'en',
    today: typeof options.today === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(options.today) ? options.today : undefined,
    roots: roots.length > 0 || !params.rootUri ? roots : [params.rootUri],
    commands: options.commands === true,
  };
  session.canVersionEdits = params.capabilities.workspace?.workspaceEdit?.documentChanges === true;
  session.canReadConfiguration = params.capabilities.workspace?.configuration === true;
  session.actions = readActionSupport(params.capabilities);
  diagnostics.canRefresh = params.capabilities.workspace?.diagnostics?.refreshSupport === true;
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      positionEncoding: 'utf-16',
      diagnosticProvider: { identifier: 'cjm', interFileDependencies: true, workspaceDiagnostics: true, workDoneProgress: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true }, fileOperations },
      ...Object.assign({}, ...features.map(({ capabilities }) => capabilities)),
    },
    serverInfo: { name: 'cjm' },
  };
}

/** `cjm.rules`, `cjm.maxProblems`, and what is shown within the text; anything else that stands there is ignored. */
async function readConfiguration(connection: Connection, session: Session, workspaceDiagnostics: WorkspaceDiagnostics, refresh: () => void): Promise<void> {
  if (!session.canReadConfiguration) return;
  if (!session.isWatchingConfiguration) {
    session.isWatchingConfiguration = true;
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'cjm' });
  }
  const settings = ((await connection.workspace.getConfiguration('cjm')) ?? {}) as {
    rules?: unknown;
    maxProblems?: unknown;
    inlayHints?: unknown;
    codeLens?: unknown;
    workspaceDiagnostics?: unknown;
  };
  session.rules = typeof settings.rules === 'object' && settings.rules !== null ? { ...settings.rules } : {};
  session.maxProblems = typeof settings.maxProblems === 'number' && settings.maxProblems >= 1 ? settings.maxProblems : 1000;
  session.shown = readShownParts(settings);
  workspaceDiagnostics.isOn = settings.workspaceDiagnostics !== false;
  session.concernOthers();
  refresh();
}
