/** CJM527: a score that somebody says is not known: a task, no zero. */
import { findTouchpoint } from '../../../model/names.ts';
import type { Rule } from '../../rule.ts';
import { notApplicable } from './writing.ts';

export const scoreUnknown: Rule = {
  id: 'score-unknown',
  code: 'CJM527',
  severity: 'info',
  message: { en: 'The score of “{name}” is marked unknown', ru: 'Оценка «{name}» отмечена как неизвестная' },
  *lanes({ experience, touchpoints }, { context }, { name }) {
    if (experience?.state === 'unknown') yield { at: experience.at, params: { name } };
    for (const { score } of experience?.entries ?? []) if (score.state === 'unknown' && score.at) yield { at: score.at, params: { name } };
    for (const use of touchpoints?.entries ?? []) {
      for (const rating of [use.importance, use.satisfaction])
        if (rating.state === 'unknown' && rating.at) yield { at: rating.at, params: { name: findTouchpoint(use, context).name } };
    }
  },
  *stage({ score, name }) {
    if (score.state === 'unknown' && score.at) yield { at: score.at, params: { name } };
  },
  *fix({ at }) {
    yield { title: { en: `There is nothing to rate: ${notApplicable}`, ru: `Оценивать нечего: ${notApplicable}` }, edits: [{ at, text: notApplicable }] };
  },
};
