/** What the views besides the map show, as data: plain JSON, ready for the wire, every text in the reader's language. One file beside this one for each. */
import type { Desk } from '../arrange.ts';
import type { ViewName } from '../journeyView.ts';
import type { PersonasPage } from '../project/personasPage.ts';
import type { ChannelsPage } from './channelsPage.ts';
import type { DiagramPage } from './diagramPage.ts';
import type { FunnelPageView } from './funnelView.ts';
import type { InsightsPage } from './insightsPage.ts';
import type { ScoresPage } from './scoresPage.ts';
import type { TouchpointsPage } from './touchpointsPage.ts';

export type PageView = ChannelsPage | DiagramPage | FunnelPageView | InsightsPage | PersonasPage | ScoresPage | TouchpointsPage;

/** A journey on the desk → the page of a view; nothing for a view that has no page of its own. */
export type ArrangePage = (shown: ViewName, desk: Desk) => PageView | undefined;
