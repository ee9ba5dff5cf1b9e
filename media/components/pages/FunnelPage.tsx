/** The funnel view: every funnel of the map large, what each step costs, its weakest place in a sentence, and what another figure would come to. */
import type { FunnelView, JourneyView } from '../../../server/core/view/journeyView.ts';
import type { FunnelPageView } from '../../../server/core/view/pages/funnelView.ts';
import { noTrials, whatIf } from '../../whatIf.ts';
import { FunnelTable } from '../FunnelTable.tsx';
import { type Frame, word } from '../frame.ts';
import { LargeFunnel } from './LargeFunnel.tsx';
import { Methods } from './Methods.tsx';
import { TrialBar } from './TrialBar.tsx';

export function FunnelPage({ view, page, frame }: { view: JourneyView; page: FunnelPageView | undefined; frame: Frame }) {
  const { trials, sameScale } = frame.trying ?? noTrials;
  const outcome = page && whatIf(page, trials);
  const funnels = funnelsOf(view);
  const largest = Math.max(0, ...funnels.flatMap((funnel) => [...funnel.steps.map(({ count }) => count ?? 0), ...tried(funnel)]));
  function tried({ id }: FunnelView): number[] {
    return (outcome?.funnels[id]?.counts ?? []).map((count) => count ?? 0);
  }
  return (
    <div class="funnels">
      {page !== undefined && frame.live && <TrialBar page={page} several={funnels.length > 1} frame={frame} />}
      {funnels.map((funnel) => {
        const sheet = page?.sheets.find(({ id }) => id === funnel.id);
        return [
          sheet !== undefined && (
            <p key={`sentence-${funnel.id}`} class="sentence">
              {sheet.sentence.title !== undefined && <b class="bad">{sheet.sentence.title}</b>} {sheet.sentence.text}
            </p>
          ),
          <LargeFunnel
            key={funnel.id}
            funnel={funnel}
            scale={sameScale ? largest : Math.max(...funnel.steps.map(({ count }) => count ?? 0), ...tried(funnel))}
            page={page}
            sheet={sheet}
            outcome={outcome}
            frame={frame}
          />,
          page !== undefined && sheet !== undefined && sheet.methods.length > 0 && (
            <Methods key={`methods-${funnel.id}`} name={funnel.name} sheet={sheet} words={page.words} frame={frame} />
          ),
        ];
      })}
      <details class="tables">
        <summary>{word(frame, 'figures')}</summary>
        <div>
          {funnels.map((funnel) => (
            <FunnelTable key={funnel.id} funnel={funnel} frame={frame} />
          ))}
        </div>
      </details>
    </div>
  );
}

/** The stage funnel first. */
export function funnelsOf(view: JourneyView): readonly FunnelView[] {
  return view.funnel === undefined ? view.funnels : [view.funnel, ...view.funnels];
}
