/** textDocument/hover. */
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hover as hoverAt } from '../../core/features/hover.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { toRange } from '../ranges.ts';
import { answer, type Feature } from './feature.ts';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: (connection, session) => {
    connection.onHover(({ textDocument: { uri }, position }) =>
      answer(session, uri, null as Hover | null, (context) => {
        const { tree } = context.document;
        const found = hoverAt(context, offsetAt(tree, position));
        return found ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: toRange(tree, found.span) } : null;
      }),
    );
  },
};
