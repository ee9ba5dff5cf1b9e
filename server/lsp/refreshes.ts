/** Asks the client to ask again for what is shown within the text, when something other than the text has changed. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';

export class Refreshes {
  private readonly connection: Connection;
  private capabilities: ClientCapabilities = {};

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Only what the client understands is asked of it. */
  initialize(capabilities: ClientCapabilities): void {
    this.capabilities = capabilities;
  }

  async ask(): Promise<void> {
    const { workspace } = this.capabilities;
    const { connection } = this;
    await Promise.all([
      workspace?.inlayHint?.refreshSupport === true ? connection.languages.inlayHint.refresh() : undefined,
      workspace?.codeLens?.refreshSupport === true ? connection.sendRequest('workspace/codeLens/refresh') : undefined,
      workspace?.semanticTokens?.refreshSupport === true ? connection.languages.semanticTokens.refresh() : undefined,
    ]);
  }
}
