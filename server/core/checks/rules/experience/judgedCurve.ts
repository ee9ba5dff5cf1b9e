/** The emotion curve as rules judge it: one value a column, and in a future map the target where one is set. */

import { mainLine, pointsOfStage } from '../../../metrics/measureCurve.ts';
import type { CurvePoint } from '../../../metrics/metrics.ts';
import type { Lanes, ReadContext, Stage } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import { normalise } from '../../../model/scale.ts';
import type { Fold } from '../../../model/stageFacts.ts';

export interface JudgedPoint {
  /** The step's name, or the stage's where the point is the stage itself. */
  readonly name: string;
  /** −1 … 1. */
  readonly value: number;
  readonly score: number;
  /** Where the score stands. */
  readonly at: Place;
  /** Its column has no pain and no opportunity. */
  readonly isOpen: boolean;
}

export interface Fall {
  readonly from: JudgedPoint;
  readonly to: JudgedPoint;
  /** Of the whole scale. */
  readonly share: number;
}

/** Of points with a score, in the order of columns. */
export interface JudgedCurve {
  readonly count: number;
  readonly start: JudgedPoint | undefined;
  readonly end: JudgedPoint | undefined;
  /** The first of the lowest ones. */
  readonly lowest: JudgedPoint | undefined;
  readonly highest: JudgedPoint | undefined;
  /** The first of the steepest ones. */
  readonly fall: Fall | undefined;
  /** Some point below neutral has no pain and no opportunity. */
  readonly hasOpenLow: boolean;
  /** Some score is said to be unknown, so not everything can be claimed of the whole. */
  readonly hasUnknown: boolean;
  /** The last of all points is unknown. */
  readonly endsUnknown: boolean;
}

export const judgedCurve: Fold<JudgedCurve> = { of: judgedStage, join: joinCurves };

interface JudgedColumn {
  readonly point: CurvePoint;
  readonly judged: JudgedPoint | undefined;
}

/** Columns count from the stage's first. */
function judgedColumns(stage: Stage, context: ReadContext): JudgedColumn[] {
  return mainLine(pointsOfStage(stage, context, 0)).map((point) => ({ point, judged: judge(context, point) }));
}

/** The points with a score of one stage. */
export function judgedPoints(stage: Stage, context: ReadContext): JudgedPoint[] {
  return judgedColumns(stage, context).flatMap(({ judged }) => judged ?? []);
}

function judgedStage(stage: Stage, context: ReadContext): JudgedCurve {
  const judged = judgedColumns(stage, context);
  const points = judged.flatMap((one) => one.judged ?? []);
  const unknown = [...judged.filter((one) => !one.judged && one.point.state === 'unknown').map(({ point }) => point.column), ...unknownColumns(stage)];
  const last = judged.findLast((one) => one.judged)?.point.column ?? -1;
  return {
    count: points.length,
    start: points[0],
    end: points.at(-1),
    lowest: lowestOf(points),
    highest: highestOf(points),
    fall: steepestOf(points.flatMap((to, index) => fallBetween(points[index - 1], to) ?? [])),
    hasOpenLow: points.some((point) => point.value < 0 && point.isOpen),
    hasUnknown: unknown.length > 0,
    endsUnknown: unknown.some((one) => one > last),
  };
}

function joinCurves(parts: readonly JudgedCurve[]): JudgedCurve {
  const falls: Fall[] = [];
  let end: JudgedPoint | undefined;
  for (const part of parts) {
    falls.push(...[fallBetween(end, part.start), part.fall].filter((one) => one !== undefined));
    end = part.end ?? end;
  }
  const last = parts.findLastIndex(({ count }) => count > 0);
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    start: parts.find(({ start }) => start)?.start,
    end,
    lowest: lowestOf(parts.flatMap(({ lowest }) => lowest ?? [])),
    highest: highestOf(parts.flatMap(({ highest }) => highest ?? [])),
    fall: steepestOf(falls),
    hasOpenLow: parts.some(({ hasOpenLow }) => hasOpenLow),
    hasUnknown: parts.some(({ hasUnknown }) => hasUnknown),
    endsUnknown: parts.some(({ endsUnknown }, index) => endsUnknown && index >= last),
  };
}

function lowestOf(points: readonly JudgedPoint[]): JudgedPoint | undefined {
  return points.reduce<JudgedPoint | undefined>((low, point) => (low && low.value <= point.value ? low : point), undefined);
}

function highestOf(points: readonly JudgedPoint[]): JudgedPoint | undefined {
  return points.reduce<JudgedPoint | undefined>((high, point) => (high && high.value >= point.value ? high : point), undefined);
}

function fallBetween(from: JudgedPoint | undefined, to: JudgedPoint | undefined): Fall | undefined {
  return from && to && from.value > to.value ? { from, to, share: (from.value - to.value) / 2 } : undefined;
}

function steepestOf(falls: readonly Fall[]): Fall | undefined {
  return falls.reduce<Fall | undefined>((steepest, fall) => (steepest && steepest.share >= fall.share ? steepest : fall), undefined);
}

/** Columns of the stage whose whole cell is said to be unknown, so that they have no point. */
function unknownColumns({ lanes, steps }: Stage): number[] {
  const ofSteps = steps.flatMap((step, index) => (step.lanes.experience?.state === 'unknown' ? [index] : []));
  return lanes.experience?.state === 'unknown' ? [0, ...ofSteps] : ofSteps;
}

function judge({ isPlan, scale }: ReadContext, point: CurvePoint): JudgedPoint | undefined {
  const { target, score } = point.experience;
  const stated = isPlan && target.state === 'given' ? target : score;
  if (stated.state !== 'given') return undefined;
  const name = point.step?.name ?? point.stage.name;
  return { name, value: normalise(stated.value, scale), score: stated.value, at: stated.at, isOpen: lanesOf(point).every(isOpen) };
}

/** Cells of the column, and those that span it. */
function lanesOf({ stage, step }: CurvePoint): Lanes[] {
  return [stage.lanes, ...(step ? [step.lanes] : stage.steps.map(({ lanes }) => lanes))];
}

function isOpen({ items: { pains, opportunities } }: Lanes): boolean {
  return [pains, opportunities].every((cell) => cell === undefined || cell.state === 'absent');
}
