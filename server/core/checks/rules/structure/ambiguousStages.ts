/** Tells what a stage means in each model that knows its name, while the map has no model. */
import type { Journey, Stage } from '../../../model/journey.ts';
import { looseForm } from '../../../model/slug.ts';
import { modelsThatKnow, resolveStage } from '../../../model/stageNames.ts';
import type { Bilingual } from '../../../vocabulary/catalogue.ts';
import { canonicalStages, type ModelStage, type StageModel, stageModels } from '../../../vocabulary/vocabulary.ts';

export interface Meaning {
  readonly model: StageModel;
  readonly stage: ModelStage;
  /** The canonical stage that tells it from the other meaning. */
  readonly canonical: Bilingual;
}

/** Neither the map nor its project states a model; `unknown` is a statement too. */
export function hasNoModel({ model, context }: Journey): boolean {
  return model.state === 'absent' && context.project.model === undefined;
}

/** Two different meanings, or none: models whose stages of that name have no canonical stage in common; those that have it as an id or name come first. */
export function findMeanings({ context }: Journey, { stage }: Stage): readonly Meaning[] {
  if (stage.state !== 'given') return [];
  const form = looseForm(stage.value);
  const meanings = modelsThatKnow(stage.value, [...context.project.models.entries, ...stageModels.entries]).flatMap((model): Meaning[] => {
    const found = resolveStage(model, stage.value);
    const canonical = found?.canonical.map((id) => canonicalStages.byId(id)).find((entry) => entry !== undefined);
    return found && canonical ? [{ model, stage: found, canonical: canonical.name }] : [];
  });
  const rank = ({ stage: { id, name } }: Meaning): number => ([id, name.en, name.ru].some((text) => looseForm(text) === form) ? 0 : 1);
  const ranked = meanings.toSorted((a, b) => rank(a) - rank(b));
  for (const [index, a] of ranked.entries()) {
    const b = ranked.slice(index + 1).find((other) => !other.stage.canonical.some((id) => a.stage.canonical.includes(id)));
    if (b) return [a, b];
  }
  return [];
}
