/** Starter maps: which models there are, and the text to begin with. */
import type { Connection } from 'vscode-languageserver';
import { starterMap } from '../core/starterMap.ts';
import { nameOf } from '../core/vocabulary/catalogue.ts';
import { stageModels } from '../core/vocabulary/vocabulary.ts';
import { type ModelsResult, modelsRequest, type NewParams, type NewResult, newRequest } from '../protocol.ts';
import type { Session } from './session.ts';

export function registerStarter(connection: Connection, session: Session): void {
  connection.onRequest(
    modelsRequest,
    (): ModelsResult =>
      stageModels.entries.map((model) => ({
        id: model.id,
        name: nameOf(model, session.options.language),
        detail: model.stages.map((stage) => nameOf(stage, session.options.language)).join(' → '),
      })),
  );
  connection.onRequest(newRequest, (params: NewParams): NewResult => ({ text: starterMap(params) ?? '' }));
}
