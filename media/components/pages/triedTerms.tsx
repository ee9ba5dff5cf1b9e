/** The terms of the formula as tried out: the figure, what it was, and the slider below it. */
import type { MetricView } from '../../../server/core/view/journeyView.ts';
import type { FunnelPageView, SumView } from '../../../server/core/view/pages/funnelView.ts';
import { changeText, figureText, sameFigure } from '../../figureText.ts';
import { noTrials, whatIf } from '../../whatIf.ts';
import { Better } from '../Better.tsx';
import type { Frame } from '../frame.ts';
import type { TriedTerm } from '../Metrics.tsx';
import { Slider } from './Slider.tsx';

export function triedTerms(page: FunnelPageView, frame: Frame): Partial<Record<MetricView['id'], TriedTerm>> {
  const outcome = whatIf(page, (frame.trying ?? noTrials).trials);
  const terms: Partial<Record<MetricView['id'], TriedTerm>> = {
    ...sumTerm('REV', page.revenue, outcome.revenue),
    ...sumTerm('GP', page.profit, outcome.profit),
  };
  for (const { id, figure } of page.factors) {
    if (figure === undefined) continue;
    const value = outcome.figures[id] ?? figure.value;
    terms[id] = {
      value: sameFigure(value, figure.value) ? undefined : figureText(value, figure.format, frame.language),
      against: <Against now={value} stated={figure.value} />,
      below: <Slider figure={figure} value={value} words={page.words} frame={frame} bare />,
    };
  }
  return terms;

  function sumTerm(id: 'REV' | 'GP', sum: SumView | undefined, now: number | undefined) {
    if (sum === undefined || now === undefined || sameFigure(sum.value, now)) return {};
    const difference = changeText(now - sum.value, sum.format, frame.language);
    return {
      [id]: { value: figureText(now, sum.format, frame.language), against: <Against now={now} stated={sum.value} by={difference} />, below: undefined },
    };
  }

  function Against({ now, stated, by }: { now: number; stated: number; by?: string }) {
    const share = stated === 0 ? undefined : changeText(now / stated - 1, { kind: 'share', decimals: 1 }, frame.language);
    return (
      <span class="against tried-by">
        <Better better={now > stated} /> {[by, share].filter(Boolean).join(', ')}
      </span>
    );
  }
}
