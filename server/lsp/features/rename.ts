/** textDocument/prepareRename and textDocument/rename. What cannot be renamed is answered with a sentence that says why. */
import { LSPErrorCodes, type PrepareRenameResult, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { FeatureContext } from '../../core/features/feature.ts';
import { prepareRename, type Refused, type Renaming, rename as renameAt } from '../../core/features/rename.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { unlessCancelled } from '../cancelling.ts';
import type { Session } from '../session.ts';
import { answer, type Feature } from './feature.ts';

export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register: (connection, session) => {
    connection.onPrepareRename(({ textDocument: { uri }, position }) =>
      answer(session, uri, null as PrepareRenameResult | ResponseError | null, (context) => {
        const target = prepareRename(context, offsetAt(context.document.tree, position));
        if (!target) return null;
        return 'refused' in target ? refuse(target, context) : target;
      }),
    );
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) => {
      const answerTo = (context: FeatureContext): WorkspaceEdit | ResponseError | null => {
        const renaming = renameAt(context, offsetAt(context.document.tree, position), newName);
        if (!renaming) return null;
        return 'refused' in renaming ? refuse(renaming, context) : toWorkspaceEdit(renaming, session);
      };
      return answer(session, uri, null, answerTo, unlessCancelled(session.workspaceRead(), token));
    });
  },
};

function refuse({ refused }: Refused, { language }: FeatureContext): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, refused[language]);
}

/** With the versions that the edits are meant for, when the client reads them. */
function toWorkspaceEdit({ files }: Renaming, session: Session): WorkspaceEdit {
  const edits = [...files].map(([uri, ofFile]) => ({ uri, edits: [...ofFile] }));
  if (!session.canVersionEdits) return { changes: Object.fromEntries(edits.map(({ uri, edits: changes }) => [uri, changes])) };
  return { documentChanges: edits.map(({ uri, edits: changes }) => ({ textDocument: { uri, version: session.find(uri)?.version ?? null }, edits: changes })) };
}
