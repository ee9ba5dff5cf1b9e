/** Measures a journey: funnel, profit formula, emotion curve, touchpoint gaps. Missing figures stay missing; nothing is guessed. */

import type { Journey, ReadContext, Stage, Step } from '../model/journey.ts';
import { findTouchpoint } from '../model/names.ts';
import { StageFacts } from '../model/stageFacts.ts';
import { given } from '../model/stated.ts';
import { curveOfStage, measureCurve } from './measureCurve.ts';
import { figuresOfStage, measureFormula } from './measureFormula.ts';
import { measureFunnel, measureStageFunnel, stepOfStage } from './measureFunnel.ts';
import type { Curve, FunnelMetrics, Metrics, TouchpointMetrics } from './metrics.ts';

/** `facts` keeps what follows from each stage alone. What not every edit needs is measured when it is asked for. */
export function measure(journey: Journey, facts: StageFacts = new StageFacts()): Metrics {
  const formula = measureFormula(journey, facts.list(journey, figuresOfStage));
  let funnel: FunnelMetrics | undefined;
  let curve: Curve | undefined;
  return {
    formula,
    get funnel() {
      return (funnel ??= measureStageFunnel(facts.of(journey, stepOfStage), formula.factors.REV.value));
    },
    funnels: journey.funnels.map((one) => measureFunnel(one, journey)),
    get curve() {
      return (curve ??= measureCurve(facts.of(journey, curveOfStage)));
    },
    get touchpoints() {
      return facts.list(journey, touchpointsOfStage);
    },
  };
}

/** The touchpoints of which somebody says how important they are; nobody judges others. */
export function weighedTouchpoints(stage: Stage, context: ReadContext): TouchpointMetrics[] {
  return touchpointsOfStage(stage, context).filter(({ importance }) => importance !== undefined);
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
