/** What the parts of one funnel's sheet share. */
import type { FunnelMetrics } from '../../metrics/metrics.ts';
import type { Desk } from '../arrange.ts';
import type { FunnelWordId } from './funnelWords.ts';

export interface FunnelDesk extends Desk {
  readonly funnel: FunnelMetrics;
  /** What all completions are worth; for the stage funnel the revenue. */
  readonly worth: number | undefined;
  readonly say: Readonly<Record<FunnelWordId, string>>;
  /** In the funnel's currency, to three digits. */
  readonly money: (amount: number) => string;
}

/** A tenth more: the equal effort by which the ways to work with a funnel are compared. */
export const tenth = 1.1;
