/** What a screen reader says of the points in one cell of the emotion curve. The picture itself is drawn elsewhere. */
import type { CurvePointView } from '../../server/core/view/journeyView.ts';
import type { Spot } from './curveShape.ts';
import { describeFindings, describeState } from './describeCell.ts';
import { type Frame, word } from './frame.ts';

/** “First moment of truth, Painless payment, “Three taps and done”; Score 4”: the words of the picture in its order, then what is only drawn. */
export function describePoints(
  frame: Frame,
  points: readonly CurvePointView[],
  spots: ReadonlyMap<CurvePointView, Spot>,
  nameOf: (point: CurvePointView) => string | undefined,
): string {
  const words = points.flatMap((point) => wordsOf(frame, point, spots.get(point)?.words !== undefined));
  const scores = points.map((point) => [nameOf(point), describeScore(frame, point)].filter(Boolean).join(' '));
  return (
    [words.join(', '), scores.join(', ')].filter(Boolean).join('; ') +
    describeFindings(
      frame,
      points.flatMap((point) => point.findings),
    )
  );
}

/** Without room for its words a point has only the name of its moment. */
function wordsOf(frame: Frame, point: CurvePointView, hasRoom: boolean): readonly string[] {
  const feeling = feelingOf(frame, point);
  return [point.moment, hasRoom ? feeling : undefined, hasRoom && point.quote ? `“${point.quote}”` : undefined].filter(
    (text): text is string => text !== undefined && text !== '',
  );
}

/** In the place of an unknown feeling stands that the score is unknown. */
export function feelingOf(frame: Frame, point: CurvePointView): string | undefined {
  return point.feeling ?? (point.state === 'unknown' ? word(frame, 'scoreUnknown') : undefined);
}

function describeScore(frame: Frame, point: CurvePointView): string {
  if (point.share !== undefined && point.score !== undefined) return `${word(frame, 'score')} ${point.score}`;
  if (point.state === 'unknown') return word(frame, 'scoreUnknown');
  return point.state === 'given' ? word(frame, 'noScore') : describeState(frame, point.state);
}
