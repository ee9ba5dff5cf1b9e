/** workspace/symbol: names in all files of the workspace. */
import type { SymbolInformation } from 'vscode-languageserver';
import { workspaceSymbols as symbolsFor } from '../../core/features/workspaceSymbols.ts';
import { unlessCancelled } from '../cancelling.ts';
import type { Feature } from './feature.ts';

export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  register: (connection, session) => {
    connection.onWorkspaceSymbol(async ({ query }, token): Promise<SymbolInformation[]> => {
      await unlessCancelled(session.workspaceRead(), token);
      const facts = session.index.files.map((file) => file.facts);
      return symbolsFor(facts, query).map(({ name, kind, container, uri, range }) => ({
        name,
        kind,
        location: { uri, range: { ...range } },
        ...(container === undefined ? {} : { containerName: container }),
      }));
    });
  },
};
