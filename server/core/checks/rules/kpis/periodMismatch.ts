/** CJM512: factors of revenue that belong to different periods. */

import type { KpiValue } from '../../../model/journey.ts';
import { parsePeriod } from '../../../model/period.ts';
import { given } from '../../../model/stated.ts';
import type { Rule } from '../../rule.ts';
import { kpisOfMap } from './kpiUse.ts';
import { rewrite } from './writing.ts';
import { kpiAt } from './writtenKpis.ts';

/** Factors that are counted over a period, and their product. */
const counted: ReadonlySet<string> = new Set(['L', 'Q', 'REV']);

export const periodMismatch: Rule = {
  id: 'period-mismatch',
  code: 'CJM512',
  severity: 'error',
  message: { en: '{a} is for {x}, {b} is for {y}: their product means nothing', ru: '{a} за {x}, а {b} за {y}: их произведение не имеет смысла' },
  *journey(journey, { once }) {
    const uses = once(kpisOfMap)
      .filter(({ kpi, step }) => !step && counted.has(kpi.code) && kpi.value.state === 'given')
      .flatMap(({ kpi }) => {
        const period = given(kpi.period) ?? journey.effectivePeriod;
        return period === undefined ? [] : [{ kpi, period: normal(period) }];
      });
    const base = uses.find(({ period }) => journey.effectivePeriod !== undefined && period === normal(journey.effectivePeriod)) ?? uses[0];
    for (const { kpi, period } of base ? uses : []) {
      if (!base || period === base.period) continue;
      yield {
        at: placeOf(kpi),
        params: { a: base.kpi.code, x: base.period, b: kpi.code, y: period },
        related: [{ at: placeOf(base.kpi), message: { en: `${base.kpi.code} is for ${base.period}`, ru: `${base.kpi.code} за ${base.period}` } }],
      };
    }
  },
  *fix({ at, params }, { journey }) {
    const { b, x } = params;
    if (kpiAt(journey, at, 'period'))
      yield { title: { en: `${b} is for ${x} as well: write that`, ru: `${b} тоже за ${x}: исправить период` }, edits: [rewrite(at, String(x))] };
  },
};

function normal(text: string): string {
  return parsePeriod(text)?.text ?? text.trim();
}

function placeOf({ period, key }: KpiValue): KpiValue['key'] {
  return period.state === 'given' ? period.at : key;
}
