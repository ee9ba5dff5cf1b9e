/** CJM603: a journey without a single low, which no customer has had. */
import type { Rule } from '../../rule.ts';
import { judgedCurve } from './judgedCurve.ts';

export const emotionAllPositive: Rule = {
  id: 'emotion-all-positive',
  code: 'CJM603',
  severity: 'info',
  message: {
    en: 'No point of the curve is negative; even the lowest, “{step}”, scores {score}',
    ru: 'На кривой нет ни одного минуса; даже самая низкая точка, «{step}», оценена в {score}',
  },
  parameters: { points: 4 },
  *journey(journey, { fold, parameter }) {
    if (journey.context.isPlan) return;
    const { count, lowest, hasUnknown } = fold(judgedCurve);
    if (hasUnknown || count < parameter('points')) return;
    if (lowest && lowest.value >= 0) yield { at: lowest.at, params: { step: lowest.name, score: lowest.score } };
  },
};
