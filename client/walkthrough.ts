/** What somebody does in a map → the steps of the walkthrough that are done by it: a score was changed, a finding is gone. The editor remembers them. */
import { commands, DiagnosticSeverity, Disposable, languages, type TextDocument, type TextDocumentChangeEvent, type Uri, workspace } from 'vscode';
import { languageId } from './mapFiles.ts';

export function followWalkthrough(): Disposable {
  return Disposable.from(followScores(), followFindings());
}

function followScores(): Disposable {
  return workspace.onDidChangeTextDocument((event) => {
    if (changesScore(event)) void tell('cjmScoreChanged');
  });
}

/** The editor takes no notice of what is set already when it comes to know the walkthrough, which is when somebody opens it. */
async function tell(step: string): Promise<void> {
  await commands.executeCommand('setContext', step, true);
  await commands.executeCommand('setContext', step, false);
}

function changesScore({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  if (document.languageId !== languageId) return false;
  return contentChanges.some(({ range, text }) => {
    const line = document.lineAt(Math.min(range.start.line, document.lineCount - 1)).text;
    return range.isSingleLine && !text.includes('\n') && /\b(?:experience|score):\s*(?:\{.*)?\d/.test(line);
  });
}

/** One is gone when an edited text has fewer than before. */
function followFindings(): Disposable {
  const counts = new Map<string, { readonly version: number; readonly count: number }>();
  const isMended = ({ uri, version }: TextDocument): boolean => {
    const before = counts.get(uri.toString());
    const count = countOf(uri);
    counts.set(uri.toString(), { version, count });
    return before !== undefined && before.version !== version && count < before.count;
  };
  return languages.onDidChangeDiagnostics(({ uris }) => {
    const changed = new Set(uris.map((uri) => uri.toString()));
    const documents = workspace.textDocuments.filter((document) => document.languageId === languageId && changed.has(document.uri.toString()));
    if (documents.filter(isMended).length > 0) void tell('cjmFindingMended');
  });
}

/** Hints are no findings to somebody who begins. */
function countOf(uri: Uri): number {
  return languages.getDiagnostics(uri).filter(({ severity }) => severity <= DiagnosticSeverity.Information).length;
}
