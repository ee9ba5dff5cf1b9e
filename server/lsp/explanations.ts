/** Explanations of words: the page of one, and the list to choose from. Words of a project are known where one of its files is open. */
import type { Connection } from 'vscode-languageserver';
import { explain, topicChoices } from '../core/features/explaining/explain.ts';
import { emptyProject, type Project } from '../core/model/project.ts';
import { type ExplainParams, type ExplainResult, explainRequest, type TopicsParams, type TopicsResult, topicsRequest } from '../protocol.ts';
import type { Session } from './session.ts';

export function registerExplanations(connection: Connection, session: Session): void {
  const projectOf = async (uri: string | undefined): Promise<Project> =>
    (uri === undefined ? undefined : await session.contextOf(uri))?.project ?? emptyProject;
  connection.onRequest(
    explainRequest,
    async ({ topic, uri }: ExplainParams): Promise<ExplainResult> => ({ markdown: explain(topic, await projectOf(uri), session.options.language) ?? null }),
  );
  connection.onRequest(topicsRequest, async ({ uri }: TopicsParams): Promise<TopicsResult> => topicChoices(await projectOf(uri), session.options.language));
}
