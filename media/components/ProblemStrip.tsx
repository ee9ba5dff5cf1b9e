/** The strip over a picture of a broken text: the first error in plain words and the way to it. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { type Frame, word } from './frame.ts';

interface Props {
  readonly problem: NonNullable<JourneyView['problem']>;
  /** A click leads to it. */
  readonly leads: boolean;
  readonly frame: Frame;
}

export function ProblemStrip({ problem, leads, frame }: Props) {
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
      {leads ? (
        <button type="button" data-command="problems">
          {words}
        </button>
      ) : (
        <span>{words}</span>
      )}
      {/* A file keeps no earlier picture. */}
      <small>{word(frame, frame.live ? 'stale' : 'partly')}</small>
    </div>
  );
}
