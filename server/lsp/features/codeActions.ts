/** textDocument/codeAction: quick fixes, suppressions, source actions and refactorings as workspace edits; codeAction/resolve makes the edits of a refactoring. */
import {
  type CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  type Connection,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { addMissingStagesKind, fixAllKind, refactoringKinds } from '../../core/features/codeActionKinds.ts';
import { codeActions as actionsAt, type CodeAction as CoreAction } from '../../core/features/codeActions.ts';
import type { FeatureContext } from '../../core/features/feature.ts';
import type { RefactorAction } from '../../core/features/refactorActions.ts';
import type { FileEdits } from '../../core/features/refactoring/refactoring.ts';
import type { Span } from '../../core/model/place.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { parse, type SyntaxTree } from '../../core/syntax/syntaxTree.ts';
import { rangeOf, toRange } from '../ranges.ts';
import type { Session } from '../session.ts';
import { answer, type Feature } from './feature.ts';

export const codeActions: Feature = {
  capabilities: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, addMissingStagesKind, ...refactoringKinds], resolveProvider: true },
  },
  register: (connection, session) => {
    connection.onCodeAction(({ textDocument: { uri }, range, context: { only, diagnostics, triggerKind } }) => {
      const ready = Promise.all([loadRefactorings(), readInsights(session, uri)]);
      const make = async (found: FeatureContext): Promise<CodeAction[]> => {
        const [{ refactorActions }, withInsights] = await ready;
        const context = withInsights(found);
        const { tree } = context.document;
        const span = { start: offsetAt(tree, range.start), end: offsetAt(tree, range.end) };
        const here: Here = { session, uri, context, span };
        return [
          ...actionsAt(context, span, only).flatMap((action) => toAction(action, here, answered(action, diagnostics, context))),
          ...refactorActions(context, span, only, triggerKind === CodeActionTriggerKind.Invoked).flatMap((action) => toRefactoring(action, here)),
        ];
      };
      return answer(session, uri, [] as CodeAction[], make, ready);
    });
    registerResolve(connection, session);
  },
};

/** Nothing is asked before a file is open and checked, so they do not burden the start. */
function loadRefactorings(): Promise<typeof import('../../core/features/refactorActions.ts')> {
  return import('../../core/features/refactorActions.ts');
}

/** Few maps have insights; for those, the files are at hand from here on. */
async function readInsights(session: Session, uri: string): Promise<(context: FeatureContext) => FeatureContext> {
  const context = await session.contextOf(uri);
  const text = context?.kind === 'map' && context.journey.insights.length > 0 ? session.find(uri) : undefined;
  if (!text) return (same) => same;
  const { InsightsFiles } = await import('../viewPages.ts');
  const insights = await new InsightsFiles(session).of(text);
  return (same) => ({ ...same, insights: () => insights });
}

/** Where actions are asked for. */
interface Here {
  readonly session: Session;
  readonly uri: string;
  readonly context: FeatureContext;
  readonly span: Span;
}

function toAction({ title, kind, isPreferred, file, edits }: CoreAction, here: Here, diagnostics: Diagnostic[]): CodeAction[] {
  const edit = toWorkspaceEdit([{ file, edits }], here);
  return edit ? [{ title, kind, ...(isPreferred ? { isPreferred } : {}), ...(diagnostics.length > 0 ? { diagnostics } : {}), edit }] : [];
}

/** Those of the client's diagnostics that an action mends. */
function answered({ finding }: CoreAction, diagnostics: readonly Diagnostic[], { document }: FeatureContext): Diagnostic[] {
  if (!finding) return [];
  const { start } = rangeOf(document.tree, finding.at);
  return diagnostics.filter(({ code, range }) => code === finding.rule && range.start.line === start.line && range.start.character === start.character);
}

/** What a refactoring is found again by. */
interface Chosen extends Span {
  readonly uri: string;
  readonly version: number;
}

function toRefactoring({ title, kind, creates, edits }: RefactorAction, here: Here): CodeAction[] {
  const { session, uri, span } = here;
  if (creates && !session.actions.canCreateFiles) return [];
  if (session.actions.canResolve) return [{ title, kind, data: { uri, version: session.find(uri)?.version ?? 0, ...span } satisfies Chosen }];
  const edit = toWorkspaceEdit(edits(), here);
  return edit ? [{ title, kind, edit }] : [];
}

function registerResolve(connection: Connection, session: Session): void {
  connection.onCodeActionResolve(async (action) => {
    // Some clients resolve what has its edits already.
    if (action.data === undefined) return action;
    const { uri, version, ...span } = action.data as Chosen;
    const withInsights = await readInsights(session, uri);
    const found = await session.contextOf(uri);
    const context = found && withInsights(found);
    if (!context || session.find(uri)?.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed');
    const { refactorActions } = await loadRefactorings();
    const chosen = refactorActions(context, span, action.kind === undefined ? undefined : [action.kind], true).find(({ title }) => title === action.title);
    const edit = chosen && toWorkspaceEdit(chosen.edits(), { session, uri, context, span });
    return edit ? { ...action, edit } : action;
  });
}

/** `undefined` when a file that it needs is not there. */
function toWorkspaceEdit(files: readonly FileEdits[], here: Here): WorkspaceEdit | undefined {
  const targets = files.map(({ file, edits }) => {
    const target = targetOf(file, here);
    return target && { ...target, edits: edits.map((edit): TextEdit => ({ range: toRange(target.tree, edit), newText: edit.newText })) };
  });
  if (targets.length === 0 || !targets.every((target) => target !== undefined)) return undefined;
  const created = files.findIndex(({ file }) => file === 'new-project');
  if (created < 0) return { changes: Object.fromEntries(targets.map(({ uri, edits }) => [uri, edits])) };
  const changed = targets.map(({ uri, edits }): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits }));
  return { documentChanges: [{ kind: 'create', uri: targets[created]?.uri ?? '' }, ...changed] };
}

function targetOf(file: FileEdits['file'], { session, uri, context }: Here): { readonly uri: string; readonly tree: SyntaxTree } | undefined {
  if (file === 'map') return { uri, tree: context.document.tree };
  if (file === 'new-project') return { uri: Utils.joinPath(Utils.dirname(URI.parse(uri)), 'project.cjm.yaml').toString(), tree: parse('') };
  const projectUri = session.find(uri)?.found?.uri;
  return projectUri === undefined || context.projectText === undefined ? undefined : { uri: projectUri, tree: parse(context.projectText) };
}
