/** The profit formula as one strip: leads × conversion × order × frequency = revenue × margin = profit, each against its target. */
import type { ComponentChild } from 'preact';
import type { MetricView } from '../../server/core/view/journeyView.ts';
import { type Frame, markOf, word } from './frame.ts';
import { memo } from './memo.tsx';
import { operators } from './operators.ts';

interface Props {
  readonly metrics: readonly MetricView[];
  readonly period: string | undefined;
  /** Terms that can be tried out. */
  readonly tried?: Partial<Record<MetricView['id'], TriedTerm>>;
  readonly frame: Frame;
}

export interface TriedTerm {
  /** Where it is another one than the map's. */
  readonly value: string | undefined;
  /** How the two differ. */
  readonly against: ComponentChild;
  readonly below: ComponentChild;
}

export const Metrics = memo(function Metrics({ metrics, period, tried, frame }: Props) {
  if (metrics.length === 0) return null;
  const name = [word(frame, 'profitFormula'), period].filter(Boolean).join(', ');
  return (
    <section class="formula" aria-label={name}>
      {metrics.map((metric, index) => [
        index > 0 && (
          <span key={`before-${metric.id}`} class="op" aria-hidden="true">
            {operators[metric.id]}
          </span>
        ),
        <Term key={metric.id} metric={metric} tried={tried?.[metric.id]} frame={frame} />,
      ])}
    </section>
  );
});

const isSum = (id: MetricView['id']) => id === 'REV' || id === 'GP';

function Term({ metric, tried, frame }: { metric: MetricView; tried: TriedTerm | undefined; frame: Frame }) {
  const mark = markOf(frame, `metric:${metric.id}`);
  const content = (
    <>
      <span class="name">
        {!isSum(metric.id) && <b>{metric.id} </b>}
        {metric.label}
      </span>
      <strong>{tried?.value ?? metric.value ?? <span class="unk">?</span>}</strong>
      {tried?.value !== undefined
        ? tried.against
        : mark !== undefined && !mark.hidden
          ? mark.against
          : metric.distance !== undefined && <Distance metric={metric} frame={frame} />}
    </>
  );
  const attributes = {
    class: isSum(metric.id) ? 'term sum' : 'term',
    'data-metric': metric.id,
    title: metric.provenance,
    ...mark?.attributes(metric.provenance),
  };
  if (!frame.live) return <div {...attributes}>{content}</div>;
  const button = (
    <button type="button" {...attributes}>
      {content}
    </button>
  );
  return tried?.below === undefined ? (
    button
  ) : (
    <div class="tried-term">
      {button}
      {tried.below}
    </div>
  );
}

function Distance({ metric, frame }: { metric: MetricView; frame: Frame }) {
  const verdict = metric.verdict ?? 'even';
  return (
    <span class={{ better: 'against good', worse: 'against bad', even: 'against' }[verdict]}>
      <span role="img" aria-label={word(frame, verdict)}>
        {{ better: '▲', worse: '▽', even: '=' }[verdict]}
      </span>{' '}
      {metric.distance} <i>{metric.target}</i>
    </span>
  );
}
