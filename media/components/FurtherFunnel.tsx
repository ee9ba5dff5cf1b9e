/** A funnel on columns of its own, below the grid and as high as the funnel in it. */
import type { FunnelView } from '../../server/core/view/journeyView.ts';
import { BandPicture } from './BandPicture.tsx';
import { bandShape } from './bandShape.ts';
import { FunnelWords } from './FunnelWords.tsx';
import { type Frame, markOf } from './frame.ts';
import { memo } from './memo.tsx';

export const FurtherFunnel = memo(function FurtherFunnel({ funnel, frame }: { funnel: FunnelView; frame: Frame }) {
  const steps = funnel.steps.map((step, index) => ({ step, column: index, span: 1 }));
  const shape = bandShape(steps);
  return (
    <section class="further" aria-label={funnel.name} data-funnel={funnel.id} style={{ '--columns': steps.length }}>
      <div class="row names">
        <h2 class="lane">
          {funnel.name}
          <small>{[funnel.period, funnel.total].filter(Boolean).join(', ')}</small>
        </h2>
        {steps.map(({ step }) => (
          <div key={step.id} class="step">
            {step.name}
          </div>
        ))}
      </div>
      <div class="row funnel" style={{ height: `${shape.height}px` }}>
        <div class="lane" />
        <BandPicture shape={shape} columns={steps.length} />
        {steps.map(({ step }, index) => (
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
      </div>
    </section>
  );
});

const nowhere = { count: 0, slope: 0, note: 0, noteLines: 0 };
