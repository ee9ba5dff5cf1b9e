/** The stage funnel as a row of the grid: how many customers reach each stage, what share goes on, and where it leaks. */
import type { FunnelView } from '../../server/core/view/journeyView.ts';
import { BandPicture } from './BandPicture.tsx';
import { type BandShape, bandShape, type PlacedStep } from './bandShape.ts';
import { describeStep, FunnelWords } from './FunnelWords.tsx';
import { type Frame, word } from './frame.ts';
import { gridCell } from './gridCell.ts';
import { memo } from './memo.tsx';

interface Props {
  readonly funnel: FunnelView;
  readonly columns: number;
  readonly frame: Frame;
}

export const FunnelBand = memo(function FunnelBand({ funnel, columns, frame }: Props) {
  const steps = funnel.steps.map((step) => ({ step, column: step.column, span: step.span }));
  const shape = bandShape(steps);
  return (
    <div class="row funnel" role="row" data-funnel={funnel.id} style={{ height: `${shape.height}px` }}>
      <div
        {...gridCell(frame, -1, 1, undefined, 'rowheader')}
        class="lane"
        title={funnel.total === undefined ? undefined : `${word(frame, 'total')} ${funnel.total}`}
      >
        {word(frame, 'reached')}
        <small>{[word(frame, 'customers'), funnel.period].filter(Boolean).join(', ')}</small>
      </div>
      <BandPicture shape={shape} columns={columns} />
      {steps.map((placed, index) => (
        <Step key={placed.step.id} placed={placed} at={shape.words[index]} frame={frame} />
      ))}
    </div>
  );
});

function Step({ placed, at, frame }: { placed: PlacedStep; at: BandShape['words'][number] | undefined; frame: Frame }) {
  const { step, column, span } = placed;
  return (
    <div
      {...gridCell(frame, column, span, describeStep(frame, step))}
      class="cell first"
      style={{ gridColumn: `${column + 2} / span ${span}` }}
      data-funnel-step={step.id}
      data-count={step.count}
      data-conversion={step.conversion?.toFixed(3)}
      data-bottleneck={step.mark === 'bottleneck' ? '' : undefined}
    >
      {at !== undefined && <FunnelWords step={step} at={at} start={column === 0} frame={frame} />}
    </div>
  );
}
