/** The words on a funnel band: count over the step, conversion and loss over the slope into it, and what the marked steps mean. */
import type { FunnelStepView } from '../../server/core/view/journeyView.ts';
import type { BandShape } from './bandShape.ts';
import { type Frame, word } from './frame.ts';

interface Props { readonly step: FunnelStepView; readonly at: BandShape['words'][number]; readonly start: boolean; readonly frame: Frame }

export function FunnelWords({ step, at, start, frame }: Props) {
  const mark = step.mark === 'bottleneck' ? ' neck' : step.mark === 'main' ? ' main' : '';
  return (
    <>
      {step.conversionText !== undefined && (
        <span class={`slope${mark}`} style={{ bottom: `${at.slope}px` }} title={step.benchmarkText === undefined ? undefined : `${word(frame, 'benchmark')} ${step.benchmarkText}`}>
          <b>{step.conversionText}</b>
          {step.lossText !== undefined && <small>{step.lossText}</small>}
        </span>
      )}
      {step.note !== undefined && (
        <span class={start ? 'note start' : 'note'} style={{ bottom: `${at.note}px` }}>
          <b class={step.mark === 'bottleneck' ? 'bad' : 'good'}>{step.note.title}</b>
          <span>{step.note.text}</span>
        </span>
      )}
      <span class="count" style={{ bottom: `${at.count}px` }}>
        {step.countText === undefined ? <span class="none">{word(frame, 'notStated')}</span> : <b>{step.countText}</b>}
      </span>
    </>
  );
}

/** “Decision, reached 5 200, conversion 36.1 %, loss −9 200”. */
export function describeStep(frame: Frame, step: FunnelStepView): string {
  const said = [
    step.name,
    `${word(frame, 'reached')} ${step.countText ?? word(frame, 'notStated')}`,
    step.conversionText && `${word(frame, 'conversion')} ${step.conversionText}`,
    step.lossText && `${word(frame, 'loss')} ${step.lossText}`,
    step.benchmarkText && `${word(frame, 'benchmark')} ${step.benchmarkText}`,
    step.mark === 'bottleneck' ? word(frame, 'bottleneck') : step.mark === 'main' && word(frame, 'mainConversion'),
    step.note && `${step.note.title}, ${step.note.text}`,
  ];
  return said.filter(Boolean).join(', ');
}
