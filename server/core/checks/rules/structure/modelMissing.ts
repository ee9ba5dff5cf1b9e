/** A map without a stage model, so that no stage means anything certain. */
import type { Journey } from '../../../model/journey.ts';
import { resolveStage } from '../../../model/stageNames.ts';
import { type StageModel, stageModels } from '../../../vocabulary/vocabulary.ts';
import { topPlace } from '../../edits.ts';
import type { Related } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { findMeanings, hasNoModel } from './ambiguousStages.ts';
import { setModel } from './setModel.ts';

const most = 5;

export const modelMissing: Rule = {
  id: 'model-missing',
  severity: 'error',
  message: { en: 'Say which stage model the map follows: add the key `model`', ru: 'Укажите, какой модели этапов следует карта: добавьте ключ `model`' },
  *journey(journey) {
    if (!hasNoModel(journey)) return;
    const related = journey.stages.flatMap((stage): Related[] => {
      const [a, b] = findMeanings(journey, stage);
      return a && b
        ? [
            {
              at: stage.at,
              message: {
                en: `This is ${a.canonical.en} in ${a.model.name.en} and ${b.canonical.en} in ${b.model.name.en}`,
                ru: `В модели «${a.model.name.ru}» это «${a.canonical.ru}», в модели «${b.model.name.ru}» — «${b.canonical.ru}»`,
              },
            },
          ]
        : [];
    });
    yield { at: topPlace(journey, 'model').at, ...(related.length > 0 ? { related } : {}) };
  },
  *fix(_, { journey }) {
    const ranked = rankModels(journey);
    const [best, second] = ranked;
    const isObvious = best !== undefined && best.unknown === 0 && second?.unknown !== 0;
    for (const [index, { model }] of ranked.slice(0, most).entries()) yield* setModel(journey, model, isObvious && index === 0);
    yield* setModel(journey, undefined);
  },
};

/** Best first: models that know more of the stages, then those that have fewer others, then in the vocabulary's order. */
export function rankModels({ stages, context }: Journey): { readonly model: StageModel; readonly unknown: number }[] {
  const texts = stages.flatMap(({ stage }) => (stage.state === 'given' ? [stage.value] : []));
  return [...context.project.models.entries, ...stageModels.entries]
    .map((model) => ({
      model,
      unknown: texts.filter((text) => !resolveStage(model, text)).length,
      others: model.stages.length - new Set(texts.map((text) => resolveStage(model, text))).size,
    }))
    .filter(({ unknown }) => texts.length === 0 || unknown < texts.length)
    .toSorted((a, b) => a.unknown - b.unknown || (texts.length === 0 ? 0 : a.others - b.others));
}
