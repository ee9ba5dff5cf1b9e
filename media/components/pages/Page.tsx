/** The view of a map that is looked at: the map itself, or the page of another view once it is here. */
import type { JourneyView, ViewName } from '../../../server/core/view/journeyView.ts';
import type { Frame } from '../frame.ts';
import { Legend } from '../Legend.tsx';
import { MapView } from '../MapView.tsx';
import { ChannelsPage } from './ChannelsPage.tsx';
import { DiagramPage } from './DiagramPage.tsx';
import { FunnelPage } from './FunnelPage.tsx';
import { ScoresPage } from './ScoresPage.tsx';
import { TouchpointsPage } from './TouchpointsPage.tsx';

export function Page({ view, shown, frame }: { view: JourneyView; shown: ViewName; frame: Frame }) {
  switch (shown) {
    case 'funnel':
      return <FunnelPage view={view} page={view.page?.kind === 'funnel' ? view.page : undefined} frame={frame} />;
    case 'channels':
      return view.page?.kind === 'channels' ? <ChannelsPage page={view.page} frame={frame} /> : null;
    case 'touchpoints':
      return view.page?.kind === 'touchpoints' ? <TouchpointsPage page={view.page} frame={frame} /> : null;
    case 'scores':
      return view.page?.kind === 'scores' ? <ScoresPage page={view.page} frame={frame} /> : null;
    case 'insights':
      return view.page?.kind === 'insights' ? (frame.drawInsights?.(view.page, frame) ?? null) : null;
    case 'personas':
      return view.page?.kind === 'personas' ? (frame.drawPersonas?.(view.page) ?? null) : null;
    case 'diagram':
      return view.page?.kind === 'diagram' ? <DiagramPage page={view.page} frame={frame} /> : null;
    default:
      return <MapView view={view} frame={frame} />;
  }
}

export function PageLegend({ view, shown, frame }: { view: JourneyView; shown: ViewName; frame: Frame }) {
  if (shown !== 'map') return null;
  return <Legend hasTargets={view.curve.points.some((point) => point.targetShare !== undefined)} frame={frame} />;
}
