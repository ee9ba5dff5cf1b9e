/** CJM521: a score that is not promoters − detractors. */

import type { KpiValue } from '../../../model/journey.ts';
import { looseForm } from '../../../model/slug.ts';
import { kpis as builtInKpis } from '../../../vocabulary/vocabulary.ts';
import type { Rule } from '../../rule.ts';
import { overKpis } from './kpiUse.ts';
import { sharesOf } from './sharesSum.ts';
import { numberText, rewrite } from './writing.ts';

const nps = builtInKpis.byId('NPS')?.code;
const promoters: ReadonlySet<string> = new Set(['promoters', 'promoter', 'промоутеры', 'сторонники']);
const detractors: ReadonlySet<string> = new Set(['detractors', 'detractor', 'детракторы', 'критики']);

export const npsFormula: Rule = {
  id: 'nps-formula',
  code: 'CJM521',
  severity: 'error',
  // Three figures rounded to whole numbers may be one off in sum.
  parameters: { tolerance: 1 },
  message: { en: 'Promoters − detractors = {computed}, stated {stated}', ru: 'Промоутеры − критики = {computed}, указано {stated}' },
  ...overKpis(function* ({ code, value, parts }, { parameter }) {
    const computed = code === nps ? scoreOf(parts) : undefined;
    if (computed === undefined || value.state !== 'given' || value.value.kind !== 'number') return;
    if (Math.abs(computed - value.value.value) > parameter('tolerance') + 1e-9) yield { at: value.at, params: { computed, stated: value.value.value } };
  }),
  *fix({ at, params }, { context: { language } }) {
    const text = numberText(Number(params['computed']), 1, language);
    yield { title: { en: `Write ${text}`, ru: `Написать ${text}` }, edits: [rewrite(at, text)] };
  },
};

/** From shares, or from numbers of answers. */
function scoreOf(parts: KpiValue['parts']): number | undefined {
  const shares = sharesOf(parts);
  const total = parts.reduce((sum, { value }) => sum + (value?.value ?? 0), 0);
  const percents = shares ?? (total > 0 && parts.length > 2 ? parts.map(({ value }) => ((value?.value ?? 0) / total) * 100) : undefined);
  const of = (names: ReadonlySet<string>): number | undefined => percents?.[parts.findIndex(({ name }) => names.has(looseForm(name)))];
  const [up, down] = [of(promoters), of(detractors)];
  return up === undefined || down === undefined ? undefined : up - down;
}
