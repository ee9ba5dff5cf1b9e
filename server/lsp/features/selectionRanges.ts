/** textDocument/selectionRange: from the word outwards. */
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges as spansOf } from '../../core/features/selectionRanges.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { toRange } from '../ranges.ts';
import { answer, type Feature } from './feature.ts';

export const selectionRanges: Feature = {
  capabilities: { selectionRangeProvider: true },
  register: (connection, session) => {
    connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
      answer(session, uri, [] as SelectionRange[], (context) =>
        positions.map((position) => {
          const { tree } = context.document;
          const outwards = spansOf(context, offsetAt(tree, position)).map((span) => toRange(tree, span));
          const nested = outwards.reduceRight<SelectionRange | undefined>((parent, range) => (parent ? { range, parent } : { range }), undefined);
          return nested ?? { range: { start: position, end: position } };
        }),
      ),
    );
  },
};
