/** textDocument/foldingRange. */
import type { FoldingRange } from 'vscode-languageserver';
import { foldingRanges as rangesOf } from '../../core/features/folding.ts';
import { answer, type Feature } from './feature.ts';

export const foldingRanges: Feature = {
  capabilities: { foldingRangeProvider: true },
  register: (connection, session) => {
    connection.onFoldingRanges(({ textDocument: { uri } }) =>
      answer(session, uri, [] as FoldingRange[], (context) => rangesOf(context).map((range) => ({ ...range }))),
    );
  },
};
