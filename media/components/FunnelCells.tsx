/** The cells of a funnel on columns of its own: what stands in each step, with its figures for whoever asks the page. The band is drawn elsewhere. */
import type { FunnelView } from '../../server/core/view/journeyView.ts';
import type { BandShape } from './bandShape.ts';
import { FunnelWords } from './FunnelWords.tsx';
import { type Frame, markOf } from './frame.ts';

export function FunnelCells({ funnel, shape, frame }: { funnel: FunnelView; shape: BandShape; frame: Frame }) {
  return (
    <>
      {funnel.steps.map((step, index) => (
        <div
          key={step.id}
          class="cell first"
          data-funnel-step={step.id}
          data-count={step.count}
          data-conversion={step.conversion?.toFixed(3)}
          data-bottleneck={step.mark === 'bottleneck' ? '' : undefined}
          {...markOf(frame, `funnel:${funnel.id}/${step.id}`)?.attributes()}
        >
          <FunnelWords step={step} at={shape.words[index] ?? nowhere} start={index === 0} frame={frame} />
        </div>
      ))}
    </>
  );
}

const nowhere = { count: 0, slope: 0, note: 0, noteLines: 0 };
