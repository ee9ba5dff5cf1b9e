/** CJM603: a journey without a single low, which no customer has had. */
import type { Rule } from '../../rule.ts';
import { isPlan, judgedCurve } from './judgedCurve.ts';

export const emotionAllPositive: Rule = {
  id: 'emotion-all-positive',
  code: 'CJM603',
  severity: 'info',
  message: {
    en: 'No point of the curve is negative; even the lowest, “{step}”, scores {score}',
    ru: 'На кривой нет ни одного минуса; даже самая низкая точка, «{step}», оценена в {score}',
  },
  help: {
    en: 'A map without a low deceives its makers. Ask those who left. The limit is the parameter `points`: so many scores at least.',
    ru: 'Карта без единого минуса обманывает своих авторов. Спросите тех, кто ушёл. Предел задаёт параметр `points`: не меньше стольких оценок.',
  },
  parameters: { points: 4 },
  *journey(journey, { metrics, parameter }) {
    if (isPlan(journey)) return;
    const { points, hasUnknown } = judgedCurve(journey, metrics());
    if (hasUnknown || points.length < parameter('points')) return;
    const [first, ...rest] = points;
    const lowest = first && rest.reduce((low, point) => (point.value < low.value ? point : low), first);
    if (lowest && lowest.value >= 0) yield { at: lowest.at, params: { step: lowest.name, score: lowest.score } };
  },
};
