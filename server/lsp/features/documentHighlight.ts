/** textDocument/documentHighlight. */
import type { DocumentHighlight } from 'vscode-languageserver';
import { documentHighlights as highlightsAt } from '../../core/features/documentHighlight.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { answer, type Feature } from './feature.ts';

export const documentHighlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  register: (connection, session) => {
    connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
      answer(session, uri, [] as DocumentHighlight[], (context) => highlightsAt(context, offsetAt(context.document.tree, position))),
    );
  },
};
