/**
 * Findings → diagnostics, pushed and pulled from one store. A client that pulls is no longer pushed to, so that nothing is shown twice.
 */
import {
  type Connection,
  type Diagnostic,
  type DiagnosticServerCancellationData,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { describeFinding } from '../core/checks/describe.ts';
import type { Finding, Severity } from '../core/checks/finding.ts';
import type { Place } from '../core/model/place.ts';
import { type Position, positionIn } from '../core/syntax/positions.ts';
import type { SyntaxTree } from '../core/syntax/syntaxTree.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import { rangeOf } from './ranges.ts';
import { findingsOf, type OpenText, type Session } from './session.ts';
import { sayMore, shownFindings } from './shownFindings.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface Report {
  readonly text: OpenText;
  readonly key: string;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

export class Diagnostics {
  canRefresh = false;
  private isPulled = false;
  private count = 0;
  private readonly connection: Connection;
  private readonly session: Session;
  private readonly reports = new Map<string, Report>();
  /** A finding in words, and where it stands within its chunk; it outlives edits elsewhere. */
  private readonly rendered = new WeakMap<Finding, Rendered>();

  constructor(connection: Connection, session: Session) {
    this.connection = connection;
    this.session = session;
  }

  register(): void {
    this.connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }): Promise<DocumentDiagnosticReport> => {
      this.stopPushing();
      const asked = this.session.find(uri);
      const context = await this.session.contextOf(uri);
      if (asked && context && context.document !== asked.document) throw askAgain();
      const report = this.report(uri);
      if (!report) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      if (report.resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: report.resultId, items: [...report.items] };
    });
  }

  /** Something changed: push what is new, or tell a pulling client that another file's change concerns it. */
  refresh(): void {
    if (this.isPulled) {
      if (this.canRefresh && this.session.takeConcernOfOthers()) void this.connection.languages.diagnostics.refresh();
      return;
    }
    for (const { uri, version } of this.session.open) {
      const before = this.reports.get(uri);
      const report = this.report(uri);
      if (report && report !== before) void this.connection.sendDiagnostics({ uri, version, diagnostics: [...report.items] });
    }
  }

  forget(uri: string): void {
    this.reports.delete(uri);
    if (!this.isPulled) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** From now on this client asks. */
  stopPushing(): void {
    if (this.isPulled) return;
    this.isPulled = true;
    for (const uri of this.reports.keys()) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** The report of a text as it is now; the same one while nothing has changed. */
  report(uri: string): Report | undefined {
    const text = this.session.find(uri);
    if (!text?.found) return undefined;
    const key = this.session.stampOf(text);
    const known = this.reports.get(uri);
    if (known?.text === text && known.key === key) return known;
    const report: Report = { text, key, resultId: this.newResultId(), items: this.itemsOf(uri, text.document.tree, findingsOf(text, this.session)) };
    this.reports.set(uri, report);
    return report;
  }

  newResultId(): string {
    this.count += 1;
    return `${this.count}`;
  }

  itemsOf(uri: string, tree: SyntaxTree, findings: readonly Finding[]): Diagnostic[] {
    const { language } = this.session.options;
    return shownFindings(findings, this.session.maxProblems).map(({ finding, more }) => this.toDiagnostic(finding, more, { uri, tree }, language));
  }

  private toDiagnostic(finding: Finding, more: number, { uri, tree }: { readonly uri: string; readonly tree: SyntaxTree }, language: Language): Diagnostic {
    let rendered = this.rendered.get(finding);
    if (!rendered) this.rendered.set(finding, (rendered = render(finding, language)));
    const line = firstLineOf(tree, finding.at);
    const { last } = rendered;
    // What it is related to may move on its own.
    const hasMoved = last?.line !== line || finding.related?.some(({ at }, index) => firstLineOf(tree, at) !== last.related[index]);
    if (!hasMoved && last.more === more) return last.diagnostic;
    const related = [
      ...(finding.related ?? []).map(({ at, message }) => ({ location: { uri, range: rangeOf(tree, at) }, message: message[language] })),
      ...(finding.elsewhere ?? []).map((other) => ({ location: { uri: other.uri, range: { ...other.range } }, message: other.message[language] })),
    ];
    const diagnostic: Diagnostic = {
      range: { start: below(rendered.start, line), end: below(rendered.end, line) },
      severity: severities[finding.severity],
      code: finding.rule,
      source: 'cjm',
      message: sayMore(rendered.message, more, language),
      ...(related.length > 0 ? { relatedInformation: related } : {}),
    };
    rendered.last = { line, related: (finding.related ?? []).map(({ at }) => firstLineOf(tree, at)), more, diagnostic };
    return diagnostic;
  }
}

/** Nothing was found, which is not to say that nothing is wrong: the text changed while its project was looked for. */
function askAgain(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed', { retriggerRequest: true });
}

interface Rendered {
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  /** As it was told last, and in which lines the chunks of its places began. */
  last?: { readonly line: number; readonly related: readonly number[]; readonly more: number; readonly diagnostic: Diagnostic };
}

function render(finding: Finding, language: Language): Rendered {
  const { chunk, start, end } = finding.at;
  return { message: describeFinding(finding, language), start: positionIn(chunk, start), end: positionIn(chunk, end) };
}

/** The line in which the chunk of a place begins. */
function firstLineOf({ lines, indexOf }: SyntaxTree, { chunk }: Place): number {
  return lines[indexOf.get(chunk) ?? -1] ?? 0;
}

function below({ line, character }: Position, lines: number): Position {
  return { line: line + lines, character };
}
