/** textDocument/completion. Documentation is made for the one item that is looked at. */
import { type CompletionItem, type CompletionList, type Connection, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import { type Completion, complete, explainCompletion } from '../../core/features/complete.ts';
import type { FeatureContext } from '../../core/features/feature.ts';
import { offsetAt } from '../../core/syntax/positions.ts';
import { toRange } from '../ranges.ts';
import type { Session } from '../session.ts';
import { answer, type Feature } from './feature.ts';

/** Finds an item's list again. */
interface ItemData {
  readonly uri: string;
  readonly offset: number;
}

export const completion: Feature = {
  capabilities: {
    completionProvider: {
      triggerCharacters: [' ', ':', '[', '{', ',', '-', '"', "'", '/', '#', '.'],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
  },
  register: (connection: Connection, session: Session) => {
    connection.onCompletion(({ textDocument: { uri }, position }) =>
      answer(session, uri, null as CompletionList | null, async (context) => {
        await session.readPaths(uri);
        const offset = offsetAt(context.document.tree, position);
        const { items, isIncomplete } = complete(context, offset, { explained: false });
        return { isIncomplete, items: items.map((item) => toItem(item, context, { uri, offset })) };
      }),
    );
    connection.onCompletionResolve(async (item) => {
      const { uri, offset } = item.data as ItemData;
      const documentation = await answer(session, uri, undefined, (context) => explainCompletion(context, offset, item.label));
      return documentation === undefined ? item : { ...item, documentation: { kind: 'markdown', value: documentation } };
    });
  },
};

function toItem(
  { label, description, detail, kind, filterText, sortText, edit, isSnippet, again }: Completion,
  { document: { tree } }: FeatureContext,
  data: ItemData,
): CompletionItem {
  return {
    label,
    kind,
    filterText,
    sortText,
    data,
    ...(description === undefined ? {} : { labelDetails: { description } }),
    ...(detail === undefined ? {} : { detail }),
    textEdit: { range: toRange(tree, edit), newText: edit.newText },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    ...(again ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
  };
}
