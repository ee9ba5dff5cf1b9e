/** What all rules about references share: a reference that nobody knows, how much it weighs, and its two mends. */
import type { Item, Lanes, ReadContext, Ref } from '../../../model/journey.ts';
import { cataloguesOf } from '../../../model/names.ts';
import type { Project } from '../../../model/project.ts';
import type { RefKind } from '../../../model/schema/values.ts';
import { findSimilar } from '../../../model/similar.ts';
import { looseForm } from '../../../model/slug.ts';
import { type Stated, stateOf } from '../../../model/stated.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { declareInProject } from '../../declareInProject.ts';
import type { Draft, Finding, Fix } from '../../finding.ts';
import type { FixScope } from '../../rule.ts';

/** Kinds of references that are free text until the project declares some of the kind. */
export type LooseKind = 'touchpoint' | 'channel' | 'team' | 'system' | 'tool' | 'barrier' | 'capture';

/** The project's lists: the first is where a new entry goes. */
const listsOf = {
  touchpoint: ['touchpoints', 'channels'],
  channel: ['channels'],
  team: ['teams'],
  system: ['systems'],
  tool: ['tools'],
  barrier: ['barriers'],
  capture: ['capture'],
} as const satisfies Readonly<Record<LooseKind, readonly (keyof Project)[]>>;

/** A finding, when nobody knows the reference; a warning once the project declares things of the kind. */
export function* unknownReference(kind: LooseKind, ref: Ref | undefined, { project }: ReadContext): Generator<Draft> {
  if (!ref || stateOf(ref.text) !== 'given' || cataloguesOf(kind, project).some((catalogue) => catalogue.find(ref.text))) return;
  yield { at: ref.at, params: { text: ref.text, kind }, ...(isDeclared(kind, project) ? { severity: 'warning' } : {}) };
}

/** The project declares things of the kind. */
function isDeclared(kind: LooseKind, project: Project): boolean {
  return listsOf[kind].some((list) => project[list].entries.length > 0);
}

/** May be proposed elsewhere: somebody knows it, or nothing of the kind is declared. */
export function isAccepted(kind: LooseKind, text: string, project: Project): boolean {
  return !isDeclared(kind, project) || cataloguesOf(kind, project).some((catalogue) => catalogue.find(text));
}

export function refOf(stated: Stated<Ref>): Ref | undefined {
  return stated.state === 'given' ? stated.value : undefined;
}

/** The items of all lanes, the map's own ones too. */
export function itemsOf(lanes: Lanes): Item[] {
  return [...Object.values(lanes.items), ...lanes.own.values()].flatMap((cell) => cell?.entries ?? []);
}

export function* mendReference({ at, params }: Finding, { context, projectText }: FixScope): Generator<Fix> {
  const text = String(params['text']);
  const kind = isLooseKind(params['kind']) ? params['kind'] : undefined;
  if (kind === undefined) return;
  const meant = nearest(kind, text, context.project);
  if (meant !== undefined)
    yield { title: { en: `Write “${meant}”`, ru: `Написать «${meant}»` }, edits: [{ at, text: writeText(meant, true) }], preferred: true };
  yield* declareInProject(projectText, listsOf[kind][0], text);
}

function isLooseKind(kind: unknown): kind is LooseKind {
  return typeof kind === 'string' && Object.hasOwn(listsOf, kind);
}

/** Id of the entry whose id, name or alias is nearly what is written. */
function nearest(kind: RefKind, text: string, project: Project): string | undefined {
  const ids = new Map<string, string>();
  for (const catalogue of cataloguesOf(kind, project)) {
    for (const { id, name, aliases = [] } of catalogue.entries)
      for (const form of [id, name.en, name.ru, ...aliases].map(looseForm)) if (!ids.has(form)) ids.set(form, id);
  }
  const written = looseForm(text);
  const similar = findSimilar(written, ids.keys(), written.length > 12 ? 3 : 2);
  return similar === undefined ? undefined : ids.get(similar);
}
