/** What is to be renamed: the name under the cursor with all its places. */
import { looseForm } from '../../model/slug.ts';
import type { FileFacts, Name } from '../../names/fileFacts.ts';
import type { FeatureContext } from '../feature.ts';
import { allOf, filesOf, namesUnder, type PlacedName } from './nameAt.ts';

export interface Subject {
  /** As it stands under the cursor. */
  readonly name: Name;
  readonly files: readonly FileFacts[];
  readonly places: readonly PlacedName[];
  readonly definitions: readonly PlacedName[];
}

/** Where a map's stage is a stage of an own model, the model's is meant: its maps follow. */
export function subjectAt(context: FeatureContext, offset: number): Subject | undefined {
  const { own, names } = namesUnder(context, offset);
  const name = names.at(-1);
  if (!name) return undefined;
  const places = allOf(name, own, context);
  return { name, files: filesOf(name, own, context), places, definitions: places.filter((place) => place.name.role === 'definition') };
}

/** Does it say one of the names, not the id? An id that reads like a name is still the id. */
export function isByLabel(name: Name, { places }: Subject): boolean {
  if (name.role !== 'use') return name.role === 'label';
  if (name.text === localId(name)) return false;
  const form = looseForm(name.text);
  return places.some((place) => place.name.role === 'label' && looseForm(place.name.text) === form);
}

/** The id as it is written. */
export function localId({ kind, id, scope }: Name): string {
  return kind === 'stage' && scope === 'project' ? id.slice(id.lastIndexOf('/') + 1) : id;
}
