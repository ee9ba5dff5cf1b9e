/** Tells work that is over from work that is still to be done. */
import type { Item } from '../../../model/journey.ts';

/** Done or dropped, or it has a date since when it is done. */
export function isClosed({ status, since }: Pick<Item, 'status' | 'since'>): boolean {
  if (status.state === 'given') return status.value === 'done' || status.value === 'dropped';
  return since.state === 'given';
}
