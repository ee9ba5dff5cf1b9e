/** What a piece of work is expected to change, or has measurably changed, of L, C, P and Q → more revenue in the period of its map. */
import type { Formula } from '../../metrics/metrics.ts';
import { toShare } from '../../metrics/metrics.ts';
import type { Item } from '../../model/journey.ts';

type ChangedFactor = 'L' | 'C' | 'P' | 'Q';
type Change = NonNullable<Item['expect'][number]['change']>;

/** Revenue × (L′C′P′Q′ ÷ LCPQ − 1); nothing where the product is open, or no change of a factor is stated that can be reckoned with. */
export function expectedRevenue({ expect, measured }: Pick<Item, 'expect' | 'measured'>, formula: Formula): number | undefined {
  const changes = measured.length > 0 ? measured : expect;
  const ratios = changes.flatMap(({ code, change }) => {
    const id = factorOf(code);
    const before = id && formula.factors[id].value;
    const after = id && before && change ? changed(id, before, change, formula.currency) : undefined;
    return before && after !== undefined ? [Math.max(0, after) / before] : [];
  });
  const revenue = formula.factors.REV.value;
  return ratios.length === 0 || revenue === undefined ? undefined : revenue * (ratios.reduce((product, ratio) => product * ratio, 1) - 1);
}

function factorOf(code: string): ChangedFactor | undefined {
  const id = code.toUpperCase() === 'AOV' ? 'P' : code.toUpperCase();
  return (['L', 'C', 'P', 'Q'] as const).find((factor) => factor === id);
}

/**
 * With `%` and a sign a change is relative, with points or a sign alone it is added, without a sign it is the new value (language, section 4). Money of
 * another currency is not converted, and nobody buys more than once of each lead.
 */
function changed(id: ChangedFactor, before: number, change: Change, currency: string | undefined): number | undefined {
  const { kind, value, signed } = change;
  if (kind === 'money' && (id !== 'P' || (change.currency ?? currency) !== currency)) return undefined;
  if (kind === 'duration') return undefined;
  if (id === 'C') return Math.min(1, changedShare(before, change));
  if (kind === 'points') return undefined;
  if (kind === 'percent') return signed ? before * (1 + value / 100) : undefined;
  return signed ? before + value : value;
}

function changedShare(before: number, change: Change): number {
  const { kind, value, signed } = change;
  if (kind === 'points') return before + value / 100;
  if (!signed) return toShare(change);
  return kind === 'percent' ? before * (1 + value / 100) : before + value;
}
