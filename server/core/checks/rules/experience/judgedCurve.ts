/** The emotion curve as rules judge it: one value a column, and in a future map the target where one is set. */

import { mainLine, type PartOfCurve, partOfCurve, pointsOfStage } from '../../../metrics/measureCurve.ts';
import type { CurvePoint } from '../../../metrics/metrics.ts';
import type { Journey, Lanes, ReadContext, Stage } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import { normalise } from '../../../model/scale.ts';
import type { JourneyScope } from '../../rule.ts';

export interface JudgedPoint {
  readonly point: CurvePoint;
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

export interface JudgedCurve {
  /** Points with a score, in the order of columns. */
  readonly points: readonly JudgedPoint[];
  /** Some score is said to be unknown, so not everything can be claimed of the whole. */
  readonly hasUnknown: boolean;
  /** The last of all points is unknown. */
  readonly endsUnknown: boolean;
}

/** For `scope.once`. */
export function judgedCurve(_: Journey, { ofStages }: Pick<JourneyScope, 'ofStages'>): JudgedCurve {
  let column = 0;
  const stages = ofStages(judgedStage).map(({ span, from }) => {
    column += span;
    return from(column - span);
  });
  const points = stages.flatMap((stage) => stage.points);
  const unknown = stages.flatMap((stage) => stage.unknown);
  const last = points.at(-1)?.point.column ?? -1;
  return { points, hasUnknown: unknown.length > 0, endsUnknown: unknown.some((one) => one > last) };
}

interface JudgedPart {
  readonly points: readonly JudgedPoint[];
  /** Columns of which somebody says that nobody knows. */
  readonly unknown: readonly number[];
}

function judgedStage(stage: Stage, context: ReadContext): PartOfCurve<JudgedPart> {
  return partOfCurve(stage, (first) => {
    const judged = mainLine(pointsOfStage(stage, context, first)).map((point) => ({ point, judged: judge(context, point) }));
    return {
      points: judged.flatMap((one) => one.judged ?? []),
      unknown: [
        ...judged.filter((one) => one.judged === undefined && one.point.state === 'unknown').map(({ point }) => point.column),
        ...unknownColumns(stage, first),
      ],
    };
  });
}

/** Columns whose whole cell is said to be unknown, so that they have no point. */
function unknownColumns({ lanes, steps }: Stage, first: number): number[] {
  const ofSteps = steps.flatMap((step, index) => (step.lanes.experience?.state === 'unknown' ? [first + index] : []));
  return lanes.experience?.state === 'unknown' ? [first, ...ofSteps] : ofSteps;
}

function judge({ isPlan, scale }: ReadContext, point: CurvePoint): JudgedPoint | undefined {
  const { target, score } = point.experience;
  const stated = isPlan && target.state === 'given' ? target : score;
  if (stated.state !== 'given') return undefined;
  const name = point.step?.name ?? point.stage.name;
  return { point, name, value: normalise(stated.value, scale), score: stated.value, at: stated.at, isOpen: lanesOf(point).every(isOpen) };
}

/** Cells of the column, and those that span it. */
function lanesOf({ stage, step }: CurvePoint): Lanes[] {
  return [stage.lanes, ...(step ? [step.lanes] : stage.steps.map(({ lanes }) => lanes))];
}

function isOpen({ items: { pains, opportunities } }: Lanes): boolean {
  return [pains, opportunities].every((cell) => cell === undefined || cell.state === 'absent');
}
