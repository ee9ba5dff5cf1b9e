/** CJM519: a stated conversion that the counts do not give. */
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
  *journey(_, { metrics, parameter }) {
    for (const { stage, count, entry, previous, conversion } of metrics().funnel.steps) {
      if (!stage || count === undefined || previous?.count === undefined || conversion === undefined) continue;
      for (const { value, at } of statedRates(stage, 'CR')) {
        const stated = value.value / 100;
        if (Math.abs(stated - conversion) * 100 <= parameter('tolerance') + 1e-9) continue;
        const related =
          previous.stage?.reached.state === 'given'
            ? [{ at: previous.stage.reached.at, message: { en: `“${previous.name}”: ${previous.count}`, ru: `«${previous.name}»: ${previous.count}` } }]
            : [];
        yield { at, params: { n: count - entry, m: previous.count, computed: conversion, stated }, related };
      }
    }
  },
  *fix({ at, params }, { context: { language } }) {
    const text = percentText(Number(params['computed']), language);
    yield { title: { en: `Write ${text}`, ru: `Написать ${text}` }, edits: [rewrite(at, text)] };
  },
};
