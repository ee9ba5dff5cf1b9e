/** CJM407: a way to the next stage on which nothing moves the customer. */
import type { Next } from '../../../model/journey.ts';
import type { Rule } from '../../rule.ts';

export const transitionNoTool: Rule = {
  id: 'transition-no-tool',
  code: 'CJM407',
  severity: 'warning',
  message: { en: 'Nothing moves the customer from “{from}” to “{to}”', ru: 'Нет инструмента перевода с этапа «{from}» на этап «{to}»' },
  *journey({ stages }, { metrics }) {
    const { deal } = metrics().formula;
    for (const [index, stage] of stages.slice(0, deal ? stages.indexOf(deal) : 0).entries()) {
      const following = stages[index + 1];
      if (following && !isMoved(stage.next))
        yield {
          at: stage.at,
          params: { from: stage.name, to: following.name },
          related: [{ at: following.at, message: { en: 'The stage to come to', ru: 'Этап, на который нужно перейти' } }],
        };
    }
  },
};

/** Something is said of a tool or an offer, be it that there is none. */
function isMoved({ state, tools, offer }: Next): boolean {
  return (state !== 'given' && state !== 'absent') || (tools !== undefined && tools.state !== 'absent') || offer.state !== 'absent';
}
