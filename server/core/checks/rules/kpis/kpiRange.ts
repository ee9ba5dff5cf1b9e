/** CJM503: a figure that the KPI cannot have. */
import type { Journey } from '../../../model/journey.ts';
import type { Finding, Fix, Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import type { Say } from '../../say.ts';
import { kindsOf } from './kpiKinds.ts';
import { type Figure, findKpi, overFigures } from './kpiUse.ts';
import { sayMore } from './sayMore.ts';
import { rewrite, writtenAt } from './writing.ts';
import { kpiAt } from './writtenKpis.ts';

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
  *fix(finding, { journey }) {
    const { value, min, max = Number.POSITIVE_INFINITY } = finding.params;
    const positive = String(value).replace(/^[-−]/, '');
    const number = Number.parseFloat(positive.replace(',', '.'));
    if (positive !== value && !positive.includes('..') && Number(min) >= 0 && number >= Number(min) && number <= Number(max))
      yield { title: { en: `Without the minus: write ${positive}`, ru: `Без минуса: написать ${positive}` }, edits: [rewrite(finding.at, positive)] };
    else yield* stateScale(finding, journey);
  },
};

/** Scales that people are usually asked on. */
const scales = [
  [1, 5],
  [1, 7],
  [0, 10],
  [0, 100],
] as const;

/** A score may have been given on another scale than the catalogue’s; that of NPS follows from its formula. */
function* stateScale({ at }: Finding, journey: Journey): Generator<Fix> {
  const kpi = kpiAt(journey, at, 'value')?.kpi;
  const definition = kpi && findKpi(kpi.code, journey.context);
  if (kpi?.value.state !== 'given' || definition?.survey !== true || Number(definition.min) < 0) return;
  const { kind, value } = kpi.value.value;
  for (const [low, high] of scales) {
    const isLikely = kind === 'number' && value >= low && value <= high && value > high / 10;
    const edit = isLikely ? sayMore(kpi, 'scale', `${low}..${high}`) : undefined;
    if (edit)
      yield { title: { en: `Asked on a scale of ${low} to ${high}: say so`, ru: `Спрашивали по шкале от ${low} до ${high}: указать её` }, edits: [edit] };
  }
}

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
