/** CJM407: a way to the next stage on which nothing moves the customer. */
import type { Next } from '../../../model/journey.ts';
import { isSamePlace } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { fittingTools } from './fittingTools.ts';
import { setNext } from './setNext.ts';

const most = 3;

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
  *fix({ at }, { journey, context: { project } }) {
    const stage = journey.stages.find((candidate) => isSamePlace(candidate.at, at));
    if (!stage) return;
    for (const { id, name } of fittingTools(stage, project).slice(0, most)) {
      const edit = setNext(journey, stage, 'tools', `[${id}]`);
      if (edit) yield { title: { en: `“${name.en}” moves the customer on`, ru: `Перевести с помощью «${name.ru}»` }, edits: [edit] };
    }
    const none = setNext(journey, stage, 'tools', 'n/a');
    if (none) yield { title: { en: 'Say that no tool is needed here', ru: 'Указать, что инструмент здесь не нужен' }, edits: [none] };
  },
};

/** Something is said of a tool or an offer, be it that there is none. */
function isMoved({ state, tools, offer }: Next): boolean {
  return (state !== 'given' && state !== 'absent') || (tools !== undefined && tools.state !== 'absent') || offer.state !== 'absent';
}
