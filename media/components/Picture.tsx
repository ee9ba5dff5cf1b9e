/** The whole picture of a map, from its title to the legend, in one of its views. */
import type { JourneyView, ViewName } from '../../server/core/view/journeyView.ts';
import { EmptyState } from './EmptyState.tsx';
import { type Frame, word } from './frame.ts';
import { Header } from './Header.tsx';
import { Metrics } from './Metrics.tsx';
import { ProblemStrip } from './ProblemStrip.tsx';
import { funnelsOf } from './pages/FunnelPage.tsx';
import { Page, PageLegend } from './pages/Page.tsx';

interface Props {
  readonly view: JourneyView;
  readonly shown: ViewName;
  readonly locked: boolean;
  readonly frame: Frame;
}

export function Picture({ view, shown, locked, frame }: Props) {
  const views = frame.live ? view.views : mapAlone;
  const current = view.views.includes(shown) ? shown : 'map';
  return (
    <div
      class={frame.live ? 'cjm live' : 'cjm'}
      data-cjm="preview"
      data-version={view.version}
      data-stale={view.problem !== undefined && frame.live ? '' : undefined}
      lang={view.language}
      style={{ '--widest': widest(view, current) }}
    >
      {view.problem !== undefined && <ProblemStrip problem={view.problem} frame={frame} />}
      <div class="picture">
        <Header header={view.header} counts={view.counts} views={views} shown={current} locked={locked} frame={frame} />
        <Metrics metrics={view.metrics} period={view.funnel?.period} frame={frame} />
        {view.stages.length === 0 ? (
          <EmptyState reason={word(frame, 'emptyMap')} frame={frame} />
        ) : (
          <Shown view={view} shown={current} tabbed={views.length > 1} frame={frame} />
        )}
      </div>
    </div>
  );
}

/** Columns of the widest grid, which everything else is as wide as. */
const widest = (view: JourneyView, shown: ViewName) =>
  Math.max(1, shown === 'map' ? view.columns.length : 0, ...(shown === 'map' ? view.funnels : funnelsOf(view)).map((funnel) => funnel.steps.length));

/** Kept as it is, so that the header sees the same list each time. */
const mapAlone: readonly ViewName[] = ['map'];

function Shown({ view, shown, tabbed, frame }: { view: JourneyView; shown: ViewName; tabbed: boolean; frame: Frame }) {
  const panel = tabbed ? ({ role: 'tabpanel', id: 'cjm-panel', 'aria-label': word(frame, shown) } as const) : undefined;
  return (
    <main>
      <div {...panel}>
        <Page view={view} shown={shown} frame={frame} />
      </div>
      <PageLegend view={view} shown={shown} frame={frame} />
    </main>
  );
}
