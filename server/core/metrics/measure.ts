/** Measures a journey: funnel, profit formula, emotion curve, touchpoint gaps. Missing figures stay missing; nothing is guessed. */

import type { Journey, Stage, Step } from '../model/journey.ts';
import { findTouchpoint } from '../model/names.ts';
import { given } from '../model/stated.ts';
import { measureCurve } from './measureCurve.ts';
import { measureFormula } from './measureFormula.ts';
import { measureFunnel, measureStageFunnel } from './measureFunnel.ts';
import type { Metrics, TouchpointMetrics } from './metrics.ts';

/** Keeps what a part alone amounts to, as long as the part is the same. */
export type OfPart = <T>(part: Stage | Step, make: () => T) => T;

export function measure(journey: Journey, ofPart: OfPart = (_, make) => make()): Metrics {
  const formula = measureFormula(journey);
  return {
    formula,
    funnel: measureStageFunnel(journey, formula.factors.REV.value),
    funnels: journey.funnels.map((funnel) => measureFunnel(funnel, journey)),
    curve: measureCurve(journey),
    touchpoints: journey.stages.flatMap((stage) =>
      ofPart(stage, () => [...touchpointsOf(journey, stage, undefined), ...stage.steps.flatMap((step) => touchpointsOf(journey, stage, step))]),
    ),
  };
}

function touchpointsOf({ context }: Journey, stage: Stage, step: Step | undefined): TouchpointMetrics[] {
  return ((step ?? stage).lanes.touchpoints?.entries ?? []).map((use) => {
    const { id, name, declared } = findTouchpoint(use, context);
    const importance = given(use.importance) ?? declared?.importance;
    const satisfaction = given(use.satisfaction) ?? declared?.satisfaction;
    return {
      use,
      stage,
      step,
      id,
      name,
      importance,
      satisfaction,
      gap: importance === undefined || satisfaction === undefined ? undefined : importance - satisfaction,
      status: given(use.status) ?? declared?.status ?? 'live',
    };
  });
}
