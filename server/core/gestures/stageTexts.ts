/** What a stage may be called in a map: by its model, or at will where stages are the map's own. */
import { resolveStage } from '../model/stageNames.ts';
import type { ModelStage } from '../vocabulary/vocabulary.ts';
import type { Page } from './page.ts';
import { Refused } from './refusal.ts';

/** The model's stage that a text names; nothing where any text is a stage. */
export function requireStage({ journey }: Page, text: string): ModelStage | undefined {
  const { model } = journey.context;
  if (!model) return undefined;
  const found = resolveStage(model, text);
  if (!found) throw new Refused('stage-unknown', { text, model: model.id, stages: model.stages.map(({ id }) => id).join(', ') });
  return found;
}
