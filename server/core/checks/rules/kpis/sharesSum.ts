/** CJM522: shares of a whole that do not make a whole. */
import type { KpiValue } from '../../../model/journey.ts';
import type { Rule } from '../../rule.ts';
import { overKpis } from './kpiUse.ts';

export const sharesSum: Rule = {
  id: 'shares-sum',
  code: 'CJM522',
  severity: 'warning',
  parameters: { tolerance: 0.5 },
  message: {
    en: ({ code, sum }, say) => `The parts of ${code} sum to ${say.share(Number(sum) / 100)}, not to 100%`,
    ru: ({ code, sum }, say) => `Доли в ${code} дают в сумме ${say.share(Number(sum) / 100)}, а не ${say.share(1)}`,
  },
  ...overKpis(function* ({ code, parts }, { parameter }) {
    const shares = sharesOf(parts);
    const [first] = parts;
    if (!shares || !first || parts.length < 2) return;
    const sum = shares.reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 100) > parameter('tolerance') + 1e-9) yield { at: first.at, params: { code, sum } };
  }),
};

/** Parts in percent; fractions count as shares too, numbers of answers do not. */
export function sharesOf(parts: KpiValue['parts']): number[] | undefined {
  const quantities = parts.flatMap(({ value }) => (value ? [value] : []));
  if (quantities.length < parts.length || quantities.length === 0) return undefined;
  if (quantities.every(({ kind }) => kind === 'percent')) return quantities.map(({ value }) => value);
  return quantities.every(({ kind, value }) => kind === 'number' && value >= 0 && value <= 1) ? quantities.map(({ value }) => value * 100) : undefined;
}
