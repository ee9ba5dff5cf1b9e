/** How far a figure is from its target, in the finer unit of the two. Compares only what has one unit. */
import type { KpiValue } from '../../model/journey.ts';
import { textAt } from '../../model/place.ts';
import type { Quantity, QuantityRange } from '../../model/quantity.ts';
import type { Format } from '../../view/format.ts';
import { type Direction, units } from '../../vocabulary/vocabulary.ts';

/** Empty when nothing is left to go; `undefined` when the two cannot be compared. */
export function targetDistance({ value, target }: KpiValue, direction: Direction, format: Format, currency: string | undefined): string | undefined {
  if (value.state !== 'given' || target.state !== 'given') return undefined;
  const bound = boundOf(value.value, target.value, direction);
  if (bound === 'met') return '';
  if (bound === undefined || bound.kind !== value.value.kind || (bound.currency ?? currency) !== (value.value.currency ?? currency)) return undefined;
  const { kind } = bound;
  const distance: Quantity = {
    ...value.value,
    ...finerUnit(value.value, bound),
    kind: kind === 'percent' ? 'points' : kind,
    value: Math.abs(bound.value - value.value.value),
    signed: false,
  };
  const decimals = Math.max(decimalsIn(textAt(value.at)), decimalsIn(textAt(target.at)));
  return format.quantity(distance, (0).toFixed(decimals), currency);
}

/** The figure that would be enough. */
function boundOf({ value, kind }: Quantity, target: Quantity | QuantityRange, direction: Direction): Quantity | 'met' | undefined {
  const { low, high } = 'kind' in target ? { low: target, high: target } : target;
  if (low.kind !== kind) return undefined;
  const isAbove = value > high.value;
  const isBelow = value < low.value;
  if (!isAbove && !isBelow) return 'met';
  const isRange = !('kind' in target);
  if (!isRange && ((direction === 'up' && isAbove) || (direction === 'down' && isBelow))) return 'met';
  return isAbove ? high : low;
}

function finerUnit(a: Quantity, b: Quantity): Pick<Quantity, 'unit'> {
  if (a.unit === undefined || b.unit === undefined) return {};
  const secondsOf = (unit: string): number => units.find(({ id }) => id === unit)?.seconds ?? 1;
  return { unit: secondsOf(b.unit) < secondsOf(a.unit) ? b.unit : a.unit };
}

function decimalsIn(written: string): number {
  return /\d[.,](\d+)/.exec(written)?.[1]?.length ?? 0;
}
