/** textDocument/inlayHint. */
import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import { inlayHints as hintsOf } from '../../core/features/inlayHints.ts';
import { offsetAt, positionAt } from '../../core/syntax/positions.ts';
import { answer, type Feature } from './feature.ts';

export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: true },
  register: (connection, session) => {
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
      answer(session, uri, [] as InlayHint[], (context) => {
        const { tree } = context.document;
        const span = { start: offsetAt(tree, range.start), end: offsetAt(tree, range.end) };
        return hintsOf(context, span, session.shown.hints).map(({ offset, label, tooltip }) => ({
          position: positionAt(tree, offset),
          label,
          kind: InlayHintKind.Type,
          paddingLeft: true,
          ...(tooltip === '' ? {} : { tooltip }),
        }));
      }),
    );
  },
};
