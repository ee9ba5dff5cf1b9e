/**
 * Rename: on an id, the id and what refers to it by this id; on a name, the name and what refers to it by this name; on a text that an id
 * follows from, the text and the references to either. Places that say it in another of its names stay as they are, since they still mean it.
 */
import { looseForm, slug } from '../model/slug.ts';
import type { Name } from '../names/fileFacts.ts';
import { offsetAt } from '../syntax/positions.ts';
import type { FeatureContext } from './feature.ts';
import type { PlacedName, Range } from './naming/nameAt.ts';
import type { Refusal } from './naming/refusals.ts';
import { refuseAny, refuseText } from './naming/refuse.ts';
import { isByLabel, localId, type Subject, subjectAt } from './naming/subject.ts';
import { type NameEdit, writeName } from './naming/writeName.ts';

export interface RenameTarget {
  readonly range: Range;
  /** What the new name is made from. */
  readonly placeholder: string;
}
export interface Renaming {
  readonly files: ReadonlyMap<string, readonly NameEdit[]>;
}
export interface Refused {
  readonly refused: Refusal;
}

/** `undefined` where no name stands. */
export function prepareRename(context: FeatureContext, offset: number): RenameTarget | Refused | undefined {
  const subject = subjectAt(context, offset);
  if (!subject) return undefined;
  const refused = refuseAny(subject, context);
  return refused ? { refused } : { range: subject.name.range, placeholder: oldText(subject) };
}

export function rename(context: FeatureContext, offset: number, wanted: string): Renaming | Refused | undefined {
  const subject = subjectAt(context, offset);
  if (!subject) return undefined;
  const text = wanted.replaceAll(/[\r\n\t]+/g, ' ').trim();
  const newText = subject.name.kind === 'kpi' && !isByLabel(subject.name, subject) ? text.toUpperCase() : text;
  if (newText === oldText(subject)) return { files: new Map() };
  const refused = refuseAny(subject, context) ?? refuseText(subject, newText, context);
  if (refused) return { refused };
  const files = new Map<string, NameEdit[]>();
  for (const { uri, name, text: written } of rewritten(subject, newText, context)) {
    if (name.text === written) continue;
    const edits = files.get(uri);
    if (edits) edits.push(writeName(name, written));
    else files.set(uri, [writeName(name, written)]);
  }
  return { files };
}

interface Rewritten extends PlacedName {
  readonly text: string;
}

function rewritten(subject: Subject, newText: string, context: FeatureContext): Rewritten[] {
  const { name, places, definitions } = subject;
  const write = (chosen: readonly PlacedName[]): Rewritten[] => chosen.map((place) => ({ ...place, text: newText }));
  if (definitions.length === 0) return write(places);
  if (isByLabel(name, subject)) return write(places.filter((place) => isByLabel(place.name, subject) && looseForm(place.name.text) === looseForm(name.text)));
  if (definitions.some((definition) => definition.name.isDerived)) return withDerivedId(subject, newText, context);
  return write(places.filter((place) => !isByLabel(place.name, subject)));
}

/** What the new name is made from: the name as written here, or else the id, or else the text that the id follows from. */
function oldText(subject: Subject): string {
  const { name, definitions } = subject;
  return isByLabel(name, subject) ? name.text : (definitions[0]?.name.text ?? name.text);
}

/** The text changes, and its id with it; so may the ids of other stages, where two read alike. */
function withDerivedId(subject: Subject, newText: string, context: FeatureContext): Rewritten[] {
  const { name, definitions, places, files } = subject;
  const [first] = definitions;
  if (!first) return [];
  const ids = name.kind === 'stage' && name.scope === 'map' ? newStageIds(first.name, newText, context) : new Map<string, string>();
  const newId = ids.get(name.id) ?? slug(newText);
  const saysText = ({ role, text }: Name): boolean => role === 'definition' || (text !== localId(name) && looseForm(text) === looseForm(first.name.text));
  const own = places.filter((place) => !isByLabel(place.name, subject));
  const moved = files.flatMap(({ uri, names }) =>
    names.filter((other) => other.kind === name.kind && other.scope === name.scope && isOtherId(other, name)).map((other) => ({ uri, name: other })),
  );
  return [
    ...own.map((place) => ({ ...place, text: saysText(place.name) ? newText : newId })),
    ...moved.map((place) => ({ ...place, text: ids.get(place.name.id) ?? place.name.text })),
  ];
}

/** A reference that says the id of another one. */
function isOtherId({ role, text, id }: Name, name: Name): boolean {
  return role === 'use' && text === id && id !== name.id;
}

/** Ids of the stages that the change renames, by what they were. */
function newStageIds(name: Name, newText: string, { document, project, journey }: FeatureContext): ReadonlyMap<string, string> {
  const { tree } = document;
  const edit = writeName(name, newText);
  const change = { start: offsetAt(tree, edit.range.start), end: offsetAt(tree, edit.range.end), text: edit.newText };
  const after = document.edit([change]).journey(project).stages;
  return new Map(journey.stages.map(({ id }, index) => [id, after[index]?.id ?? id]));
}
