/** A funnel and what it was → both with heights by the larger of their largest counts, so that one can be drawn over the other; what is the same is not drawn twice. */
import type { FunnelView } from '../../../server/core/view/journeyView.ts';

export function onOneScale(now: FunnelView | undefined, former: FunnelView | undefined): readonly [FunnelView | undefined, FunnelView | undefined] {
  if (isSame(now, former)) return [now, undefined];
  const largest = Math.max(0, ...[now, former].flatMap((funnel) => funnel?.steps ?? []).map(({ count }) => count ?? 0));
  return largest === 0 ? [now, former] : [scaled(now, largest), scaled(former, largest)];
}

function isSame(now: FunnelView | undefined, former: FunnelView | undefined): boolean {
  return (
    former?.steps.length === now?.steps.length &&
    now?.steps.every(({ id, count }, index) => former?.steps[index]?.id === id && former.steps[index].count === count) === true
  );
}

function scaled(funnel: FunnelView | undefined, largest: number): FunnelView | undefined {
  return funnel && { ...funnel, steps: funnel.steps.map((step) => (step.count === undefined ? step : { ...step, height: step.count / largest })) };
}
