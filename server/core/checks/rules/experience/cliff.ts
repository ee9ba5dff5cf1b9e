/** CJM606: the steepest fall of the curve, which is the story of many maps. */
import type { Rule } from '../../rule.ts';
import { judgedCurve } from './judgedCurve.ts';

export const cliff: Rule = {
  id: 'cliff',
  code: 'CJM606',
  severity: 'info',
  message: {
    en: (params, say) => `The experience falls by ${say.share(Number(params['share']), 0)} of the scale between “${params['from']}” and “${params['to']}”`,
    ru: (params, say) => `Обрыв: между «${params['from']}» и «${params['to']}» опыт падает на ${say.share(Number(params['share']), 0)} шкалы`,
  },
  parameters: { percent: 50 },
  *journey(_, { fold, parameter }) {
    const { fall } = fold(judgedCurve);
    if (!fall || fall.share * 100 < parameter('percent')) return;
    const { from, to, share } = fall;
    yield {
      at: to.at,
      params: { from: from.name, to: to.name, share },
      related: [{ at: from.at, message: { en: `“${from.name}” scores ${from.score}`, ru: `«${from.name}»: оценка ${from.score}` } }],
    };
  },
};
