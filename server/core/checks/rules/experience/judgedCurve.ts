/** The emotion curve as rules judge it: one value a column, and in a future map the target where one is set. */

import { mainLine } from '../../../metrics/measureCurve.ts';
import type { CurvePoint, Metrics } from '../../../metrics/metrics.ts';
import type { Journey } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import { normalise } from '../../../model/scale.ts';
import { given } from '../../../model/stated.ts';

export interface JudgedPoint {
  readonly point: CurvePoint;
  /** The step's name, or the stage's where the point is the stage itself. */
  readonly name: string;
  /** −1 … 1. */
  readonly value: number;
  readonly score: number;
  /** Where the score stands. */
  readonly at: Place;
}

export interface JudgedCurve {
  /** Points with a score, in the order of columns. */
  readonly points: readonly JudgedPoint[];
  /** Some score is said to be unknown, so not everything can be claimed of the whole. */
  readonly hasUnknown: boolean;
  /** The last of all points is unknown. */
  readonly endsUnknown: boolean;
}

export function isPlan({ state }: Journey): boolean {
  return given(state) === 'future';
}

export function judgedCurve(journey: Journey, { curve }: Metrics): JudgedCurve {
  const line = mainLine(curve.points);
  const points = line.map((point) => judge(journey, point)).filter((point) => point !== undefined);
  const scored = new Set(points.map(({ point }) => point));
  const unknown = [...line.filter((point) => !scored.has(point) && point.state === 'unknown').map(({ column }) => column), ...unknownColumns(journey)];
  const last = points.at(-1)?.point.column ?? -1;
  return { points, hasUnknown: unknown.length > 0, endsUnknown: unknown.some((column) => column > last) };
}

/** Columns whose whole cell is said to be unknown, so that they have no point. */
function unknownColumns({ stages }: Journey): number[] {
  let column = 0;
  return stages.flatMap(({ lanes, steps }) => {
    const first = column;
    column += Math.max(1, steps.length);
    const ofSteps = steps.flatMap((step, index) => (step.lanes.experience?.state === 'unknown' ? [first + index] : []));
    return lanes.experience?.state === 'unknown' ? [first, ...ofSteps] : ofSteps;
  });
}

function judge(journey: Journey, point: CurvePoint): JudgedPoint | undefined {
  const { target, score } = point.experience;
  const stated = isPlan(journey) && target.state === 'given' ? target : score;
  if (stated.state !== 'given') return undefined;
  return { point, name: point.step?.name ?? point.stage.name, value: normalise(stated.value, journey.context.scale), score: stated.value, at: stated.at };
}
