/** What the client can do with code actions, as it said at the beginning. */
import type { ClientCapabilities } from 'vscode-languageserver';

export interface ActionSupport {
  /** The edits of an action may come when it is chosen. */
  readonly canResolve: boolean;
  readonly canCreateFiles: boolean;
}

export function readActionSupport({ textDocument, workspace }: ClientCapabilities): ActionSupport {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  const { documentChanges, resourceOperations } = workspace?.workspaceEdit ?? {};
  return {
    canResolve: dataSupport === true && resolveSupport?.properties.includes('edit') === true,
    canCreateFiles: documentChanges === true && resourceOperations?.includes('create') === true,
  };
}
