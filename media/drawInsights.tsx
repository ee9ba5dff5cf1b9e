/** The page of insights → its picture. The live preview loads it with the first insights that are shown. */
import type { InsightsPage as InsightsPageView } from '../server/core/view/pages/insightsPage.ts';
import type { Frame } from './components/frame.ts';
import { InsightsPage } from './components/pages/InsightsPage.tsx';

export function drawInsights(page: InsightsPageView, frame: Frame) {
  return <InsightsPage page={page} frame={frame} />;
}
