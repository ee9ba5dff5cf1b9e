/** A small place to point at a touchpoint: its id, its channel, or the first line of what is written. */
import type { TouchpointUse } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';

export function placeOfTouchpoint({ at, ref, channel }: TouchpointUse): Place {
  const named = ref?.at ?? channel?.at;
  if (named) return named;
  const newline = at.chunk.text.indexOf('\n', at.start);
  return newline < 0 || newline > at.end ? at : { ...at, end: newline };
}
