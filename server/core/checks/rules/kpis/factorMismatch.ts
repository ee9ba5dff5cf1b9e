/** A factor of revenue that `economics` states otherwise than the stages do. */
import { type FactorId, factorIds } from '../../../metrics/metrics.ts';
import type { Language } from '../../../vocabulary/catalogue.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import type { Say } from '../../say.ts';
import { difference } from './difference.ts';
import { numberText, percentText, rewrite } from './writing.ts';

const shares: ReadonlySet<string> = new Set<FactorId>(['C', 'M']);

export const factorMismatch: Rule = {
  id: 'factor-mismatch',
  severity: 'warning',
  parameters: { tolerance: 5 },
  message: {
    en: (params, say) =>
      `${params['code']} is stated as ${figure(params, 'stated', say)}, ${params['code'] === 'GP' ? 'REV · M give' : 'the stages give'} ${figure(params, 'derived', say)} (${say.share(Number(params['difference']))} apart)`,
    ru: (params, say) =>
      `Для ${params['code']} указано ${figure(params, 'stated', say)}, а ${params['code'] === 'GP' ? 'REV · M дают' : 'по этапам выходит'} ${figure(params, 'derived', say)} (расхождение ${say.share(Number(params['difference']))})`,
  },
  *journey(_, { metrics, parameter }) {
    const { factors } = metrics().formula;
    for (const id of factorIds.filter((factor) => factor !== 'REV')) {
      const { stated, derived } = factors[id];
      const apart = stated && derived && difference(derived.value, stated.value);
      if (!stated || !derived || apart === undefined || apart <= parameter('tolerance') / 100 || stated.kpi.value.state !== 'given') continue;
      const related = derived.from.map(({ at, what }) => ({ at, message: { en: `Derived from “${what}”`, ru: `Получено из «${what}»` } }));
      yield { at: stated.kpi.value.at, params: { code: id, stated: stated.value, derived: derived.value, difference: apart }, related };
    }
  },
  *fix({ at, params }, { journey, context: { language } }) {
    const currency = journey.economics.factors.get(String(params['code']))?.value;
    const text = derivedText(params, language) + (currency?.state === 'given' && currency.value.currency !== undefined ? ` ${currency.value.currency}` : '');
    yield { title: { en: `Write what the stages give: ${text}`, ru: `Написать то, что получается по этапам: ${text}` }, edits: [rewrite(at, text)] };
  },
};

function figure(params: Params, which: 'stated' | 'derived', say: Say): string {
  const value = Number(params[which]);
  return shares.has(String(params['code'])) ? say.share(value) : say.number(value, 2);
}

function derivedText({ code, derived }: Params, language: Language): string {
  return shares.has(String(code)) ? percentText(Number(derived), language) : numberText(Number(derived), code === 'L' ? 0 : 2, language);
}
