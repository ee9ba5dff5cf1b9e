/** Go to definition: from a use to where the name is given, in the project or in the map itself. Words of the vocabulary are given nowhere. */
import type { FeatureContext } from './feature.ts';
import { allOf, namesUnder, type Range } from './naming/nameAt.ts';

export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** What the map itself defines comes first: a stage that is referred to is the map's, not that of the model. */
export function definition(context: FeatureContext, offset: number): Location[] {
  const { own, names } = namesUnder(context, offset);
  const uses = names.filter(({ role }) => role === 'use');
  for (const name of [...uses, ...names]) {
    const places = allOf(name, own, context).filter((place) => place.name.role === 'definition');
    if (places.length > 0) return places.map((place) => ({ uri: place.uri, range: place.name.range }));
  }
  return [];
}
