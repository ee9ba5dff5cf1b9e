/** textDocument/onTypeFormatting, for Enter. */
import type { TextEdit } from 'vscode-languageserver';
import { onTypeFormatting as editsAt } from '../../core/features/onTypeFormatting.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { toRange } from '../ranges.ts';
import { answer, type Feature } from './feature.ts';

export const onTypeFormatting: Feature = {
  capabilities: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } },
  register: (connection, session) => {
    connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position }) =>
      answer(session, uri, [] as TextEdit[], (context) => {
        const { tree } = context.document;
        return editsAt(context, offsetAt(tree, position)).map(({ newText, ...span }) => ({ range: toRange(tree, span), newText }));
      }),
    );
  },
};
