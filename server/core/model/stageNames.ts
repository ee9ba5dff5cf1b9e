/** Finds the stage of a model that a text names: id, name or alias, or an alias of a canonical stage that belongs to exactly one stage of the model. */
import { canonicalStages, type ModelStage, type StageModel } from '../vocabulary/vocabulary.ts';
import type { Stage } from './journey.ts';
import { looseForm } from './slug.ts';

const tables = new WeakMap<StageModel, ReadonlyMap<string, ModelStage>>();

export function resolveStage(model: StageModel, text: string): ModelStage | undefined {
  return namesOf(model).get(looseForm(text));
}

function namesOf(model: StageModel): ReadonlyMap<string, ModelStage> {
  let table = tables.get(model);
  if (!table) tables.set(model, (table = tableOf(model)));
  return table;
}

/** Everything by which a stage of the model may be called, in loose form. */
function tableOf(model: StageModel): ReadonlyMap<string, ModelStage> {
  const table = new Map<string, ModelStage>();
  const add = (text: string, stage: ModelStage): void => {
    if (!table.has(looseForm(text))) table.set(looseForm(text), stage);
  };
  for (const stage of model.stages) add(stage.id, stage);
  for (const stage of model.stages) for (const text of [stage.name.en, stage.name.ru, ...(stage.aliases ?? [])]) add(text, stage);
  const owners = new Map<string, Set<ModelStage>>();
  for (const stage of model.stages) {
    for (const canonical of stage.canonical) {
      const entry = canonicalStages.byId(canonical);
      for (const text of entry ? [entry.id, entry.name.en, entry.name.ru, ...(entry.aliases ?? [])] : []) {
        const form = looseForm(text);
        owners.set(form, (owners.get(form) ?? new Set()).add(stage));
      }
    }
  }
  for (const [form, stages] of owners) {
    const [only] = stages;
    if (stages.size === 1 && only && !table.has(form)) table.set(form, only);
  }
  return table;
}

/** Built-in or own models in which the text names a stage. */
export function modelsThatKnow(text: string, models: readonly StageModel[]): StageModel[] {
  const form = looseForm(text);
  return models.filter((model) => namesOf(model).has(form));
}

/** The stage of a map that a reference means: by its id, else by the names its model has for it, else by its own name. */
export function findStage(stages: readonly Stage[], text: string, model: StageModel | undefined): Stage | undefined {
  const meant = model && resolveStage(model, text);
  const form = looseForm(text);
  return (
    stages.find(({ id }) => id === text) ??
    stages.find(({ id, definition, name }) => (meant !== undefined && definition === meant) || looseForm(id) === form || looseForm(name) === form)
  );
}
