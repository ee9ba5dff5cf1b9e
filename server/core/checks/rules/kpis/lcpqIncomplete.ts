/** CJM514: a profit formula with a gap. */

import { type Factor, factorIds } from '../../../metrics/metrics.ts';
import type { Journey } from '../../../model/journey.ts';
import type { Rule } from '../../rule.ts';
import { kpisOfMap } from './kpiUse.ts';

/** Factors without which there is no revenue. */
const product = factorIds.slice(0, 4);

export const lcpqIncomplete: Rule = {
  id: 'lcpq-incomplete',
  code: 'CJM514',
  severity: 'info',
  message: {
    en: ({ missing }, say) => `${say.list(listOf(missing))} ${say.plural(listOf(missing).length, 'is', 'are')} missing: revenue is not computed`,
    ru: ({ missing }, say) => `Не хватает ${say.list(listOf(missing))}: выручка не вычислена`,
  },
  *journey(journey, { metrics }) {
    const { missing, deal, factors } = metrics().formula;
    const open = missing.filter((id) => !isStatedOtherwise(journey, id));
    if (open.length === 0 || !product.some((id) => isStated(factors[id]))) return;
    yield { at: journey.economics.at ?? deal?.at ?? journey.head, params: { missing: open.join(' ') } };
  },
};

/** As a KPI; counts of the funnel alone ask for no formula. */
function isStated({ stated, derived }: Factor): boolean {
  return stated !== undefined || derived?.how === 'stated' || derived?.how === 'sum';
}

/** Unknown, or not applicable: that is no gap that somebody forgot. */
function isStatedOtherwise(journey: Journey, code: string): boolean {
  return kpisOfMap(journey).some(({ kpi, step }) => !step && kpi.code === code && kpi.value.state !== 'absent' && kpi.value.state !== 'given');
}

function listOf(text: string | number | undefined): string[] {
  return String(text).split(' ');
}
