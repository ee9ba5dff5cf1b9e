/** CJM526: repeat sales that two KPIs count. */
import { given } from '../../../model/stated.ts';
import type { Rule } from '../../rule.ts';
import { kpisOfMap } from './kpiUse.ts';
import { removeKpi } from './moveKpi.ts';
import { kpiAt } from './writtenKpis.ts';

export const retentionDouble: Rule = {
  id: 'retention-double',
  code: 'CJM526',
  severity: 'info',
  message: { en: 'Q ({q}) and RR both count repeat sales', ru: 'Q ({q}) и RR оба учитывают повторные продажи' },
  *journey(journey, { once }) {
    const uses = once(kpisOfMap).filter(({ kpi, step }) => !step && kpi.value.state === 'given');
    const stated = journey.economics.factors.get('Q');
    const deals = stated?.value.state === 'given' ? [stated] : uses.filter(({ kpi, stage }) => stage && kpi.code === 'Q').map(({ kpi }) => kpi);
    const q = deals.reduce((sum, { value }) => sum + (given(value)?.value ?? 0), 0);
    const retention = uses.find(({ kpi }) => kpi.code === 'RR')?.kpi;
    const [first] = deals;
    if (q > 1 && retention && first)
      yield { at: retention.key, params: { q }, related: [{ at: first.key, message: { en: 'Deals per customer', ru: 'Сделки на клиента' } }] };
  },
  *fix({ at }, { journey }) {
    const use = kpiAt(journey, at);
    const edit = use && removeKpi(use);
    if (edit) yield { title: { en: 'Keep Q, take RR out', ru: 'Оставить Q, убрать RR' }, edits: [edit] };
  },
};
