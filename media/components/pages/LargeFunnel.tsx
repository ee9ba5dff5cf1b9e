/** One funnel large, a column for each step: how many get there, against the benchmark, what is lost in people and money, and the slider to try another figure. */
import type { ComponentChild } from 'preact';
import type { FunnelStepView, FunnelView } from '../../../server/core/view/journeyView.ts';
import type { FunnelPageView, FunnelSheet, StepSheet } from '../../../server/core/view/pages/funnelView.ts';
import { changeText, figureText, filled, sameFigure } from '../../figureText.ts';
import type { Outcome } from '../../whatIf.ts';
import { BandPicture } from '../BandPicture.tsx';
import { type BandShape, bandShape, onItsOwn } from '../bandShape.ts';
import { FunnelCells } from '../FunnelCells.tsx';
import { type Frame, word } from '../frame.ts';
import { Gauge } from './Gauge.tsx';
import { Slider } from './Slider.tsx';

interface Props {
  readonly funnel: FunnelView;
  /** The count that is drawn highest. */
  readonly scale: number;
  readonly page: FunnelPageView | undefined;
  readonly sheet: FunnelSheet | undefined;
  readonly outcome: Outcome | undefined;
  readonly frame: Frame;
}

export function LargeFunnel({ funnel, scale, page, sheet, outcome, frame }: Props) {
  const counts = outcome?.funnels[funnel.id]?.counts ?? [];
  const isTried = counts.some((count, index) => !sameFigure(count, funnel.steps[index]?.count));
  const steps = funnel.steps.map((step, index) => placed(step, index, step.count, scale));
  const shape = bandShape(steps, onItsOwn, isTried ? funnel.steps.map((step, index) => placed(step, index, counts[index], scale)) : []);
  const rows = page !== undefined && sheet !== undefined && { page, sheet, counts, values: outcome?.figures ?? {} };
  return (
    <section class="further large" aria-label={funnel.name} data-funnel={funnel.id} style={{ '--columns': funnel.steps.length }}>
      <div class="row names">
        <h2 class="lane">
          {funnel.name}
          {funnel.period !== undefined && <small>{funnel.period}</small>}
          {funnel.total !== undefined && <small>{`${word(frame, 'total')} ${funnel.total}`}</small>}
          {rows && <Worth {...rows} outcome={outcome} frame={frame} />}
        </h2>
        {funnel.steps.map((step) => (
          <div key={step.id} class="step" data-funnel-step={step.id} dir="auto">
            {step.name}
          </div>
        ))}
      </div>
      <Band funnel={funnel} shape={shape} frame={frame} />
      {rows && funnel.steps.some(({ conversion }) => conversion !== undefined) && <Details {...rows} steps={funnel.steps} frame={frame} />}
    </section>
  );
}

function placed(step: FunnelStepView, index: number, count: number | undefined, scale: number) {
  return { step: { ...step, height: count === undefined || scale === 0 ? undefined : count / scale }, column: index, span: 1 };
}

function Band({ funnel, shape, frame }: { funnel: FunnelView; shape: BandShape; frame: Frame }) {
  return (
    <div class="row funnel" style={{ height: `${shape.height}px` }}>
      <div class="lane">
        {word(frame, 'reached')}
        <small>{word(frame, 'customers')}</small>
      </div>
      <BandPicture shape={shape} columns={funnel.steps.length} />
      <FunnelCells funnel={funnel} shape={shape} frame={frame} />
    </div>
  );
}

interface Rows {
  readonly page: FunnelPageView;
  readonly sheet: FunnelSheet;
  /** As tried out. */
  readonly counts: readonly (number | undefined)[];
  readonly values: Outcome['figures'];
  readonly frame: Frame;
}

/** The value of the whole funnel, as it is and as it would be. */
function Worth({ page, sheet, outcome, frame }: Rows & { readonly outcome: Outcome | undefined }) {
  const worth = outcome?.funnels[sheet.id]?.worth;
  if (sheet.id === 'stages' || sheet.worth === undefined || worth === undefined) return null;
  const { value, format } = sheet.worth;
  return (
    <small data-worth={sheet.id}>
      {page.words.worth} {figureText(value, format, frame.language)}
      {!sameFigure(worth, value) && <b> → {figureText(worth, format, frame.language)}</b>}
    </small>
  );
}

function Details({ steps, ...rows }: Rows & { readonly steps: readonly FunnelStepView[] }) {
  const { page, sheet, counts, values, frame } = rows;
  const { words } = page;
  const hasCost = sheet.steps.some(({ cost }) => cost !== undefined);
  return (
    <>
      <DetailRow name={words.conversion} note={words.benchmark} sheet={sheet}>
        {(step) => step.conversion !== undefined && <Against step={step} page={page} frame={frame} />}
      </DetailRow>
      <DetailRow name={hasCost ? words.cost : words.lost} note={hasCost ? words['cost-note'] : words['lost-note']} sheet={sheet}>
        {(step, index) => <Losses step={step} lost={steps[index]?.lossText} />}
      </DetailRow>
      {frame.live && (
        <DetailRow name={words['try-out']} note={words['try-note']} sheet={sheet}>
          {(step, index) => step.figure !== undefined && <TryOut step={step} value={values[step.figure.id]} count={counts[index]} page={page} frame={frame} />}
        </DetailRow>
      )}
    </>
  );
}

interface DetailRowProps {
  readonly name: string;
  readonly note: string;
  readonly sheet: FunnelSheet;
  readonly children: (step: StepSheet, index: number) => ComponentChild;
}

function DetailRow({ name, note, sheet, children }: DetailRowProps) {
  return (
    <div class="row detail">
      <div class="lane">
        {name}
        <small>{note}</small>
      </div>
      {sheet.steps.map((step, index) => (
        <div key={step.id} class="cell first" data-element={`funnel:${sheet.id}/${step.id}`}>
          {children(step, index)}
        </div>
      ))}
    </div>
  );
}

/** The conversion as a bar, the benchmark as a tick on it. */
function Against({ step: { conversion = 0, benchmark, verdict }, page: { words }, frame }: { step: StepSheet; page: FunnelPageView; frame: Frame }) {
  const share = { kind: 'share', decimals: 1 } as const;
  return (
    <>
      <Gauge share={conversion} aim={benchmark} />
      <span class="against-line">
        {benchmark === undefined ? (
          <small>{words['no-benchmark']}</small>
        ) : (
          <small class={verdict === 'worse' ? 'bad' : verdict === 'better' ? 'good' : ''}>
            <span role="img" aria-label={word(frame, verdict ?? 'even')}>
              {{ better: '▲', worse: '▽', even: '=' }[verdict ?? 'even']}
            </span>{' '}
            {filled(words['at-benchmark'], { value: figureText(benchmark, share, frame.language) })}
          </small>
        )}
      </span>
    </>
  );
}

function Losses({ step: { cost }, lost }: { step: StepSheet; lost: string | undefined }) {
  if (lost === undefined) return null;
  return (
    <>
      {cost === undefined ? <b>{lost}</b> : <b class={cost.upTo === 'benchmark' ? 'money' : 'money all'}>{cost.text}</b>}
      {cost !== undefined && <small class="line-of">{cost.note}</small>}
    </>
  );
}

interface TryOutProps {
  readonly step: StepSheet;
  readonly value: number | undefined;
  readonly count: number | undefined;
  readonly page: FunnelPageView;
  readonly frame: Frame;
}

/** The slider, and how many would get here. */
function TryOut({ step: { figure, count: stated }, value, count, page: { words }, frame }: TryOutProps) {
  if (figure === undefined) return null;
  const isMoved = count !== undefined && stated !== undefined && figure.format.kind === 'share' && !sameFigure(count, stated);
  return (
    <Slider figure={figure} value={value ?? figure.value} words={words} frame={frame}>
      {isMoved && (
        <small class="line-of" data-tried-count={Math.round(count)}>
          → {figureText(count, { kind: 'count', decimals: 0 }, frame.language)}{' '}
          {stated > 0 && changeText(count / stated - 1, { kind: 'share', decimals: 1 }, frame.language)}
        </small>
      )}
    </Slider>
  );
}
