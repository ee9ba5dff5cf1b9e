/** CJM613: an opportunity that cannot be weighed against others. */
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
  help: {
    en: 'What to do first is decided by impact against effort. Rate both from 1 to 5 under `impact` and `effort`; `unknown` says that somebody still has to find out.',
    ru: 'За что браться первым, решают по влиянию и усилиям. Оцените `impact` и `effort` от 1 до 5; `unknown` означает, что это ещё предстоит выяснить.',
  },
  *lanes({ items: { opportunities } }) {
    for (const item of opportunities?.entries ?? []) {
      const { text, impact, effort } = item;
      const [noImpact, noEffort] = [impact.state === 'absent', effort.state === 'absent'];
      if (text.state !== 'given' || isClosed(item) || (!noImpact && !noEffort)) continue;
      yield { at: text.at, params: { text: text.value, missing: noImpact && noEffort ? 'both' : noImpact ? 'impact' : 'effort' } };
    }
  },
};
