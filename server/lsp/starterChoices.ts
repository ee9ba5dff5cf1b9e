/** A project → what one can start a map from in its folder, named in the language of the session, and the text to begin with. */
import type { Project } from '../core/model/project.ts';
import { starterMap } from '../core/starterMap.ts';
import { type Language, nameOf } from '../core/vocabulary/catalogue.ts';
import { stageModels } from '../core/vocabulary/vocabulary.ts';
import type { ModelsResult, NewParams, ProjectResult } from '../protocol.ts';

/** The project's usual model comes first, then its own ones. */
export function listModels({ models, model }: Project, language: Language): ModelsResult {
  const all = [...models.entries, ...stageModels.entries];
  const usual = all.filter(({ id }) => id === model);
  return [...usual, ...all.filter((each) => !usual.includes(each))].map((each) => ({
    id: each.id,
    name: nameOf(each, language),
    detail: each.stages.map((stage) => nameOf(stage, language)).join(' → '),
  }));
}

export function describeProject({ language, model, personas }: Project, reader: Language): ProjectResult {
  return {
    language,
    model,
    personas: personas.entries.map((persona) => ({ id: persona.id, name: nameOf(persona, reader), detail: persona.jobs[0] ?? persona.needs[0] ?? '' })),
  };
}

export function writeStarter({ model, language, title, persona }: NewParams, { models, personas }: Project): string {
  return starterMap({ model, language, title, persona, models: models.entries, personas }) ?? '';
}
