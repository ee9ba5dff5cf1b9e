/** textDocument/codeAction: quick fixes, suppressions and source actions as workspace edits. */
import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import { codeActions as actionsAt, addMissingStagesKind, type CodeAction as CoreAction, fixAllKind } from '../../core/features/codeActions.ts';
import type { FeatureContext } from '../../core/features/feature.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { parse, type SyntaxTree } from '../../core/syntax/syntaxTree.ts';
import { rangeOf, toRange } from '../ranges.ts';
import { answer, type Feature } from './feature.ts';

export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, addMissingStagesKind] } },
  register: (connection, session) => {
    connection.onCodeAction(({ textDocument: { uri }, range, context: { only, diagnostics } }) =>
      answer(session, uri, [] as CodeAction[], (context) => {
        const { tree } = context.document;
        const projectUri = session.find(uri)?.found?.uri;
        const actions = actionsAt(context, { start: offsetAt(tree, range.start), end: offsetAt(tree, range.end) }, only);
        return actions.flatMap((action) => {
          const target =
            action.file === 'map'
              ? { uri, tree }
              : projectUri === undefined || context.projectText === undefined
                ? undefined
                : { uri: projectUri, tree: parse(context.projectText) };
          return target ? [toAction(action, target, answered(action, diagnostics, context))] : [];
        });
      }),
    );
  },
};

function toAction({ title, kind, isPreferred, edits }: CoreAction, { uri, tree }: { uri: string; tree: SyntaxTree }, diagnostics: Diagnostic[]): CodeAction {
  const changes: TextEdit[] = edits.map((edit) => ({ range: toRange(tree, edit), newText: edit.newText }));
  return { title, kind, ...(isPreferred ? { isPreferred } : {}), ...(diagnostics.length > 0 ? { diagnostics } : {}), edit: { changes: { [uri]: changes } } };
}

/** Those of the client's diagnostics that an action mends. */
function answered({ finding }: CoreAction, diagnostics: readonly Diagnostic[], { document }: FeatureContext): Diagnostic[] {
  if (!finding) return [];
  const { start } = rangeOf(document.tree, finding.at);
  return diagnostics.filter(({ code, range }) => code === finding.rule && range.start.line === start.line && range.start.character === start.character);
}
