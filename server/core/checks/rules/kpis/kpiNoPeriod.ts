/** CJM511: something counted over a period that nobody states. */
import type { Rule } from '../../rule.ts';
import { findKpi, kpisOfMap } from './kpiUse.ts';

export const kpiNoPeriod: Rule = {
  id: 'kpi-no-period',
  code: 'CJM511',
  severity: 'warning',
  message: { en: '{code} is counted over a period, but no period is stated', ru: '{code} считается за период, но период не указан' },
  *journey(journey, { context }) {
    if (journey.effectivePeriod !== undefined || journey.period.state !== 'absent') return;
    for (const { kpi } of kpisOfMap(journey)) {
      if (kpi.value.state === 'given' && kpi.period.state === 'absent' && findKpi(kpi.code, context)?.flow) yield { at: kpi.key, params: { code: kpi.code } };
    }
  },
};
