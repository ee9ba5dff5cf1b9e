/** A measured funnel as texts and heights, with what its marks mean in money. */
import type { FunnelMetrics, FunnelStepMetrics } from '../metrics/metrics.ts';
import { given } from '../model/stated.ts';
import type { Desk } from './arrange.ts';
import type { FunnelStepView, FunnelView } from './journeyView.ts';

export function arrangeFunnel(funnel: FunnelMetrics, desk: Desk): FunnelView {
  const { journey, format, words } = desk;
  const isStages = funnel.id === 'stages';
  const largest = Math.max(0, ...funnel.steps.map(({ count }) => count ?? 0));
  const own = journey.funnels.find(({ id }) => id === funnel.id);
  const period = (own && given(own.period)) ?? journey.effectivePeriod;
  let column = 0;
  return {
    id: funnel.id,
    name: isStages ? words.say('stage-funnel') : funnel.name,
    period: period === undefined ? undefined : format.period(period),
    total: funnel.total === undefined ? undefined : format.share(funnel.total),
    steps: funnel.steps.map((step) => {
      const span = isStages ? Math.max(1, step.stage?.steps.length ?? 1) : 1;
      const view = arrangeStep(step, { column, span }, funnel, largest, desk);
      column += span;
      return view;
    }),
  };
}

function arrangeStep(step: FunnelStepMetrics, place: { column: number; span: number }, funnel: FunnelMetrics, largest: number, desk: Desk): FunnelStepView {
  const { format } = desk;
  const mark = step === funnel.bottleneck ? 'bottleneck' : step === funnel.main ? 'main' : undefined;
  return {
    id: step.id,
    name: step.name,
    ...place,
    mark,
    count: step.count,
    countText: step.count === undefined ? undefined : format.number(step.count, 0),
    height: step.count === undefined || largest === 0 ? undefined : step.count / largest,
    conversion: step.conversion,
    conversionText: step.conversion === undefined ? undefined : format.share(step.conversion),
    lossText: step.loss === undefined ? undefined : step.loss > 0 ? `−${format.number(step.loss, 0)}` : format.number(-step.loss, 0),
    benchmarkText: step.benchmark === undefined ? undefined : format.share(step.benchmark),
    note: mark && noteOf(step, mark, desk),
  };
}

function noteOf(step: FunnelStepMetrics, mark: 'bottleneck' | 'main', { format, words, result, journey }: Desk): FunnelStepView['note'] {
  if (mark === 'main') return { title: words.say('mainConversion'), text: words.say('bring-more-here') };
  const title = words.say('bottleneck');
  if (step.gain !== undefined && step.gain > 0 && step.benchmark !== undefined) {
    const money = `+${format.money(roundToThree(step.gain), result.metrics.formula.currency)}`;
    return { title, text: words.say('up-to-benchmark', { value: format.share(step.benchmark), money }) };
  }
  const period = journey.effectivePeriod;
  if (step.loss === undefined || period === undefined) return { title, text: step.name };
  return { title, text: words.say('lost-per-period', { value: format.number(step.loss, 0), period: format.period(period) }) };
}

/** Three digits say what such a figure can say. */
function roundToThree(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2);
  return Math.round(value / unit) * unit;
}
