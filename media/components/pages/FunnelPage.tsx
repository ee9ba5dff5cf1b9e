/** The funnel view: every funnel of the map large, with its weakest place in a sentence and its figures as a table. */
import type { FunnelView, JourneyView } from '../../../server/core/view/journeyView.ts';
import { FunnelTable } from '../FunnelTable.tsx';
import { FurtherFunnel } from '../FurtherFunnel.tsx';
import type { Frame } from '../frame.ts';

export function FunnelPage({ view, frame }: { view: JourneyView; frame: Frame }) {
  return (
    <div class="funnels">
      {funnelsOf(view).map((funnel) => (
        <Large key={funnel.id} funnel={funnel} frame={frame} />
      ))}
    </div>
  );
}

/** The stage funnel first. */
export function funnelsOf(view: JourneyView): readonly FunnelView[] {
  return view.funnel === undefined ? view.funnels : [view.funnel, ...view.funnels];
}

function Large({ funnel, frame }: { funnel: FunnelView; frame: Frame }) {
  const weakest = funnel.steps.find((step) => step.mark === 'bottleneck')?.note;
  return (
    <>
      <FurtherFunnel funnel={funnel} large frame={frame} />
      <div class="tables">
        {weakest !== undefined && (
          <p class="sentence">
            <b class="bad">{weakest.title}</b> {weakest.text}
          </p>
        )}
        <FunnelTable funnel={funnel} frame={frame} />
      </div>
    </>
  );
}
