/** CJM607: a journey that ends low; by the peak–end rule the end is what customers remember. */
import type { Rule } from '../../rule.ts';
import { judgedCurve } from './judgedCurve.ts';

export const badEnding: Rule = {
  id: 'bad-ending',
  code: 'CJM607',
  severity: 'info',
  message: {
    en: 'The journey ends on a low: “{step}” scores {score}',
    ru: 'Путь заканчивается плохо: «{step}» оценён в {score}',
  },
  *journey(_, { fold }) {
    const { end, endsUnknown } = fold(judgedCurve);
    if (end && !endsUnknown && end.value < 0) yield { at: end.at, params: { step: end.name, score: end.score } };
  },
};
