/** Turns experiences into the emotion curve: points in column order, mean, low, peak, end (peak–end rule) and the steepest fall. */
import type { Experience, ReadContext, Stage, Step } from '../model/journey.ts';
import { normalise } from '../model/scale.ts';
import { given } from '../model/stated.ts';
import type { Curve, CurvePoint } from './metrics.ts';

export function measureCurve(stages: readonly PartOfCurve<readonly CurvePoint[]>[]): Curve {
  const points = pointsOf(stages);
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

/** One point for each column: where several personas are drawn, the first one's. Points come in the order of columns. */
export function mainLine(points: readonly CurvePoint[]): CurvePoint[] {
  return points.filter(({ column }, index) => column !== points[index - 1]?.column);
}

/** What one stage brings to the curve, wherever on it the stage begins. */
interface PartOfCurve<T> {
  /** How many columns it takes. */
  readonly span: number;
  /** The same object as before for the same first column. */
  readonly from: (first: number) => T;
}

function partOfCurve<T>(stage: Stage, make: (first: number) => T): PartOfCurve<T> {
  let known: { readonly first: number; readonly made: T } | undefined;
  const from = (first: number): T => {
    if (known?.first !== first) known = { first, made: make(first) };
    return known.made;
  };
  return { span: columnsOf(stage), from };
}

export function curveOfStage(stage: Stage, context: ReadContext): PartOfCurve<readonly CurvePoint[]> {
  return partOfCurve(stage, (first) => pointsOfStage(stage, context, first));
}

function pointsOf(stages: readonly PartOfCurve<readonly CurvePoint[]>[]): CurvePoint[] {
  let column = 0;
  return stages.flatMap(({ span, from }) => {
    column += span;
    return from(column - span);
  });
}

function columnsOf({ steps }: Stage): number {
  return Math.max(1, steps.length);
}

/** Those of its steps; its own only when they have none. `first`: the stage's first column. */
export function pointsOfStage(stage: Stage, context: ReadContext, first: number): CurvePoint[] {
  const ofSteps = stage.steps.flatMap((step, index) =>
    (step.lanes.experience?.entries ?? []).map((experience) => toPoint(context, stage, step, first + index, 1, experience)),
  );
  if (ofSteps.length > 0) return ofSteps;
  return (stage.lanes.experience?.entries ?? []).map((experience) => toPoint(context, stage, undefined, first, columnsOf(stage), experience));
}

function toPoint(context: ReadContext, stage: Stage, step: Step | undefined, column: number, span: number, experience: Experience): CurvePoint {
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
