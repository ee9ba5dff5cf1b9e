/** CJM602: a curve without ups and downs, as tools leave it when nobody has asked a customer. */
import type { Rule } from '../../rule.ts';
import { judgedCurve } from './judgedCurve.ts';

export const emotionFlat: Rule = {
  id: 'emotion-flat',
  code: 'CJM602',
  severity: 'info',
  message: {
    en: (params, say) => `The curve is flat: ${params['points']} scores differ by ${say.share(Number(params['share']), 0)} of the scale at most`,
    ru: (params, say) =>
      `Плоская кривая: ${params['points']} ${say.plural(Number(params['points']), 'оценка различается', 'оценки различаются', 'оценок различаются')} не больше чем на ${say.share(Number(params['share']), 0)} шкалы`,
  },
  parameters: { points: 4, percent: 25 },
  *journey(journey, { fold, parameter }) {
    if (journey.context.isPlan) return;
    const { count, lowest, highest } = fold(judgedCurve);
    if (!lowest || !highest || count < parameter('points')) return;
    const share = (highest.value - lowest.value) / 2;
    if (share * 100 < parameter('percent')) yield { at: journey.stagesAt ?? journey.head, params: { points: count, share } };
  },
};
