/** CJM305: evidence so old that customers may have changed since. */
import { monthsBetween, toDay } from '../../../model/period.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { usedStudies } from './claims.ts';

export const staleEvidence: Rule = {
  id: 'stale-evidence',
  code: 'CJM305',
  severity: 'warning',
  parameters: { months: 12 },
  message: {
    en: ({ study, months }: Params, { plural }) => `Evidence “${study}” is ${months} ${plural(Number(months), 'month', 'months')} old`,
    ru: ({ study, months }: Params) => `Данным «${study}» ${months} мес.`,
  },
  *journey(journey, scope) {
    const { today, parameter } = scope;
    if (today === undefined) return;
    for (const { value: study, at } of usedStudies(journey, scope)) {
      const day = study.date === undefined ? undefined : toDay(study.date);
      if (day === undefined || monthsBetween(day, today - 1) < parameter('months')) continue;
      yield { at: journey.research.includes(study) ? study.at : at, params: { study: study.id, months: monthsBetween(day, today) } };
    }
  },
};
