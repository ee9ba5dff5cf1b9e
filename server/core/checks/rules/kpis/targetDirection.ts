/** CJM510: a target that is worse than the value it should improve. */
import type { KpiValue } from '../../../model/journey.ts';
import type { Quantity, QuantityRange } from '../../../model/quantity.ts';
import { given } from '../../../model/stated.ts';
import type { KpiEntry } from '../../../vocabulary/vocabulary.ts';
import type { Rule } from '../../rule.ts';
import { findKpi, overKpis } from './kpiUse.ts';
import { sayMore } from './sayMore.ts';
import { rewrite, writtenAt } from './writing.ts';
import { kpiAt } from './writtenKpis.ts';

export const targetDirection: Rule = {
  id: 'target-direction',
  code: 'CJM510',
  severity: 'warning',
  message: { en: 'Target {target} of {code} is worse than the current {value}', ru: 'Цель {code}, {target}, хуже текущего значения {value}' },
  ...overKpis(function* (kpi, { context }) {
    const [value, target] = [given(kpi.value), given(kpi.target)];
    if (
      !value ||
      !target ||
      kpi.value.state !== 'given' ||
      kpi.target.state !== 'given' ||
      !isWorse(value, target, directionOf(kpi, findKpi(kpi.code, context)))
    )
      return;
    yield { at: kpi.target.at, params: { code: kpi.code, target: writtenAt(kpi.target.at), value: writtenAt(kpi.value.at) } };
  }),
  *fix({ at, params: { target, value } }, { journey }) {
    const kpi = kpiAt(journey, at, 'target')?.kpi;
    const [now, wanted] = [given(kpi?.value), given(kpi?.target)];
    if (!kpi || !now || !wanted || kpi.value.state !== 'given') return;
    if ('kind' in wanted)
      yield {
        title: { en: `Mixed up: swap ${value} and ${target}`, ru: `Перепутаны: поменять местами ${value} и ${target}` },
        edits: [rewrite(kpi.value.at, String(target)), rewrite(at, String(value))],
      };
    const isMore = ('kind' in wanted ? wanted : wanted.low).value > now.value;
    const edit = sayMore(kpi, 'direction', isMore ? 'up' : 'down');
    if (edit)
      yield {
        title: isMore
          ? { en: 'More is better here: direction: up', ru: 'Здесь больше — лучше: direction: up' }
          : { en: 'Less is better here: direction: down', ru: 'Здесь меньше — лучше: direction: down' },
        edits: [edit],
      };
  },
};

function directionOf({ direction }: KpiValue, known: KpiEntry | undefined): KpiEntry['direction'] | undefined {
  return given(direction) ?? known?.direction;
}

/** All of a range must be worse. Where better lies in between, or is not said, nothing is. */
function isWorse(value: Quantity, target: Quantity | QuantityRange, direction: KpiEntry['direction'] | undefined): boolean {
  const { low, high } = 'kind' in target ? { low: target, high: target } : target;
  if (low.kind !== value.kind || (low.currency ?? value.currency) !== (value.currency ?? low.currency)) return false;
  return direction === 'up' ? high.value < value.value : direction === 'down' && low.value > value.value;
}
