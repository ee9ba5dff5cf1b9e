/** Parts the lanes into runs of one side; what stands between both sides counts as the customer's. */
import type { LaneView } from '../../server/core/view/journeyView.ts';

export interface LaneGroup {
  readonly side: 'customer' | 'company';
  /** The line of visibility runs above it: the customer does not see what is below. */
  readonly behindLine: boolean;
  readonly lanes: readonly LaneView[];
}

export function groupLanes(lanes: readonly LaneView[]): readonly LaneGroup[] {
  const runs: { side: LaneGroup['side']; lanes: LaneView[] }[] = [];
  for (const lane of lanes) {
    const side = lane.side === 'company' ? 'company' : 'customer';
    const last = runs.at(-1);
    if (last?.side === side) last.lanes.push(lane);
    else runs.push({ side, lanes: [lane] });
  }
  return runs.map((run, index) => ({ ...run, behindLine: run.side === 'company' && runs[index - 1]?.side === 'customer' }));
}
