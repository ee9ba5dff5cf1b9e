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
  *journey(journey, { once, parameter }) {
    if (journey.context.isPlan) return;
    const { points, hasUnknown } = once(judgedCurve);
    if (hasUnknown || points.length < parameter('points')) return;
    const [first, ...rest] = points;
    const lowest = first && rest.reduce((low, point) => (point.value < low.value ? point : low), first);
    if (lowest && lowest.value >= 0) yield { at: lowest.at, params: { step: lowest.name, score: lowest.score } };
  },
};
