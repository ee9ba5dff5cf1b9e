/** CJM518: a stated total conversion that the steps do not give. */
import type { FunnelMetrics } from '../../../metrics/metrics.ts';
import type { Stage } from '../../../model/journey.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Rule } from '../../rule.ts';
import { percentText, rewrite, withoutUnit, writtenAt } from './writing.ts';

export const funnelProduct: Rule = {
  id: 'funnel-product',
  code: 'CJM518',
  severity: 'warning',
  parameters: { tolerance: 5 },
  message: {
    en: ({ computed, stated }, say) => `The steps convert ${say.share(Number(computed), 2)} in total, stated ${say.share(Number(stated), 2)}`,
    ru: ({ computed, stated }, say) => `Шаги вместе дают конверсию ${say.share(Number(computed), 2)}, указано ${say.share(Number(stated), 2)}`,
  },
  *journey({ stages }, { inStages, metrics, parameter }) {
    const totals = inStages(statedTotals);
    const computed = totals.length > 0 ? totalOf(metrics().funnel, stages) : undefined;
    if (computed === undefined) return;
    for (const { value, at } of totals) {
      const stated = value.value / 100;
      if (Math.abs(stated - computed) <= Math.max((computed * parameter('tolerance')) / 100, roundingOf(writtenAt(at)))) continue;
      yield { at, params: { computed, stated } };
    }
  },
  *fix({ at, params }, { context: { language } }) {
    const text = percentText(Number(params['computed']), language);
    yield { title: { en: `Write ${text}`, ru: `Написать ${text}` }, edits: [rewrite(at, text)] };
  },
};

/** Rates of a stage itself, in percent. */
export function statedRates(stage: Stage, code: string): { value: Quantity; at: Stage['at'] }[] {
  return (stage.lanes.kpis?.entries ?? []).flatMap(({ code: own, value }) =>
    own === code && value.state === 'given' && value.value.kind === 'percent' ? [{ value: value.value, at: value.at }] : [],
  );
}

function statedTotals(stage: Stage): ReturnType<typeof statedRates> {
  return statedRates(stage, 'TCR');
}

/** By the counts; where there are none, by the conversions that the stages state, when all of them do. */
function totalOf({ total, steps }: FunnelMetrics, stages: readonly Stage[]): number | undefined {
  if (total !== undefined || steps.some(({ count }) => count !== undefined)) return total;
  const rates = stages.slice(1).map((stage) => statedRates(stage, 'CR')[0]?.value.value);
  return rates.length > 0 && rates.every((rate) => rate !== undefined) ? rates.reduce((product, rate) => (product * rate) / 100, 1) : undefined;
}

/** Half a unit of the last digit written: what rounding may hide, as a share. */
function roundingOf(written: string): number {
  const [, decimals = ''] = withoutUnit(written).split(/[.,]/);
  return 0.5 / 100 / 10 ** decimals.length;
}
