/** Ends the wait for long work when the client no longer wants the answer; the work itself goes on for whoever needs it next. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export function stopWhenAsked(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

export async function unlessCancelled(work: Promise<unknown>, token: CancellationToken): Promise<void> {
  await Promise.race([work, new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()))]);
  stopWhenAsked(token);
}
