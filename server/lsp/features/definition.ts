/** textDocument/definition. */
import type { Location } from 'vscode-languageserver';
import { definition as definitionAt } from '../../core/features/definition.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { answer, type Feature } from './feature.ts';

export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register: (connection, session) => {
    connection.onDefinition(({ textDocument: { uri }, position }) =>
      answer(session, uri, [] as Location[], (context) => definitionAt(context, offsetAt(context.document.tree, position))),
    );
  },
};
