/** One editor feature of the protocol: what the server announces for it, and how it answers. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { FeatureContext } from '../../core/features/feature.ts';
import type { Session } from '../session.ts';

export interface Feature {
  readonly capabilities: Partial<ServerCapabilities>;
  readonly register: (connection: Connection, session: Session) => void;
}

/** Answers for a file that is open; `nothing` for one that is not. */
export async function answer<T>(session: Session, uri: string, nothing: T, make: (context: FeatureContext) => T): Promise<T> {
  const context = await session.contextOf(uri);
  return context ? make(context) : nothing;
}
