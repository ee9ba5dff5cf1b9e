/** CJM509: a figure that nobody can judge, because it has no target. */
import type { Rule } from '../../rule.ts';
import { findKpi, overKpis } from './kpiUse.ts';

export const kpiNoTarget: Rule = {
  id: 'kpi-no-target',
  code: 'CJM509',
  severity: 'info',
  message: { en: '{code} has no target', ru: 'У показателя {code} нет цели' },
  help: {
    en: 'Without a target nobody can say if the value is good. Add `target`, a value or a range such as `20..30 h`; `target: unknown` says that it is still to be set.',
    ru: 'Без цели нельзя сказать, хорошее ли это значение. Добавьте `target`: значение или диапазон вроде `20..30 ч`; `target: unknown` означает, что цель ещё не поставлена.',
  },
  ...overKpis(function* ({ code, key, value, target }, { context }) {
    if (value.state === 'given' && target.state === 'absent' && findKpi(code, context)) yield { at: key, params: { code } };
  }),
};
