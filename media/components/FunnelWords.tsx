/** The words on a funnel band: count over the step, conversion and loss over the slope into it, and what the marked steps mean. */
import type { FunnelStepView } from '../../server/core/view/journeyView.ts';
import { Better } from './Better.tsx';
import type { BandShape } from './bandShape.ts';
import { type Frame, word } from './frame.ts';

interface Props {
  readonly step: FunnelStepView;
  readonly at: BandShape['words'][number];
  readonly start: boolean;
  /** The step as it was, in a comparison. */
  readonly former?: FunnelStepView | undefined;
  readonly frame: Frame;
}

export function FunnelWords({ step, at, start, former, frame }: Props) {
  const mark = step.mark === 'bottleneck' ? ' neck' : step.mark === 'main' ? ' main' : '';
  return (
    <>
      <span class="count" style={{ bottom: `${at.count}px` }}>
        {step.countText === undefined ? <span class="none">{word(frame, 'notStated')}</span> : <b>{step.countText}</b>}
        <Former now={step.count} was={former?.count} text={former?.countText} frame={frame} />
      </span>{' '}
      {step.conversionText !== undefined && (
        <span
          class={`slope${mark}`}
          style={{ bottom: `${at.slope}px` }}
          title={step.benchmarkText === undefined ? undefined : `${word(frame, 'benchmark')} ${step.benchmarkText}`}
        >
          <b>{step.conversionText}</b>{' '}
          {former?.conversionText === undefined || former.conversionText === step.conversionText ? (
            step.lossText !== undefined && <small>{step.lossText}</small>
          ) : (
            <Former now={step.conversion} was={former.conversion} text={former.conversionText} frame={frame} />
          )}
        </span>
      )}{' '}
      {step.note !== undefined && (
        <span class={start ? 'note start' : 'note'} style={{ bottom: `${at.note}px` }}>
          <b class={step.mark === 'bottleneck' ? 'bad' : 'good'}>{step.note.title}</b> <span>{step.note.text}</span>
        </span>
      )}
    </>
  );
}

/** “was 5 200 ▲”, where it is another figure now: more people, or a larger share of them, is better. */
function Former({ now, was, text, frame }: { now: number | undefined; was: number | undefined; text: string | undefined; frame: Frame }) {
  if (text === undefined || was === now) return null;
  return (
    <small class="before">
      {frame.marks?.was} {text} {was !== undefined && now !== undefined && <Better better={now > was} />}
    </small>
  );
}

/** “Decision. Reached, Conversion, Loss: 5 200, 36.1 %, −9 200. Benchmark 40 %”: the words of the picture in its order, then what is only drawn. */
export function describeStep(frame: Frame, step: FunnelStepView): string {
  const stated = [
    ['reached', step.countText ?? word(frame, 'notStated')],
    ['conversion', step.conversionText],
    ['loss', step.lossText],
  ] as const;
  const figures = stated.filter(([, text]) => text !== undefined);
  const drawn = [
    step.benchmarkText && `${word(frame, 'benchmark')} ${step.benchmarkText}`,
    step.mark === 'bottleneck' ? word(frame, 'bottleneck') : step.mark === 'main' && word(frame, 'mainConversion'),
  ];
  return [
    step.name,
    `${figures.map(([id]) => word(frame, id)).join(', ')}: ${figures.map(([, text]) => text).join(', ')}${step.note === undefined ? '' : `, ${step.note.title}, ${step.note.text}`}`,
    ...drawn,
  ]
    .filter(Boolean)
    .join('. ');
}
