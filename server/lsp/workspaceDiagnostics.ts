/** workspace/diagnostic: findings of all files of the workspace, the open ones as they are now. What has not changed is not looked at again. */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { checkFile } from '../core/checks/checkFile.ts';
import { heardFrom } from '../core/checks/heardFrom.ts';
import { kindOf } from '../core/fileKind.ts';
import type { Files } from '../workspace/files.ts';
import { type IndexedFile, openInPortions } from '../workspace/indexFile.ts';
import type { FoundProject } from '../workspace/projects.ts';
import { stopWhenAsked, unlessCancelled } from './cancelling.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { OpenText, Session } from './session.ts';

type Report = WorkspaceDocumentDiagnosticReport;
interface Sink {
  readonly report: (partial: WorkspaceDiagnosticReportPartialResult) => void;
}

/** So many reports go at once to a client that takes them bit by bit. */
const portion = 100;
const filesAtOnce = 8;
/** Milliseconds in which the texts that somebody looks at are judged before all others. */
const headStart = 300;

export class WorkspaceDiagnostics {
  isOn = true;
  private readonly connection: Connection;
  private readonly session: Session;
  private readonly diagnostics: Diagnostics;
  private readonly files: Files;
  private readonly rest: () => Promise<void>;
  /** By address of a closed file: the result, what it rests on, and when that was looked at. */
  private readonly results = new Map<string, { readonly key: string; readonly resultId: string; readonly epoch: string }>();
  private readonly projects = new Map<string, { readonly text: string | undefined; readonly stamp: number }>();

  constructor(connection: Connection, session: Session, diagnostics: Diagnostics, files: Files, rest: () => Promise<void>) {
    this.connection = connection;
    this.session = session;
    this.diagnostics = diagnostics;
    this.files = files;
    this.rest = rest;
  }

  register(): void {
    this.connection.languages.diagnostics.onWorkspace((params, token, progress, sink) => this.answer(params, token, progress, sink));
  }

  private async answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    sink: Sink | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    this.diagnostics.stopPushing();
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    if (!this.isOn) return { items: this.gone(previous, new Set()) };
    const told = new Telling(progress, sink, this.session.options.language);
    try {
      if (!this.session.index.isComplete) told.begin();
      if (!this.session.index.hasStarted && this.session.open.length > 0) await new Promise((resolve) => setTimeout(resolve, headStart));
      await unlessCancelled(this.session.workspaceRead(), token);
      const files = this.session.index.files.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
      const epoch = `${this.session.index.epoch} ${this.session.stamp}`;
      for (let at = 0; at < files.length; at += filesAtOnce) {
        const reports = await Promise.all(files.slice(at, at + filesAtOnce).map((file) => this.reportOf(file, previous.get(file.uri), epoch, told)));
        for (const report of reports) if (report) told.add(report, at / files.length);
        await this.rest();
        stopWhenAsked(token);
      }
      for (const report of this.gone(previous, new Set(files.map(({ uri }) => uri)))) told.add(report, 1);
      return { items: told.rest() };
    } finally {
      told.end();
    }
  }

  private async reportOf(file: IndexedFile, previous: string | undefined, epoch: string, told: Telling): Promise<Report | undefined> {
    const open = this.session.find(file.uri);
    return open ? this.reportOpen(open, previous) : this.reportClosed(file, previous, epoch, told);
  }

  private reportOpen({ uri }: OpenText, previous: string | undefined): Report | undefined {
    const report = this.diagnostics.report(uri);
    if (!report) return undefined;
    const { version } = report.text;
    if (report.resultId === previous) return unchanged(uri, version, previous);
    return full(uri, version, report.resultId, report.items);
  }

  private async reportClosed(file: IndexedFile, previous: string | undefined, epoch: string, told: Telling): Promise<Report | undefined> {
    const { uri } = file;
    const known = this.results.get(uri);
    if (known?.epoch === epoch && known.resultId === previous) return unchanged(uri, null, previous);
    const found = await this.session.projects.find(uri);
    const key = this.keyOf(file, found);
    if (known?.key === key && known.resultId === previous) {
      this.results.set(uri, { ...known, epoch });
      return unchanged(uri, null, previous);
    }
    told.begin();
    const text = await this.files.read(uri);
    if (text === undefined) return undefined;
    await this.rest();
    const settings = this.session.settingsOf(found.project);
    const around = this.session.aroundOf({ uri, found });
    const document = await openInPortions(text, this.rest, (part) => {
      if (file.summary.kind === 'map') part.check(found.project, settings, around);
    });
    const resultId = known?.key === key ? known.resultId : this.diagnostics.newResultId();
    this.results.set(uri, { key, resultId, epoch });
    const findings = checkFile(document, kindOf(document, uri), found.project, settings, around);
    return full(uri, null, resultId, this.diagnostics.itemsOf(uri, document.tree, findings));
  }

  /** All that findings of a closed file follow from. */
  private keyOf({ uri, summary }: IndexedFile, found: FoundProject): string {
    const { session } = this;
    const around = session.aroundOf({ uri, found });
    const heard = summary.kind === 'map' && around ? heardFrom(around, summary) : session.index.versionOf(found.uri);
    return `${session.index.stampOf(uri)} ${session.stamp} ${this.stampOfProject(found)} ${heard}`;
  }

  private stampOfProject({ uri = '', text }: FoundProject): string {
    const known = this.projects.get(uri);
    const stamp = known?.text === text ? known?.stamp : (known?.stamp ?? 0) + 1;
    this.projects.set(uri, { text, stamp: stamp ?? 0 });
    return `${uri} ${stamp}`;
  }

  /** Files that the client knows and that are no more: nothing is wrong with them now. An open one is answered for by itself. */
  private gone(previous: ReadonlyMap<string, string>, there: ReadonlySet<string>): Report[] {
    const uris = [...previous.keys()].filter((uri) => !there.has(uri) && !this.session.find(uri));
    for (const uri of uris) this.results.delete(uri);
    return uris.map((uri): Report => ({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] }));
  }
}

/** Reports on their way to the client: bit by bit when it takes them so, with progress once there is something to do. */
class Telling {
  private readonly progress: WorkDoneProgressReporter;
  private readonly sink: Sink | undefined;
  private readonly title: string;
  private reports: Report[] = [];
  private isBegun = false;
  private percentage = 0;

  constructor(progress: WorkDoneProgressReporter, sink: Sink | undefined, language: 'en' | 'ru') {
    this.progress = progress;
    this.sink = sink;
    this.title = language === 'ru' ? 'Проверка карт' : 'Checking journey maps';
  }

  begin(): void {
    if (this.isBegun) return;
    this.isBegun = true;
    this.progress.begin(this.title, 0, undefined, true);
  }

  add(report: Report, share: number): void {
    this.reports.push(report);
    const percentage = Math.floor(share * 100);
    if (this.isBegun && percentage > this.percentage) this.progress.report((this.percentage = percentage));
    if (this.sink && this.reports.length >= portion) this.sink.report({ items: this.rest() });
  }

  rest(): Report[] {
    const { reports } = this;
    this.reports = [];
    return reports;
  }

  end(): void {
    if (this.isBegun) this.progress.done();
  }
}

function unchanged(uri: string, version: number | null, resultId: string): Report {
  return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
}

function full(uri: string, version: number | null, resultId: string, items: readonly Diagnostic[]): Report {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...items] };
}
