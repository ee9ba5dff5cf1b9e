/** CJM509: a figure that nobody can judge, because it has no target. */
import type { Rule } from '../../rule.ts';
import { findKpi, overKpis } from './kpiUse.ts';

export const kpiNoTarget: Rule = {
  id: 'kpi-no-target',
  code: 'CJM509',
  severity: 'info',
  message: { en: '{code} has no target', ru: 'У показателя {code} нет цели' },
  ...overKpis(function* ({ code, key, value, target }, { context }) {
    if (value.state === 'given' && target.state === 'absent' && findKpi(code, context)) yield { at: key, params: { code } };
  }),
};
