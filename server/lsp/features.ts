/** Every editor feature in one table: what the server announces, and which message it answers. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.ts';

export interface Feature {
  readonly capabilities: Partial<ServerCapabilities>;
  readonly register: (connection: Connection, session: Session) => void;
}

export const features: readonly Feature[] = [];
