/** CJM606: the steepest fall of the curve, which is the story of many maps. */
import type { Rule } from '../../rule.ts';
import { type JudgedPoint, judgedCurve } from './judgedCurve.ts';

export const cliff: Rule = {
  id: 'cliff',
  code: 'CJM606',
  severity: 'info',
  message: {
    en: (params, say) => `The experience falls by ${say.share(Number(params['share']), 0)} of the scale between “${params['from']}” and “${params['to']}”`,
    ru: (params, say) => `Обрыв: между «${params['from']}» и «${params['to']}» опыт падает на ${say.share(Number(params['share']), 0)} шкалы`,
  },
  parameters: { percent: 50 },
  *journey(_, { once, parameter }) {
    const steepest = steepestFall(once(judgedCurve).points);
    if (!steepest || steepest.share * 100 < parameter('percent')) return;
    const { from, to, share } = steepest;
    yield {
      at: to.at,
      params: { from: from.name, to: to.name, share },
      related: [{ at: from.at, message: { en: `“${from.name}” scores ${from.score}`, ru: `«${from.name}»: оценка ${from.score}` } }],
    };
  },
};

function steepestFall(points: readonly JudgedPoint[]): { readonly from: JudgedPoint; readonly to: JudgedPoint; readonly share: number } | undefined {
  let steepest: ReturnType<typeof steepestFall>;
  points.forEach((to, index) => {
    const from = points[index - 1];
    const share = from ? (from.value - to.value) / 2 : 0;
    if (from && share > (steepest?.share ?? 0)) steepest = { from, to, share };
  });
  return steepest;
}
