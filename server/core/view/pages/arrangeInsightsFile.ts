/** An insights file that no map stands around → a view that holds its page alone. */
import type { CheckResult } from '../../checks/check.ts';
import type { Finding } from '../../checks/finding.ts';
import type { Journey } from '../../model/journey.ts';
import { type ArrangeOptions, arrange } from '../arrange.ts';
import type { JourneyView } from '../journeyView.ts';
import { arrangePage } from './arrangePage.ts';
import { insightsWords } from './insightsWords.ts';

/** `findings` are those of the file: what rules of maps find in it says nothing of it. */
export function arrangeInsightsFile(
  journey: Journey,
  result: CheckResult,
  findings: readonly Finding[],
  { insights = [], ...options }: ArrangeOptions,
): JourneyView {
  const view = arrange(journey, { ...result, findings }, { ...options, insights, shown: 'insights', page: arrangePage });
  const title = [insightsWords[view.language].title, ...insights.map(({ name }) => name)].join(': ');
  return { ...view, header: { title, personas: [], facts: [], job: undefined }, views: ['insights'] };
}
