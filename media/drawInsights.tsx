/** The page of insights → its picture, standing still. */
import type { InsightsPage as InsightsPageView } from '../server/core/view/pages/insightsPage.ts';
import type { Frame } from './components/frame.ts';
import { InsightsPage } from './components/pages/InsightsPage.tsx';

export function drawInsights(page: InsightsPageView, frame: Frame) {
  return <InsightsPage page={page} frame={frame} />;
}
