/** Maps that stand in other files, asked for as pictures; what draws them is loaded with the first wish for one. */
import type { Connection } from 'vscode-languageserver';
import { type DrawBlockParams, type DrawBlockResult, drawBlockRequest } from '../protocol.ts';
import type { Session } from './session.ts';

export function registerBlocks(connection: Connection, session: Session): void {
  connection.onRequest(drawBlockRequest, async (params: DrawBlockParams): Promise<DrawBlockResult> => {
    const { drawBlock } = await import('./seldomAsked.ts');
    return drawBlock(params, session);
  });
}
