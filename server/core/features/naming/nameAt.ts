/** Finds the name under the cursor, and all places that mean the same. */
import { factsOf } from '../../names/factsOf.ts';
import type { FileFacts, Name } from '../../names/fileFacts.ts';
import { type Position, positionAt } from '../../syntax/positions.ts';
import type { FeatureContext } from '../feature.ts';

export type Range = Name['range'];

/** A name in one of the files. */
export interface PlacedName {
  readonly uri: string;
  readonly name: Name;
}

/** The names that the place under the cursor gives or uses: mostly one; two, the map's first, where its stage is a stage of an own model as well. */
export function namesUnder(context: FeatureContext, offset: number): { readonly own: FileFacts; readonly names: readonly Name[] } {
  const own = ownFacts(context);
  const position = positionAt(context.document.tree, offset);
  const names = own.names.filter(({ range }) => isBefore(range.start, position) && isBefore(position, range.end));
  return { own, names: names.toSorted((a, b) => Number(b.scope === 'map') - Number(a.scope === 'map')) };
}

function ownFacts({ uri, document, kind, project, projectUri }: FeatureContext): FileFacts {
  return factsOf(uri, document, kind, project, projectUri);
}

/** All places of a name, in this file first, each file from its beginning. */
export function allOf(name: Name, own: FileFacts, context: FeatureContext): PlacedName[] {
  return filesOf(name, own, context).flatMap(({ uri, names }) =>
    names
      .filter((candidate) => isSame(candidate, name))
      .toSorted((a, b) => compare(a.range.start, b.range.start))
      .map((same) => ({ uri, name: same })),
  );
}

/** The files in which a name means the same. */
export function filesOf({ scope }: Name, own: FileFacts, { files }: FeatureContext): FileFacts[] {
  const others = scope === 'map' || own.project === undefined ? [] : (files?.() ?? []);
  return [own, ...others.filter(({ uri, project }) => uri !== own.uri && project === own.project)];
}

export function isSame(a: Name, b: Name): boolean {
  return a.kind === b.kind && a.id === b.id && a.scope === b.scope;
}

/** Each place once, as the first that is said of it, though two names may stand there. */
export function distinct(places: readonly PlacedName[]): PlacedName[] {
  const keyOf = ({ uri, name: { range } }: PlacedName): string => `${uri}#${range.start.line}:${range.start.character}`;
  return [...new Map(places.toReversed().map((place) => [keyOf(place), place])).values()].toReversed();
}

function isBefore(a: Position, b: Position): boolean {
  return compare(a, b) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
