/** Turns experiences into the emotion curve: points in column order, mean, low, peak, end (peak–end rule) and the steepest fall. */
import type { Experience, Journey, Stage, Step } from '../model/journey.ts';
import { normalise } from '../model/scale.ts';
import { given } from '../model/stated.ts';
import type { Curve, CurvePoint } from './metrics.ts';

export function measureCurve(journey: Journey): Curve {
  const points = pointsOf(journey);
  const scored = mainLine(points).filter((point) => point.score !== undefined);
  const by = (better: (a: number, b: number) => boolean): CurvePoint | undefined =>
    scored.reduce<CurvePoint | undefined>((best, point) => (best === undefined || better(point.score ?? 0, best.score ?? 0) ? point : best), undefined);
  return {
    points,
    mean: scored.length === 0 ? undefined : scored.reduce((sum, { score }) => sum + (score ?? 0), 0) / scored.length,
    low: by((a, b) => a < b),
    peak: by((a, b) => a > b),
    end: scored.at(-1),
    cliff: steepestFall(scored),
  };
}

/** One point for each column: where several personas are drawn, the first one's. */
export function mainLine(points: readonly CurvePoint[]): CurvePoint[] {
  const seen = new Set<number>();
  return points.filter(({ column }) => !seen.has(column) && seen.add(column));
}

function pointsOf(journey: Journey): CurvePoint[] {
  let column = 0;
  return journey.stages.flatMap((stage) => {
    const span = Math.max(1, stage.steps.length);
    const first = column;
    column += span;
    const own = stage.lanes.experience?.entries ?? [];
    const ofSteps = stage.steps.flatMap((step, index) =>
      (step.lanes.experience?.entries ?? []).map((experience) => toPoint(journey, stage, step, first + index, 1, experience)),
    );
    return ofSteps.length > 0 ? ofSteps : own.map((experience) => toPoint(journey, stage, undefined, first, span, experience));
  });
}

function toPoint({ context }: Journey, stage: Stage, step: Step | undefined, column: number, span: number, experience: Experience): CurvePoint {
  const score = given(experience.score);
  return {
    stage,
    step,
    column,
    span,
    experience,
    state: experience.score.state,
    score,
    normalised: score === undefined ? undefined : normalise(score, context.scale),
  };
}

function steepestFall(points: readonly CurvePoint[]): Curve['cliff'] {
  let cliff: Curve['cliff'];
  points.forEach((to, index) => {
    const from = points[index - 1];
    const share = ((from?.normalised ?? 0) - (to.normalised ?? 0)) / 2;
    if (from && share > (cliff?.share ?? 0)) cliff = { from, to, share };
  });
  return cliff;
}
