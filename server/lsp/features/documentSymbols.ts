/** textDocument/documentSymbol. */
import type { DocumentSymbol } from 'vscode-languageserver';
import { type DocumentSymbol as CoreSymbol, documentSymbols as symbolsOf } from '../../core/features/symbols.ts';
import type { SyntaxTree } from '../../core/syntax/syntaxTree.ts';
import { toRange } from '../ranges.ts';
import { answer, type Feature } from './feature.ts';

export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  register: (connection, session) => {
    connection.onDocumentSymbol(({ textDocument: { uri } }) =>
      answer(session, uri, [] as DocumentSymbol[], (context) => symbolsOf(context).map((symbol) => toSymbol(symbol, context.document.tree))),
    );
  },
};

function toSymbol({ name, detail, kind, span, selection, children }: CoreSymbol, tree: SyntaxTree): DocumentSymbol {
  return {
    name: name || '…',
    detail,
    kind,
    range: toRange(tree, span),
    selectionRange: toRange(tree, selection),
    children: children.map((child) => toSymbol(child, tree)),
  };
}
