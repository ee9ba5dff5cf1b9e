/** CJM525: customers who bring too little for what they cost. */
import type { KpiValue } from '../../../model/journey.ts';
import { given } from '../../../model/stated.ts';
import type { Rule } from '../../rule.ts';
import { type KpiUse, kpisOfMap } from './kpiUse.ts';

export const unitEconomics: Rule = {
  id: 'unit-economics',
  code: 'CJM525',
  severity: 'info',
  parameters: { minimum: 3 },
  message: {
    en: ({ ratio, minimum }, say) =>
      `LTV/CAC = ${say.number(Number(ratio))}: ${Number(ratio) < 1 ? 'every new customer loses money' : `less than ${say.number(Number(minimum))} is weak`}`,
    ru: ({ ratio, minimum }, say) =>
      `LTV/CAC = ${say.number(Number(ratio))}: ${Number(ratio) < 1 ? 'каждый новый клиент приносит убыток' : `меньше ${say.number(Number(minimum))} — слабо`}`,
  },
  *journey(_, { parameter, once }) {
    const uses = once(kpisOfMap);
    const [value, cost, stated] = [find(uses, 'LTV'), find(uses, 'CAC'), find(uses, 'LTVCAC')];
    const [gain, price] = [given(value?.value), given(cost?.value)];
    const isMoney = gain && price && price.value > 0 && gain.kind !== 'percent' && (gain.currency ?? price.currency) === (price.currency ?? gain.currency);
    const ratio = isMoney ? gain.value / price.value : given(stated?.value)?.value;
    const kpi = isMoney ? value : stated;
    if (ratio === undefined || kpi?.value.state !== 'given' || ratio >= parameter('minimum')) return;
    const related = isMoney && cost ? [{ at: cost.key, message: { en: 'What winning a customer costs', ru: 'Сколько стоит привлечение клиента' } }] : [];
    yield { at: kpi.value.at, params: { ratio, minimum: parameter('minimum') }, related };
  },
};

function find(uses: readonly KpiUse[], code: string): KpiValue | undefined {
  return uses.find(({ kpi }) => kpi.code === code && kpi.value.state === 'given')?.kpi;
}
