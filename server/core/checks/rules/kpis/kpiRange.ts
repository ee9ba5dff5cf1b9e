/** CJM503: a figure that the KPI cannot have. */
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import type { Say } from '../../say.ts';
import { kindsOf } from './kpiKinds.ts';
import { type Figure, overFigures } from './kpiUse.ts';
import { writtenAt } from './writing.ts';

const prefixes = {
  en: { value: '', target: 'Target of ', previous: 'Previous ', benchmark: 'Benchmark of ' },
  ru: { value: '', target: 'Цель: ', previous: 'Прежнее значение: ', benchmark: 'Ориентир: ' },
} as const;

export const kpiRange: Rule = {
  id: 'kpi-range',
  code: 'CJM503',
  severity: 'error',
  message: {
    en: (params, say) => describe(params, say, { below: 'is below', above: 'is above', outside: 'is outside' }),
    ru: (params, say) => describe(params, say, { below: 'меньше', above: 'больше', outside: 'вне диапазона' }),
  },
  ...overFigures((figure) => {
    const { quantity, definition, kpi, code, what, at } = figure;
    if (!kindsOf(definition, kpi).includes(quantity.kind)) return undefined;
    const { min, max } = limitsOf(figure);
    if ((min === undefined || quantity.value >= min) && (max === undefined || quantity.value <= max)) return undefined;
    return {
      at,
      params: { code, what, value: writtenAt(at), kind: quantity.kind, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
    };
  }),
};

/** A declared scale says more than the catalogue. */
function limitsOf({ definition: { min, max }, kpi, quantity }: Figure): { min: number | undefined; max: number | undefined } {
  if (kpi?.scale.state === 'given' && quantity.kind === 'number') return kpi.scale.value;
  return { min, max };
}

function describe({ code, what, value, kind, min, max }: Params, say: Say, words: { below: string; above: string; outside: string }): string {
  const prefix = prefixes[say.language][what === 'target' || what === 'previous' || what === 'benchmark' ? what : 'value'];
  const unit = kind === 'percent' ? say.share(0).replace(/^0/, '') : '';
  const limit = (bound: string | number | undefined): string => `${typeof bound === 'number' ? say.number(bound) : ''}${unit}`;
  const said =
    min === undefined
      ? `${words.above} ${limit(max)}`
      : max === undefined
        ? `${words.below} ${limit(min)}`
        : `${words.outside} ${say.number(Number(min))}…${limit(max)}`;
  return `${prefix}${code} = ${value} ${said}`;
}
