/** Maps laid over one another; what does it is loaded with the first wish for it. */
import type { Connection } from 'vscode-languageserver';
import { type OverlayParams, type OverlayResult, overlayRequest } from '../protocol.ts';
import type { Session } from './session.ts';

export function registerOverlays(connection: Connection, session: Session): void {
  connection.onRequest<OverlayResult, void>(overlayRequest, async (params: OverlayParams): Promise<OverlayResult> => {
    const { layOverMaps } = await import('./seldomAsked.ts');
    return layOverMaps(params, session);
  });
}
