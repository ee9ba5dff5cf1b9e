/** Tells what a stage means in each model that knows its name, while the map has no model. */
import type { Journey, Stage } from '../../../model/journey.ts';
import { modelsThatKnow, resolveStage } from '../../../model/stageNames.ts';
import { type ModelStage, type StageModel, stageModels } from '../../../vocabulary/vocabulary.ts';

export interface Meaning {
  readonly model: StageModel;
  readonly stage: ModelStage;
}

/** Neither the map nor its project states a model; `unknown` is a statement too. */
export function hasNoModel({ model, context }: Journey): boolean {
  return model.state === 'absent' && context.project.model === undefined;
}

/** Two different meanings, or none: models whose stages of that name have no canonical stage in common. */
export function findMeanings({ context }: Journey, { stage }: Stage): readonly Meaning[] {
  if (stage.state !== 'given') return [];
  const meanings = modelsThatKnow(stage.value, [...context.project.models.entries, ...stageModels.entries]).flatMap((model): Meaning[] => {
    const found = resolveStage(model, stage.value);
    return found ? [{ model, stage: found }] : [];
  });
  for (const [index, a] of meanings.entries()) {
    const b = meanings.slice(index + 1).find((other) => !other.stage.canonical.some((id) => a.stage.canonical.includes(id)));
    if (b) return [a, b];
  }
  return [];
}
