/** Turns what a panel kept across a reload of the window back into a comparison. */
import type { ComparisonState } from '../../server/protocol.ts';
import type { Revive } from '../onDemand.ts';
import type { Comparisons } from './comparisons.ts';

export function restoreComparisons(comparisons: Comparisons): Revive {
  return (panel, kept) => {
    const state = kept as Partial<ComparisonState> | undefined;
    // A panel that was never drawn remembers nothing.
    if (state?.versions === undefined) panel.dispose();
    else comparisons.adopt(panel, state.versions);
  };
}
