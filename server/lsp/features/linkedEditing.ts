/** textDocument/linkedEditingRange. */
import type { LinkedEditingRanges } from 'vscode-languageserver';
import { linkedEditingRanges as rangesAt } from '../../core/features/linkedEditing.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { answer, type Feature } from './feature.ts';

export const linkedEditing: Feature = {
  capabilities: { linkedEditingRangeProvider: true },
  register: (connection, session) => {
    connection.languages.onLinkedEditingRange(({ textDocument: { uri }, position }) =>
      answer(session, uri, null as LinkedEditingRanges | null, (context) => {
        const ranges = rangesAt(context, offsetAt(context.document.tree, position));
        return ranges.length === 0 ? null : { ranges };
      }),
    );
  },
};
