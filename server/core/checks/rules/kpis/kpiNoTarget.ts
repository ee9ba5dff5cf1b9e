/** CJM509: a figure that nobody can judge, because it has no target. */
import type { Rule } from '../../rule.ts';
import { findKpi, overKpis } from './kpiUse.ts';
import { sayMore } from './sayMore.ts';
import { unknown } from './writing.ts';
import { kpiAt } from './writtenKpis.ts';

export const kpiNoTarget: Rule = {
  id: 'kpi-no-target',
  code: 'CJM509',
  severity: 'info',
  message: { en: '{code} has no target', ru: 'У показателя {code} нет цели' },
  ...overKpis(function* ({ code, key, value, target }, { context }) {
    if (value.state === 'given' && target.state === 'absent' && findKpi(code, context)) yield { at: key, params: { code } };
  }),
  *fix({ at }, { journey }) {
    const use = kpiAt(journey, at);
    const edit = use && sayMore(use.kpi, 'target', unknown);
    if (edit)
      yield { title: { en: `Say that the target is still to be set: ${unknown}`, ru: `Указать, что цель ещё не поставлена: ${unknown}` }, edits: [edit] };
  },
};
