/** CJM511: something counted over a period that nobody states. */
import type { Journey } from '../../../model/journey.ts';
import { parsePeriod } from '../../../model/period.ts';
import { given } from '../../../model/stated.ts';
import { setTopKey } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { findKpi, kpisOfMap } from './kpiUse.ts';
import { unknown } from './writing.ts';
import { writtenKpis } from './writtenKpis.ts';

export const kpiNoPeriod: Rule = {
  id: 'kpi-no-period',
  code: 'CJM511',
  severity: 'warning',
  message: { en: '{code} is counted over a period, but no period is stated', ru: '{code} считается за период, но период не указан' },
  *journey(journey, { context, once }) {
    if (journey.effectivePeriod !== undefined || journey.period.state !== 'absent') return;
    for (const { kpi } of once(kpisOfMap)) {
      if (kpi.value.state === 'given' && kpi.period.state === 'absent' && findKpi(kpi.code, context)?.flow) yield { at: kpi.key, params: { code: kpi.code } };
    }
  },
  *fix(_, { journey }) {
    for (const period of statedPeriods(journey)) {
      const edit = setTopKey(journey, 'period', period);
      if (edit)
        yield { title: { en: `All figures are for ${period}: state it for the map`, ru: `Все цифры за ${period}: указать это для карты` }, edits: [edit] };
    }
    const open = setTopKey(journey, 'period', unknown);
    if (open)
      yield {
        title: { en: `Say that the period is still to be found: ${unknown}`, ru: `Указать, что период ещё предстоит узнать: ${unknown}` },
        edits: [open],
      };
  },
};

/** What single KPIs and funnels say of their own figures. */
function statedPeriods(journey: Journey): string[] {
  const periods = [...writtenKpis(journey).map(({ kpi }) => kpi.period), ...journey.funnels.map(({ period }) => period)];
  return [...new Set(periods.flatMap((period) => parsePeriod(given(period) ?? '')?.text ?? []))];
}
