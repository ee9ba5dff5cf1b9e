/** CJM613: an opportunity that cannot be weighed against others. */
import { keysOf } from '../../../model/schema/introspect.ts';
import { item as itemSchema } from '../../../model/schema/map.ts';
import { addAllBeside } from '../../edits.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { isClosed } from './openWork.ts';

export const opportunityUnscored: Rule = {
  id: 'opportunity-unscored',
  code: 'CJM613',
  severity: 'info',
  message: {
    en: ({ text, missing }: Params) =>
      `Opportunity “${text}” has no ${missing === 'both' ? 'impact and no effort' : missing === 'impact' ? 'impact' : 'effort'}`,
    ru: ({ text, missing }: Params) =>
      `У возможности «${text}» нет оценки ${missing === 'both' ? 'влияния и усилий' : missing === 'impact' ? 'влияния' : 'усилий'}`,
  },
  *lanes({ items: { opportunities } }) {
    for (const item of opportunities?.entries ?? []) {
      const { text, impact, effort } = item;
      const [noImpact, noEffort] = [impact.state === 'absent', effort.state === 'absent'];
      if (text.state !== 'given' || isClosed(item) || (!noImpact && !noEffort)) continue;
      yield { at: text.at, params: { text: text.value, missing: noImpact && noEffort ? 'both' : noImpact ? 'impact' : 'effort' } };
    }
  },
  *fix({ at, params: { missing } }) {
    const scores = ['impact', 'effort'].filter((score) => missing === 'both' || missing === score);
    const edits = addAllBeside(
      at,
      'text',
      scores.map((score) => [score, 'unknown']),
      keysOf(itemSchema),
    );
    if (edits.length > 0) yield { title: { en: 'Say that it is still to be rated', ru: 'Указать, что оценить ещё предстоит' }, edits };
  },
};
