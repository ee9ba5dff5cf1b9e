/** Measures a journey: funnel, profit formula, emotion curve, touchpoint gaps. Missing figures stay missing; nothing is guessed. */

import type { Journey, ReadContext, Stage, Step } from '../model/journey.ts';
import { findTouchpoint } from '../model/names.ts';
import { type OfStage, StageFacts } from '../model/stageFacts.ts';
import { given } from '../model/stated.ts';
import { curveOfStage, measureCurve } from './measureCurve.ts';
import { figuresOfStage, measureFormula } from './measureFormula.ts';
import { measureFunnel, measureStageFunnel } from './measureFunnel.ts';
import type { Metrics, TouchpointMetrics } from './metrics.ts';

/** `facts` keeps what follows from each stage alone. */
export function measure(journey: Journey, facts: StageFacts = new StageFacts()): Metrics {
  const ofStages = <T>(make: OfStage<T>): readonly T[] => facts.of(journey, make);
  const formula = measureFormula(journey, ofStages(figuresOfStage).flat());
  return {
    formula,
    funnel: measureStageFunnel(journey, formula.factors.REV.value),
    funnels: journey.funnels.map((funnel) => measureFunnel(funnel, journey)),
    curve: measureCurve(ofStages(curveOfStage)),
    touchpoints: ofStages(touchpointsOfStage).flat(),
  };
}

function touchpointsOfStage(stage: Stage, context: ReadContext): TouchpointMetrics[] {
  return [undefined, ...stage.steps].flatMap((step) => touchpointsOf(context, stage, step));
}

function touchpointsOf(context: ReadContext, stage: Stage, step: Step | undefined): TouchpointMetrics[] {
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
