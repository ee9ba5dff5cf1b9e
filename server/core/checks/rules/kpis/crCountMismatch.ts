/** CJM519: a stated conversion that the counts do not give. */
import type { FunnelStepMetrics } from '../../../metrics/metrics.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { statedRates } from './funnelProduct.ts';
import { percentText, rewrite } from './writing.ts';

export const crCountMismatch: Rule = {
  id: 'cr-count-mismatch',
  code: 'CJM519',
  severity: 'warning',
  parameters: { tolerance: 0.5 },
  message: {
    en: ({ n, m, computed, stated }, say) =>
      `${say.number(Number(n))} / ${say.number(Number(m))} = ${say.share(Number(computed))}, stated ${say.share(Number(stated))}`,
    ru: ({ n, m, computed, stated }, say) =>
      `${say.number(Number(n))} / ${say.number(Number(m))} = ${say.share(Number(computed))}, указано ${say.share(Number(stated))}`,
  },
  *journey(_, { metrics, keep, parameter }) {
    for (const step of metrics().funnel.steps)
      if (step.stage && statedRates(step.stage, 'CR').length > 0) yield* keep(step, () => mismatchesAt(step, parameter('tolerance')));
  },
  *fix({ at, params }, { context: { language } }) {
    const text = percentText(Number(params['computed']), language);
    yield { title: { en: `Write ${text}`, ru: `Написать ${text}` }, edits: [rewrite(at, text)] };
  },
};

/** `tolerance` in percentage points. */
function mismatchesAt({ stage, count, entry, previous, conversion }: FunnelStepMetrics, tolerance: number): Draft[] {
  if (!stage || count === undefined || previous?.count === undefined || conversion === undefined) return [];
  const { name, count: before, stage: earlier } = previous;
  const related = earlier?.reached.state === 'given' ? [{ at: earlier.reached.at, message: { en: `“${name}”: ${before}`, ru: `«${name}»: ${before}` } }] : [];
  return statedRates(stage, 'CR')
    .map(({ value, at }) => ({ at, stated: value.value / 100 }))
    .filter(({ stated }) => Math.abs(stated - conversion) * 100 > tolerance + 1e-9)
    .map(({ at, stated }) => ({ at, params: { n: count - entry, m: before, computed: conversion, stated }, related }));
}
