/** CJM108: a stage that the declared model does not have. */

import type { Journey } from '../../../model/journey.ts';
import { findSimilar } from '../../../model/similar.ts';
import { looseForm } from '../../../model/slug.ts';
import { modelsThatKnow, resolveStage } from '../../../model/stageNames.ts';
import { nameOf } from '../../../vocabulary/catalogue.ts';
import { canonicalStages, type ModelStage, type StageModel, stageModels } from '../../../vocabulary/vocabulary.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import type { Say } from '../../say.ts';
import { setModel } from './setModel.ts';

export const stageUnknown: Rule = {
  id: 'stage-unknown',
  code: 'CJM108',
  severity: 'warning',
  message: {
    en: (params, say) => `“${params['name']}” is not a stage of the model “${params['model']}”; ${rest(params, say)}`,
    ru: (params, say) => `«${params['name']}» — нет такого этапа в модели «${params['model']}»; ${rest(params, say)}`,
  },
  *stage({ stage, definition, at }, { context: { model, language } }) {
    if (stage.state !== 'given' || definition || !model) return;
    const meant = bySpelling(model, stage.value);
    yield {
      at,
      params: {
        name: stage.value,
        model: nameOf(model, language),
        stages: model.stages.map(({ id }) => id).join(', '),
        ...(meant ? { suggestion: meant.id } : {}),
      },
    };
  },
  *fix({ at, params: { name, suggestion } }, { journey }) {
    const { model } = journey.context;
    for (const { id } of model ? plausible(model, String(name)) : []) {
      yield { title: { en: `Write “${id}”`, ru: `Написать «${id}»` }, edits: [{ at, text: id }], ...(id === suggestion ? { preferred: true } : {}) };
    }
    for (const other of modelsForAll(journey)) yield* setModel(journey, other);
    yield* setModel(journey, undefined);
  },
};

function rest({ suggestion, stages = '' }: Params, { language }: Say): string {
  if (suggestion !== undefined) return language === 'en' ? `did you mean “${suggestion}”?` : `возможно, «${suggestion}»`;
  return language === 'en' ? `it has ${stages}` : `в ней есть ${stages}`;
}

/** Stages that may be meant: spelled alike first, then those that mean the same elsewhere, then the nearest along the path. */
function plausible(model: StageModel, text: string): ModelStage[] {
  const meanings = new Set([
    ...(canonicalStages.find(text) ? [canonicalStages.find(text)?.id] : []),
    ...modelsThatKnow(text, stageModels.entries).flatMap((other) => resolveStage(other, text)?.canonical ?? []),
  ]);
  const spelled = bySpelling(model, text);
  const same = model.stages.filter(({ canonical }) => canonical.some((id) => meanings.has(id)));
  const orders = [...meanings].flatMap((id) => canonicalStages.byId(id ?? '')?.order ?? []);
  const near = same.length > 0 || orders.length === 0 ? [] : nearest(model, orders);
  return [...new Set([...(spelled ? [spelled] : []), ...same, ...near])];
}

function bySpelling(model: StageModel, text: string): ModelStage | undefined {
  const names = new Map(
    model.stages.flatMap((stage) => [stage.id, stage.name.en, stage.name.ru, ...(stage.aliases ?? [])].map((name) => [looseForm(name), stage] as const)),
  );
  const form = looseForm(text);
  const similar = findSimilar(form, names.keys(), form.length > 4 ? 2 : 1);
  return similar === undefined ? undefined : names.get(similar);
}

/** The stages just before and just after. */
function nearest(model: StageModel, orders: readonly number[]): ModelStage[] {
  const order = Math.min(...orders);
  const placed = model.stages.map((stage) => ({
    stage,
    distance: Math.min(...stage.canonical.map((id) => Math.abs((canonicalStages.byId(id)?.order ?? Infinity) - order))),
  }));
  return placed
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 2)
    .map(({ stage }) => stage);
}

/** Other models that know every stage of the map. */
function modelsForAll({ stages, context }: Journey): StageModel[] {
  const texts = stages.flatMap(({ stage }) => (stage.state === 'given' ? [stage.value] : []));
  return [...context.project.models.entries, ...stageModels.entries]
    .filter((model) => model !== context.model && texts.every((text) => resolveStage(model, text)))
    .slice(0, 3);
}
