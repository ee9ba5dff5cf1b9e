/** One editor feature of the protocol: what the server announces for it, and how it answers. */
import { type Connection, LSPErrorCodes, ResponseError, type ServerCapabilities } from 'vscode-languageserver';
import type { FeatureContext } from '../../core/features/feature.ts';
import type { Session } from '../session.ts';

export interface Feature {
  readonly capabilities: Partial<ServerCapabilities>;
  readonly register: (connection: Connection, session: Session) => void;
}

/**
 * Answers for a file that is open; `nothing` for one that is not. `first` is waited for before. What is asked of a text that changes meanwhile is
 * refused: positions would be taken from one text and meanings from another.
 */
export async function answer<T>(
  session: Session,
  uri: string,
  nothing: T,
  make: (context: FeatureContext) => T | Promise<T>,
  first?: Promise<unknown>,
): Promise<T> {
  const asked = session.find(uri);
  await first;
  const context = asked && (await session.contextOf(uri));
  if (!context) return nothing;
  if (context.document !== asked.document) throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed');
  return make(context);
}
