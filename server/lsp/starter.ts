/** Starter maps: which models and personas there are, and the text to begin with. What answers is loaded with the first question. */
import type { Connection } from 'vscode-languageserver';
import {
  type ModelsParams,
  type ModelsResult,
  modelsRequest,
  type NewParams,
  type NewResult,
  newRequest,
  type ProjectParams,
  type ProjectResult,
  projectRequest,
} from '../protocol.ts';
import type { Session } from './session.ts';

export function registerStarter(connection: Connection, session: Session): void {
  connection.onRequest(modelsRequest, async (params?: ModelsParams | null): Promise<ModelsResult> => {
    const { listModels } = await import('./seldomAsked.ts');
    return listModels(await session.projectFor(params?.uri), session.options.language);
  });
  connection.onRequest(projectRequest, async (params?: ProjectParams | null): Promise<ProjectResult> => {
    const { describeProject } = await import('./seldomAsked.ts');
    return describeProject(await session.projectFor(params?.uri), session.options.language);
  });
  connection.onRequest(newRequest, async (params: NewParams): Promise<NewResult> => {
    const { writeStarter } = await import('./seldomAsked.ts');
    return { text: writeStarter(params, await session.projectFor(params.uri)) };
  });
}
