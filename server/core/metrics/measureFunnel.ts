/** Turns counts into conversions, losses, the total, the bottleneck and the main conversion stage (language, section 6). */
import type { Funnel, Journey, Stage } from '../model/journey.ts';
import { findStage } from '../model/stageNames.ts';
import { given } from '../model/stated.ts';
import { type CountedStep, type FunnelMetrics, type FunnelStepMetrics, toShare } from './metrics.ts';

/** A step, and what it comes to behind another one: the same object as before as long as nothing is another. */
interface MeasurableStep {
  readonly step: CountedStep;
  readonly after: (previous: CountedStep | undefined, revenue: number | undefined) => FunnelStepMetrics;
}

function measurable(step: CountedStep): MeasurableStep {
  let known: { readonly previous: CountedStep | undefined; readonly revenue: number | undefined; readonly measured: FunnelStepMetrics } | undefined;
  const after: MeasurableStep['after'] = (previous, revenue) => {
    if (known?.previous !== previous || known?.revenue !== revenue) known = undefined;
    known ??= { previous, revenue, measured: measureStep(step, previous, revenue) };
    return known.measured;
  };
  return { step, after };
}

/** What a stage brings to the funnel of the stages. */
export function stepOfStage(stage: Stage): MeasurableStep {
  const benchmark = given(stage.benchmark);
  return measurable({
    id: stage.id,
    name: stage.name,
    at: stage.at,
    stage,
    count: given(stage.reached),
    entry: given(stage.entry) ?? 0,
    benchmark: benchmark && toShare(benchmark),
  });
}

/** `revenue` is that of the map's period, when it is known. */
export function measureStageFunnel(steps: readonly MeasurableStep[], revenue: number | undefined): FunnelMetrics {
  return measureSteps('stages', '', steps, revenue);
}

/** The worth of a funnel is the value of one completion times the completions. */
export function measureFunnel(funnel: Funnel, journey: Journey): FunnelMetrics {
  const steps = funnel.steps.map((step) => {
    const benchmark = given(step.benchmark);
    const stage = step.stage.state === 'given' ? findStage(journey.stages, step.stage.value, journey.context.model) : undefined;
    return measurable({
      id: step.id,
      name: step.name,
      at: step.at,
      stage,
      count: given(step.count),
      entry: given(step.entry) ?? 0,
      benchmark: benchmark && toShare(benchmark),
    });
  });
  const value = given(funnel.value)?.value;
  const completions = steps.findLast(({ step }) => step.count !== undefined)?.step.count;
  return measureSteps(funnel.id, funnel.name, steps, value === undefined || completions === undefined ? undefined : value * completions);
}

function measureSteps(id: string, name: string, counted: readonly MeasurableStep[], revenue: number | undefined): FunnelMetrics {
  const steps: FunnelStepMetrics[] = [];
  let first: CountedStep | undefined;
  let previous: CountedStep | undefined;
  for (const { step, after } of counted) {
    steps.push(after(previous, revenue));
    if (step.count === undefined) continue;
    first ??= step;
    previous = step;
  }
  const total = previous?.count === undefined || !first?.count || previous === first ? undefined : previous.count / first.count;
  const bottleneck = findBottleneck(steps);
  return { id, name, steps, total, bottleneck, main: findMain(steps, bottleneck) };
}

function measureStep(step: CountedStep, previous: CountedStep | undefined, revenue: number | undefined): FunnelStepMetrics {
  const before = previous?.count;
  const known = step.count !== undefined && before !== undefined && before > 0;
  const conversion = known ? (step.count - step.entry) / before : undefined;
  const gain =
    conversion !== undefined && conversion > 0 && step.benchmark !== undefined && revenue !== undefined
      ? revenue * (step.benchmark / conversion - 1)
      : undefined;
  return { ...step, previous: known ? previous : undefined, conversion, loss: known ? before - (step.count - step.entry) : undefined, gain };
}

function findBottleneck(steps: readonly FunnelStepMetrics[]): FunnelStepMetrics | undefined {
  const worth = steps.filter(({ gain }) => gain !== undefined && gain > 0);
  if (worth.length > 0) return worth.reduce((best, step) => ((step.gain ?? 0) > (best.gain ?? 0) ? step : best));
  const losing = steps.filter(({ conversion }) => conversion !== undefined && conversion < 1);
  return losing.length === 0 ? undefined : losing.reduce((worst, step) => ((step.conversion ?? 1) < (worst.conversion ?? 1) ? step : worst));
}

function findMain(steps: readonly FunnelStepMetrics[], bottleneck: FunnelStepMetrics | undefined): FunnelStepMetrics | undefined {
  const converting = steps.filter((step) => step.conversion !== undefined && step.conversion <= 1 && step !== bottleneck);
  return converting.length === 0 ? undefined : converting.reduce((best, step) => ((step.conversion ?? 0) > (best.conversion ?? 0) ? step : best));
}
