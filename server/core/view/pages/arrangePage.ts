/** The pages of all views besides the map. They are loaded when somebody looks at one of them. */
import { arrangeChannelsPage } from './channelsPage.ts';
import { arrangeDiagramPage } from './diagramPage.ts';
import { arrangeFunnelPage } from './funnelPage.ts';
import { arrangeInsightsPage } from './insightsPage.ts';
import type { ArrangePage } from './page.ts';
import { arrangePersonasOfMap } from './personasOfMap.ts';
import { arrangeScoresPage } from './scoresPage.ts';
import { arrangeTouchpointsPage } from './touchpointsPage.ts';

export const arrangePage: ArrangePage = (shown, desk) => {
  switch (shown) {
    case 'funnel':
      return arrangeFunnelPage(desk);
    case 'channels':
      return arrangeChannelsPage(desk);
    case 'touchpoints':
      return arrangeTouchpointsPage(desk);
    case 'scores':
      return arrangeScoresPage(desk);
    case 'insights':
      return arrangeInsightsPage(desk);
    case 'personas':
      return arrangePersonasOfMap(desk);
    case 'diagram':
      return arrangeDiagramPage(desk);
    default:
      return undefined;
  }
};
