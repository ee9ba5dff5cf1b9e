/** The strip over the last good picture: the first error in plain words and the way to it. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { type Frame, word } from './frame.ts';

export function ProblemStrip({ problem, frame }: { problem: NonNullable<JourneyView['problem']>; frame: Frame }) {
  const words = (
    <>
      <i class="sign error" aria-hidden="true" />
      <b>
        {word(frame, 'line')} {problem.line}
      </b>{' '}
      {problem.message}
    </>
  );
  return (
    <div class="problem" role="status">
      {frame.live ? (
        <button type="button" data-command="problems">
          {words}
        </button>
      ) : (
        <span>{words}</span>
      )}
      <small>{word(frame, 'stale')}</small>
    </div>
  );
}
