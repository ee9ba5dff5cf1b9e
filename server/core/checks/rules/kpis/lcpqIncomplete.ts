/** CJM514: a profit formula with a gap. */

import { type Factor, factorIds } from '../../../metrics/metrics.ts';
import type { Journey } from '../../../model/journey.ts';
import { insertKey, mappingOf, topMapping } from '../../edits.ts';
import type { Edit } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { type KpiUse, kpisOfMap } from './kpiUse.ts';
import { unknown } from './writing.ts';

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
  *journey(journey, { metrics, once }) {
    const { missing, deal, factors } = metrics().formula;
    const open = missing.filter((id) => !isStatedOtherwise(once(kpisOfMap), id));
    if (open.length === 0 || !product.some((id) => isStated(factors[id]))) return;
    yield { at: journey.economics.at ?? deal?.at ?? journey.head, params: { missing: open.join(' ') } };
  },
  *fix({ params: { missing } }, { journey }) {
    const codes = listOf(missing);
    const edits = stateUnknown(journey, codes);
    const pairs = codes.map((code) => `${code}: ${unknown}`).join(', ');
    if (edits.length > 0) yield { title: { en: `Say what is still to be found: ${pairs}`, ru: `Указать, что ещё предстоит узнать: ${pairs}` }, edits };
  },
};

/** As a KPI; counts of the funnel alone ask for no formula. */
function isStated({ stated, derived }: Factor): boolean {
  return stated !== undefined || derived?.how === 'stated' || derived?.how === 'sum';
}

/** Unknown, or not applicable: that is no gap that somebody forgot. */
function isStatedOtherwise(uses: readonly KpiUse[], code: string): boolean {
  return uses.some(({ kpi, step }) => !step && kpi.code === code && kpi.value.state !== 'absent' && kpi.value.state !== 'given');
}

/** Under `economics`, where the factors of a whole map stand. */
function stateUnknown(journey: Journey, codes: readonly string[]): Edit[] {
  const written = journey.outline.pairs.find(({ pair }) => pair.key.text === 'economics');
  const value = written?.pair.value;
  if (written && value?.kind === 'map') {
    const mapping = mappingOf(written.chunk, value, factorIds);
    return codes.flatMap((code) => insertKey(mapping, code, unknown) ?? []);
  }
  const edit = written ? undefined : insertKey(topMapping(journey), 'economics', codes.map((code) => `\n  ${code}: ${unknown}`).join(''));
  return edit ? [edit] : [];
}

function listOf(text: string | number | undefined): string[] {
  return String(text).split(' ');
}
