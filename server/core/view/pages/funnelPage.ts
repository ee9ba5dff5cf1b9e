/** Arranges what the funnel view shows besides the bands: what each step costs, the bottleneck in a sentence, the ways to work with a funnel and the figures to try out. */
import type { Formula, FunnelMetrics, FunnelStepMetrics } from '../../metrics/metrics.ts';
import type { Journey } from '../../model/journey.ts';
import { given } from '../../model/stated.ts';
import type { Desk } from '../arrange.ts';
import { type FunnelDesk, tenth } from './funnelDesk.ts';
import { factorsOf, moneyOf, stepFigure, sumOf } from './funnelFigures.ts';
import { methodsOf } from './funnelMethods.ts';
import type { FactorName, FunnelPageView, FunnelSheet, StepSheet, SumView } from './funnelView.ts';
import { fill, funnelWordsIn } from './funnelWords.ts';

export function arrangeFunnelPage(desk: Desk): FunnelPageView {
  const { formula, funnel, funnels } = desk.result.metrics;
  const words = funnelWordsIn(desk.words.language);
  const feeds = feedsOf(desk.journey, formula);
  const customers = funnel.steps[feeds.lastIndexOf('C')];
  return {
    kind: 'funnel',
    words,
    factors: factorsOf(desk, customers?.conversion),
    revenue: sumOf('REV', formula),
    profit: sumOf('GP', formula),
    sheets: [funnel, ...funnels]
      .filter(isStated)
      .map((one) => arrangeSheet({ ...desk, ...worthOf(one, desk), funnel: one, say: words }, one === funnel ? feeds : [])),
  };
}

function isStated({ steps }: FunnelMetrics): boolean {
  return steps.some(({ count }) => count !== undefined);
}

function worthOf(funnel: FunnelMetrics, { journey, result, format }: Desk): Pick<FunnelDesk, 'worth' | 'money'> {
  const own = given(journey.funnels.find(({ id }) => id === funnel.id)?.value);
  const { currency, factors } = result.metrics.formula;
  const completions = funnel.steps.findLast(({ count }) => count !== undefined)?.count ?? 0;
  const worth = funnel.id === 'stages' ? factors.REV.value : own && own.value * completions;
  return { worth, money: (amount) => format.money(roundToThree(amount), own?.currency ?? currency) };
}

/** Three digits say what such a figure can say. */
function roundToThree(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2);
  return value === 0 ? 0 : Math.round(value / unit) * unit;
}

/**
 * Which factor grows with the number of people who reach each stage, so that revenue is proportional to every conversion (as the gain of
 * language, section 6, has it): leads up to the last stage before the deal that makes them, conversion up to those who bought, purchases after.
 */
function feedsOf({ stages }: Journey, { deal, customers }: Formula): FactorName[] {
  if (deal === undefined) return stages.map((_, index) => (index === 0 ? 'L' : 'C'));
  const at = stages.indexOf(deal);
  const leads = Math.max(
    0,
    stages.slice(0, at).findLastIndex(({ definition }) => definition?.component.includes('L')),
  );
  const bought = customers === undefined ? at : at + 1;
  return stages.map((_, index) => (index <= leads ? 'L' : index <= bought ? 'C' : 'Q'));
}

function arrangeSheet(desk: FunnelDesk, feeds: readonly FactorName[]): FunnelSheet {
  const { funnel, worth, result } = desk;
  const first = funnel.steps.findIndex(({ count }) => count !== undefined);
  const steps = funnel.steps.map((step, index) => arrangeStep(step, desk, index === first, index === first && feeds.length > 0 ? 'L' : feeds[index]));
  return {
    id: funnel.id,
    worth: worth === undefined ? undefined : sum(worth, desk, result.metrics.formula.currency),
    sentence: sentenceOf(desk),
    steps,
    methods: methodsOf(desk, steps),
  };
}

function sum(value: number, { journey, funnel }: FunnelDesk, currency: string | undefined): SumView {
  const own = given(journey.funnels.find(({ id }) => id === funnel.id)?.value);
  return { value, format: moneyOf(value, own?.currency ?? currency) };
}

function arrangeStep(step: FunnelStepMetrics, desk: FunnelDesk, isFirst: boolean, feeds: FactorName | undefined): StepSheet {
  const { id, count, conversion, benchmark } = step;
  const difference = conversion === undefined || benchmark === undefined ? undefined : conversion - benchmark;
  return {
    id,
    count,
    figure: stepFigure(desk.funnel, step, isFirst, desk.say),
    feeds,
    conversion,
    benchmark,
    verdict: difference === undefined ? undefined : Math.abs(difference) < 5e-4 ? 'even' : difference > 0 ? 'better' : 'worse',
    cost: costOf(step, desk),
  };
}

function costOf({ conversion, benchmark, gain }: FunnelStepMetrics, { worth, say, money, format }: FunnelDesk): StepSheet['cost'] {
  if (worth === undefined || conversion === undefined || conversion <= 0) return undefined;
  if (benchmark !== undefined && gain !== undefined)
    return gain > 0
      ? { text: money(gain), note: fill(say['cost-benchmark'], { value: format.share(benchmark) }), upTo: 'benchmark' }
      : { text: money(0), note: say['cost-none'], upTo: 'benchmark' };
  return conversion < 1 ? { text: money(worth * (1 / conversion - 1)), note: say['cost-all'], upTo: 'all' } : undefined;
}

function sentenceOf(desk: FunnelDesk): FunnelSheet['sentence'] {
  const { funnel, say, format } = desk;
  const { bottleneck, steps } = funnel;
  if (!steps.some(({ conversion }) => conversion !== undefined)) return { title: undefined, text: say['too-few'] };
  const { previous, conversion, loss } = bottleneck ?? {};
  if (!bottleneck || !previous || conversion === undefined) return { title: undefined, text: say['no-neck'] };
  const arrive = fill(say['neck-arrive'], {
    before: format.number(previous.count ?? 0, 0),
    previous: previous.name,
    share: format.share(conversion),
    loss: format.number(loss ?? 0, 0),
  });
  const text = `${arrive}${consequence(bottleneck, desk)}`.replace(/ {2,}/g, ' ');
  return { title: fill(say.bottleneck, { step: bottleneck.name }), text };
}

/** What follows from the bottleneck, in money where there is any. */
function consequence({ gain, benchmark, conversion = 1 }: FunnelStepMetrics, { funnel, worth, say, money, format, journey }: FunnelDesk): string {
  const own = journey.funnels.find(({ id }) => id === funnel.id);
  const stated = (own && given(own.period)) ?? journey.effectivePeriod;
  const period = stated === undefined ? '' : fill(say['in-period'], { period: format.period(stated) });
  if (gain !== undefined && gain > 0 && benchmark !== undefined)
    return fill(say['neck-benchmark'], { benchmark: format.share(benchmark), money: money(gain), period });
  if (worth !== undefined && conversion <= 1 / tenth) return fill(say['neck-tenth'], { money: money(worth * (tenth - 1)), period });
  return benchmark === undefined ? say['neck-only'] : fill(say['neck-below'], { benchmark: format.share(benchmark) });
}
