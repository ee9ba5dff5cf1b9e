/** The metric strip: L × C × P × Q = revenue × M = profit, each figure with its target and where it comes from. */
import type { Factor, FactorId, Source } from '../metrics/metrics.ts';
import type { Desk } from './arrange.ts';
import type { MetricView } from './journeyView.ts';

const order: readonly FactorId[] = ['L', 'C', 'P', 'Q', 'REV', 'M', 'GP'];

export function arrangeMetrics(desk: Desk): MetricView[] {
  const { factors } = desk.result.metrics.formula;
  const known = order.filter((id) => factors[id].value !== undefined || factors[id].target !== undefined);
  if (known.length === 0) return [];
  const withProfit = factors.M.value !== undefined || factors.GP.value !== undefined;
  return order.filter((id) => withProfit || (id !== 'M' && id !== 'GP')).map((id) => arrangeMetric(factors[id], desk));
}

function arrangeMetric(factor: Factor, desk: Desk): MetricView {
  const { id, value, target } = factor;
  const difference = value === undefined || target === undefined ? undefined : value - target;
  const verdict = difference === undefined ? undefined : Math.abs(difference) < 1e-9 ? 'even' : difference > 0 ? 'better' : 'worse';
  return {
    id,
    label: desk.words.say(`metric-${id}`),
    value: value === undefined ? undefined : formatFactor(id, value, desk),
    distance: difference === undefined || target === undefined ? undefined : distance(id, Math.abs(difference), target, desk),
    target:
      target === undefined ? undefined : desk.words.say(verdict === 'better' ? 'distance-over' : 'distance-to', { value: formatFactor(id, target, desk) }),
    verdict,
    provenance: provenance(factor, desk),
    from: [...new Set((factor.derived?.from ?? []).map(({ element }) => element))],
  };
}

function formatFactor(id: FactorId, value: number, { format, result }: Desk): string {
  if (id === 'C' || id === 'M') return format.share(value);
  if (id === 'L') return format.number(value, 0);
  if (id === 'Q') return format.number(value, 2, Number.isInteger(value * 10) && !Number.isInteger(value) ? 2 : Number.isInteger(value) ? 0 : 2);
  return format.money(value, result.metrics.formula.currency);
}

/** Shares differ by points, frequencies by their own number, everything else in percent. */
export function distance(id: FactorId, difference: number, target: number, { format, words }: Pick<Desk, 'format' | 'words'>): string | undefined {
  if (id === 'C' || id === 'M') return `${format.number(difference * 100, 1)}\u202f${words.language === 'ru' ? 'п.п.' : 'pp'}`;
  if (id === 'Q') return format.number(difference, 2, 2);
  return target === 0 ? undefined : format.share(difference / Math.abs(target));
}

function provenance({ id, source, derived }: Factor, { words, format, result }: Desk): string {
  if (source === 'stated') return words.say('stated-in-economics');
  const from = derived?.from ?? [];
  const list = (sources: readonly Source[]): string => [...new Set(sources.map(({ what }) => what))].join(', ');
  switch (derived?.how) {
    case 'product':
      return words.say('derived-from', { what: id === 'GP' ? 'REV × M' : 'L × C × P × Q' });
    case 'sum':
      return words.say('derived-from', { what: words.say('derived-sum', { what: list(from) }) });
    case 'quotient':
      return words.say('derived-from', {
        what: `${words.say('derived-customers', { n: format.number(from[0]?.value ?? 0) })} ÷ ${words.say('derived-leads', { n: format.number(result.metrics.formula.factors.L.value ?? 0) })}`,
      });
    case 'reached':
      return words.say('derived-from', { what: words.say('derived-reached', { where: list(from) }) });
    case 'completed':
      return words.say('derived-from', { what: words.say('derived-completed', { where: list(from) }) });
    case 'stated':
      return words.say('stated-at', { where: list(from) });
    default:
      return words.say('derived-missing', { what: id === 'REV' ? result.metrics.formula.missing.join(', ') : id });
  }
}
