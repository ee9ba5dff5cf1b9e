/** The view of a map that is looked at: the map itself, or the page of another view once it is here. */
import type { JourneyView, ViewName } from '../../../server/core/view/journeyView.ts';
import type { Frame } from '../frame.ts';
import { Legend } from '../Legend.tsx';
import { MapView } from '../MapView.tsx';
import { FunnelPage } from './FunnelPage.tsx';

export function Page({ view, shown, frame }: { view: JourneyView; shown: ViewName; frame: Frame }) {
  switch (shown) {
    case 'funnel':
      return <FunnelPage view={view} frame={frame} />;
    default:
      return <MapView view={view} frame={frame} />;
  }
}

export function PageLegend({ view, shown, frame }: { view: JourneyView; shown: ViewName; frame: Frame }) {
  if (shown !== 'map') return null;
  return <Legend hasTargets={view.curve.points.some((point) => point.targetShare !== undefined)} frame={frame} />;
}
