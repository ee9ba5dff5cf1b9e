/** What views besides the map need, loaded as one with the first wish for any of them. */
export { arrangeInsightsFile } from '../core/view/pages/arrangeInsightsFile.ts';
export { arrangePage } from '../core/view/pages/arrangePage.ts';
export { areSameFiles, InsightsFiles, locateInInsights } from './insightsFiles.ts';
