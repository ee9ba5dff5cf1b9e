/** The whole picture of a map, from its title to the legend, in one of its views. */
import type { ComponentChild } from 'preact';
import type { JourneyView, ViewName } from '../../server/core/view/journeyView.ts';
import { EmptyState } from './EmptyState.tsx';
import { type Frame, word } from './frame.ts';
import { Header } from './Header.tsx';
import { Metrics } from './Metrics.tsx';
import { ProblemStrip } from './ProblemStrip.tsx';
import { funnelsOf } from './pages/FunnelPage.tsx';
import { Page, PageLegend } from './pages/Page.tsx';
import { triedTerms } from './pages/triedTerms.tsx';

/** What stands around the map where a person works with it. */
export interface Tools {
  readonly above: (isMap: boolean) => ComponentChild;
  readonly below: ComponentChild;
  /** Belongs to every view. */
  readonly besides: ComponentChild;
  /** Stands in the head. */
  readonly share: ComponentChild;
  readonly density: string;
  readonly zoom: number;
}

interface Props {
  readonly view: JourneyView;
  readonly shown: ViewName;
  readonly locked: boolean;
  readonly frame: Frame;
  /** Only in a live preview. */
  readonly tools?: Tools | undefined;
}

export function Picture({ view, shown, locked, frame, tools }: Props) {
  const views = frame.live ? view.views : mapAlone;
  const current = view.views.includes(shown) ? shown : 'map';
  return (
    <div
      class={frame.live ? 'cjm live' : 'cjm'}
      data-cjm="preview"
      data-version={view.version}
      data-stale={view.problem !== undefined && frame.live ? '' : undefined}
      lang={view.language}
      data-density={tools?.density}
      data-sheet={sheetFor(widest(view, current))}
      style={{ '--widest': widest(view, current), '--zoom': current === 'map' ? tools?.zoom : undefined }}
    >
      {view.problem !== undefined && <ProblemStrip problem={view.problem} leads={frame.live} frame={frame} />}
      <div class="picture">
        <Header header={view.header} counts={view.counts} views={views} shown={current} locked={locked} share={tools?.share} frame={frame} />
        <Metrics metrics={view.metrics} period={view.funnel?.period} {...termsOf(view, current, frame)} frame={frame} />
        <Shown view={view} shown={current} tabbed={views.length > 1} frame={frame} tools={tools} />
      </div>
      {tools?.besides}
    </div>
  );
}

/** The sheet of paper that so many columns want; up to sixteen stand on the ordinary one. */
function sheetFor(columns: number): 'a2' | 'a1' | 'a0' | undefined {
  if (columns <= 16) return undefined;
  if (columns <= 24) return 'a2';
  return columns <= 35 ? 'a1' : 'a0';
}

/** Columns of the widest grid, which everything else is as wide as. */
const widest = (view: JourneyView, shown: ViewName) => Math.max(1, ...widthsOf(view, shown));

function widthsOf(view: JourneyView, shown: ViewName): readonly number[] {
  const steps = (funnels: typeof view.funnels) => funnels.map((funnel) => funnel.steps.length);
  switch (shown) {
    case 'map':
      return [view.columns.length, ...steps(view.funnels)];
    case 'funnel':
      return steps(funnelsOf(view));
    case 'channels':
      return [view.stages.length + 1];
    default:
      return [];
  }
}

/** In the funnel view the terms can be tried out. */
function termsOf({ page }: JourneyView, shown: ViewName, frame: Frame) {
  return frame.live && shown === 'funnel' && page?.kind === 'funnel' ? { tried: triedTerms(page, frame) } : {};
}

/** Kept as it is, so that the header sees the same list each time. */
const mapAlone: readonly ViewName[] = ['map'];

interface ShownProps extends Pick<Props, 'view' | 'shown' | 'frame' | 'tools'> {
  readonly tabbed: boolean;
}

function Shown({ view, shown, tabbed, frame, tools }: ShownProps) {
  const panel = tabbed ? ({ role: 'tabpanel', id: 'cjm-panel', 'aria-label': word(frame, shown) } as const) : undefined;
  if (view.stages.length === 0 && shown !== 'insights')
    return (
      <main {...(panel && { id: panel.id })}>
        <EmptyState reason={word(frame, 'emptyMap')} frame={frame} />
      </main>
    );
  return (
    <main>
      {tools?.above(shown === 'map')}
      <div {...panel}>
        <Page view={view} shown={shown} frame={frame} />
      </div>
      {shown === 'map' && tools?.below}
      <PageLegend view={view} shown={shown} frame={frame} />
    </main>
  );
}
