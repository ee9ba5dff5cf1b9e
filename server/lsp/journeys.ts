/** The maps of the workspace, for a list of them; what summarises them is loaded with the first wish for the list. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type JourneysResult, journeysChanged, journeysRequest } from '../protocol.ts';
import type { Files } from '../workspace/files.ts';
import { unlessCancelled } from './cancelling.ts';
import type { JourneyList } from './journeyList.ts';
import type { Session } from './session.ts';

/** The answer tells the editor when the list is not what it was, once for each time it asked. */
export function registerJourneys(connection: Connection, session: Session, files: Files, rest: () => Promise<void>): () => void {
  let list: JourneyList | undefined;
  let told: string | undefined;
  const state = (): string => `${session.index.epoch} ${session.stamp}`;
  connection.onRequest(journeysRequest, async (_params: unknown, token: CancellationToken): Promise<JourneysResult> => {
    list ??= new (await import('./seldomAsked.ts')).JourneyList(session, files, rest);
    await unlessCancelled(session.workspaceRead(), token);
    told = state();
    return list.read(token);
  });
  return () => {
    if (told === undefined || told === state()) return;
    told = undefined;
    void connection.sendNotification(journeysChanged);
  };
}
