/** textDocument/references. */
import type { Location } from 'vscode-languageserver';
import { references as referencesAt } from '../../core/features/references.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { unlessCancelled } from '../cancelling.ts';
import { answer, type Feature } from './feature.ts';

export const references: Feature = {
  capabilities: { referencesProvider: true },
  register: (connection, session) => {
    connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }, token) =>
      answer(
        session,
        uri,
        [] as Location[],
        (context) => referencesAt(context, offsetAt(context.document.tree, position), { withDeclaration: includeDeclaration }),
        unlessCancelled(session.workspaceRead(), token),
      ),
    );
  },
};
