/**
 * Linked editing: the places of a name that only this file knows, to be typed over as one. Only from where the name is given, since at a
 * use somebody may want to name something else; only while all places are written alike.
 */
import type { FeatureContext } from './feature.ts';
import { allOf, distinct, namesUnder, type Range } from './naming/nameAt.ts';

/** At least two ranges of the same text, or none. */
export function linkedEditingRanges(context: FeatureContext, offset: number): Range[] {
  const { own, names } = namesUnder(context, offset);
  const [name] = names;
  if (!name || names.length > 1 || name.scope !== 'map' || name.role !== 'definition' || name.isDerived) return [];
  const places = distinct(allOf(name, own, { ...context, files: () => [] })).filter((place) => place.name.role !== 'label');
  const isAlike = places.every((place) => place.name.text === name.text && place.name.writing?.block === undefined);
  return places.length > 1 && isAlike ? places.map((place) => place.name.range) : [];
}
