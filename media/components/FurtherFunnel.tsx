/** A funnel on columns of its own, below the grid and as high as the funnel in it. */
import type { FunnelView } from '../../server/core/view/journeyView.ts';
import { BandPicture } from './BandPicture.tsx';
import { bandShape } from './bandShape.ts';
import { FunnelCells } from './FunnelCells.tsx';
import type { Frame } from './frame.ts';
import { memo } from './memo.tsx';

export const FurtherFunnel = memo(function FurtherFunnel({ funnel, frame }: { funnel: FunnelView; frame: Frame }) {
  const steps = funnel.steps.map((step, index) => ({ step, column: index, span: 1 }));
  const shape = bandShape(steps);
  return (
    <section class="further" aria-label={funnel.name} data-funnel={funnel.id} style={{ '--columns': steps.length }}>
      <div class="row names">
        <h2 class="lane" data-element={`funnel:${funnel.id}`}>
          {funnel.name}
          <small>{[funnel.period, funnel.total].filter(Boolean).join(', ')}</small>
        </h2>
        {steps.map(({ step }) => (
          <div key={step.id} class="step" data-element={`funnel:${funnel.id}/${step.id}`}>
            {step.name}
          </div>
        ))}
      </div>
      <div class="row funnel" style={{ height: `${shape.height}px` }}>
        <div class="lane" />
        <BandPicture shape={shape} columns={steps.length} />
        <FunnelCells funnel={funnel} shape={shape} frame={frame} />
      </div>
    </section>
  );
});
