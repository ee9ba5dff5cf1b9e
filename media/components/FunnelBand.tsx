/** The stage funnel as a row of the grid: how many customers reach each stage, what share goes on, and where it leaks. */
import type { FunnelStepView, FunnelView } from '../../server/core/view/journeyView.ts';
import { BandPicture } from './BandPicture.tsx';
import { type BandShape, bandShape, inGrid, type PlacedStep } from './bandShape.ts';
import { describeStep, FunnelWords } from './FunnelWords.tsx';
import { type Frame, markOf, word } from './frame.ts';
import { gridCell } from './gridCell.ts';
import { memo } from './memo.tsx';

interface Props {
  readonly funnel: FunnelView;
  readonly columns: number;
  readonly frame: Frame;
}

export const FunnelBand = memo(function FunnelBand({ funnel, columns, frame }: Props) {
  const former = frame.marks?.former.funnel;
  const shape = bandShape(placed(funnel), inGrid, former && placed(former));
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
      {placed(funnel).map((step, index) => (
        <Step key={step.step.id} placed={step} former={former?.steps.find(({ id }) => id === step.step.id)} at={shape.words[index]} frame={frame} />
      ))}
    </div>
  );
});

const placed = ({ steps }: FunnelView): readonly PlacedStep[] => steps.map((step) => ({ step, column: step.column, span: step.span }));

interface StepProps {
  readonly placed: PlacedStep;
  readonly former: FunnelStepView | undefined;
  readonly at: BandShape['words'][number] | undefined;
  readonly frame: Frame;
}

function Step({ placed: { step, column, span }, former, at, frame }: StepProps) {
  const element = `funnel:stages/${step.id}`;
  const mark = markOf(frame, element);
  return (
    <div
      {...gridCell(frame, column, span, mark === undefined ? describeStep(frame, step) : undefined)}
      class="cell first"
      style={{ gridColumn: `${column + 2} / span ${span}`, '--span': span }}
      data-funnel-step={step.id}
      data-count={step.count}
      data-conversion={step.conversion?.toFixed(3)}
      data-bottleneck={step.mark === 'bottleneck' ? '' : undefined}
      {...mark?.attributes()}
    >
      {mark !== undefined && <span class="said">{`${step.name}${frame.marks?.said(element)}. `}</span>}
      {at !== undefined && (
        <FunnelWords step={step} former={mark === undefined || mark.hidden ? undefined : former} at={at} start={column === 0} frame={frame} />
      )}
    </div>
  );
}
