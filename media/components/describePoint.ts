/** What a screen reader says of a point of the emotion curve. The picture itself is drawn elsewhere. */
import type { CurvePointView } from '../../server/core/view/journeyView.ts';
import { describeFindings, describeState } from './describeCell.ts';
import { type Frame, word } from './frame.ts';

/** “Score 4, Painless payment, “Three taps and done”, First moment of truth”. */
export function describePoint(frame: Frame, point: CurvePointView, persona: string | undefined): string {
  const said = [persona, describeScore(frame, point), point.feeling, point.quote && `“${point.quote}”`, point.moment];
  return said.filter(Boolean).join(', ') + describeFindings(frame, point.findings);
}

function describeScore(frame: Frame, point: CurvePointView): string {
  if (point.share !== undefined && point.score !== undefined) return `${word(frame, 'score')} ${point.score}`;
  if (point.state === 'unknown') return word(frame, 'scoreUnknown');
  return point.state === 'given' ? word(frame, 'noScore') : describeState(frame, point.state);
}
