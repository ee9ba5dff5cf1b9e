/** The emotion curve as it was → dashed lines on the levels of the present one, and a ghost at each place that a point has left. */
import type { CurvePointView, CurveView } from '../../../server/core/view/journeyView.ts';
import { type CurveShape, drawLine, findSame, personasOf } from '../curveShape.ts';
import type { FormerCurve } from '../frame.ts';

export function formerCurve(former: CurveView, curve: CurveView, shape: CurveShape, was: string): FormerCurve {
  const left = former.points.filter((point) => point.share !== undefined && isElsewhere(point, findSame(curve.points, point)));
  // A point that is new leaves a line as it was all the same.
  const isSame = left.length === 0 && curve.points.every((point) => point.share === undefined || findSame(former.points, point)?.share !== undefined);
  const lines = isSame ? [] : personasOf(former).map((persona) => drawLine(persona, former.points.filter(isOf(persona)), shape.y, shape.neutral).path);
  return {
    paths: lines.filter((path) => path !== ''),
    ghosts: ({ column, span }) =>
      left
        .filter((point) => point.column >= column && point.column < column + span)
        .map((point) => (
          <Ghost key={`${point.id} ${point.persona ?? ''}`} point={point} y={shape.y(point.share ?? 0)} start={(point.at - column) / span} was={was} />
        )),
  };
}

const isOf = (persona: string | undefined) => (point: CurvePointView) => point.persona === persona;

function isElsewhere(point: CurvePointView, now: CurvePointView | undefined): boolean {
  return now === undefined || now.share !== point.share || now.at !== point.at;
}

function Ghost({ point, y, start, was }: { point: CurvePointView; y: number; start: number; was: string }) {
  const title = [was, point.score, point.feeling].filter(Boolean).join(' ');
  return <i class="ghost" style={{ top: `${y}px`, left: `${start * 100}%` }} title={title} />;
}
