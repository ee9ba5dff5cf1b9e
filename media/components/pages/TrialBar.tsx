/** The line under the formula: what the sliders are for, what is missing for money, the way back to the map's figures, and one scale for all funnels. Only a map that may be changed can take figures back. */
import type { FunnelPageView } from '../../../server/core/view/pages/funnelView.ts';
import { filled } from '../../figureText.ts';
import { noTrials } from '../../whatIf.ts';
import type { Frame } from '../frame.ts';

export function TrialBar({ page, several, frame }: { page: FunnelPageView; several: boolean; frame: Frame }) {
  const { words, factors, revenue } = page;
  const { trials, sameScale, refusal } = frame.trying ?? noTrials;
  const missing = factors.filter(({ id, figure }) => id !== 'M' && figure === undefined).map(({ id }) => id);
  const isUntouched = Object.keys(trials).length === 0;
  return (
    <div class="trials">
      <b>{words['what-if']}</b>
      <span>{words['what-if-hint']}</span>
      {revenue === undefined && <span>{filled(words['missing-money'], { what: (missing.length === 0 ? ['L', 'C', 'P', 'Q'] : missing).join(', ') })}</span>}
      <button type="button" data-reset="" aria-disabled={isUntouched}>
        {words['reset-all']}
      </button>
      {frame.editable === true &&
        (['targets', 'opportunities'] as const).map((as) => (
          <button key={as} type="button" data-write={as} aria-disabled={isUntouched}>
            {words[`write-${as}`]}
          </button>
        ))}
      {refusal !== undefined && (
        <span class="bad" role="alert">
          {refusal}
        </span>
      )}
      {several && (
        <label>
          <input type="checkbox" data-same-scale="" checked={sameScale} /> {words['same-scale']}
        </label>
      )}
    </div>
  );
}
