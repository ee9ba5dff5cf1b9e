/** CJM110: a stage name that means one thing in one model and another thing in another, while the map has no model. */
import { nameOf } from '../../../vocabulary/catalogue.ts';
import type { Rule } from '../../rule.ts';
import { findMeanings, hasNoModel } from './ambiguousStages.ts';
import { modelMissing } from './modelMissing.ts';

export const stageAmbiguousAlias: Rule = {
  id: 'stage-ambiguous-alias',
  code: 'CJM110',
  severity: 'warning',
  message: {
    en: '“{name}” means different stages: {one} in {first}, {other} in {second}; set `model`',
    ru: '«{name}» неоднозначно: в модели «{first}» это «{one}», в модели «{second}» — «{other}»; укажите `model`',
  },
  *journey(journey) {
    if (!hasNoModel(journey)) return;
    const { language } = journey.context;
    for (const stage of journey.stages) {
      const [a, b] = findMeanings(journey, stage);
      if (a && b)
        yield {
          at: stage.at,
          params: {
            name: stage.name,
            one: a.canonical[language],
            first: nameOf(a.model, language),
            other: b.canonical[language],
            second: nameOf(b.model, language),
          },
        };
    }
  },
  fix: (finding, scope) => modelMissing.fix?.(finding, scope) ?? [],
};
