/** All uses of the name under the cursor, in this map or in all of the project. */
import type { Location } from './definition.ts';
import type { FeatureContext } from './feature.ts';
import { allOf, distinct, namesUnder } from './naming/nameAt.ts';

export function references(context: FeatureContext, offset: number, { withDeclaration }: { readonly withDeclaration: boolean }): Location[] {
  const { own, names } = namesUnder(context, offset);
  const places = names
    .flatMap((name) => allOf(name, own, context))
    .filter(({ name: { role } }) => role === 'use' || (withDeclaration && role === 'definition'));
  return distinct(places).map(({ uri, name: { range } }) => ({ uri, range }));
}
