/** Tells a slip in the key `lanes` from a lane of one's own. */
import { isBuiltInLane } from '../../../model/buildJourney.ts';
import type { LaneChoice } from '../../../model/journey.ts';

/** In the key `lanes`: all that are not listed. */
export const others = 'rest';

/** A bare word that is no built-in lane and that no cell is written under declares nothing. */
export function isUndeclaredLane({ id, name, side }: LaneChoice, written: { readonly has: (lane: string) => boolean }): boolean {
  return id !== others && name === undefined && side === undefined && !isBuiltInLane(id) && !written.has(id);
}
