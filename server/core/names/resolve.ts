/** Resolves what a mention says to the name that it means, as loosely as the rest of the product: the project first, then the map, then the vocabulary. */
import type { FileKind } from '../fileKind.ts';
import type { Journey } from '../model/journey.ts';
import { findEntry } from '../model/names.ts';
import type { Project } from '../model/project.ts';
import { assumption } from '../model/reader.ts';
import type { RefKind } from '../model/schema/values.ts';
import { slug } from '../model/slug.ts';
import { findStage, resolveStage } from '../model/stageNames.ts';
import { type Catalogue, catalogue, type Entry } from '../vocabulary/catalogue.ts';
import type { Name, NameKind } from './fileFacts.ts';
import type { Mention } from './mentions.ts';

type Identity = Pick<Name, 'kind' | 'id' | 'scope' | 'role' | 'isTouchpoint'>;

export interface Surroundings {
  readonly kind: FileKind;
  readonly project: Project;
  /** Of a map. */
  readonly journey: Journey | undefined;
  /** The map's own studies and inline personas. */
  readonly own: Readonly<Partial<Record<RefKind, Catalogue<Entry>>>>;
}

export function surroundingsOf(kind: FileKind, project: Project, journey: Journey | undefined): Surroundings {
  const inline = (journey?.personas ?? []).filter((persona) => persona.inline);
  const personas = inline.map(({ id, name }): Entry => ({ id, name: { en: name, ru: name } }));
  return { kind, project, journey, own: { persona: catalogue(personas), research: catalogue<Entry>(journey?.research ?? []) } };
}

/** Kinds of references that mean a name; all others mean words of the vocabulary that nobody declares. */
const named: ReadonlySet<RefKind> = new Set<RefKind & NameKind>([
  'persona',
  'touchpoint',
  'channel',
  'team',
  'system',
  'tool',
  'barrier',
  'capture',
  'research',
  'kpi',
  'goal',
  'model',
  'lane',
  'stage',
]);

/** None for what is no name; two for a stage of the map that is a stage of an own model as well. */
export function resolveMention(mention: Mention, around: Surroundings): readonly Identity[] {
  const { kind, text, role, id } = mention;
  if (id !== undefined) return isNamed(kind) ? [{ kind, id, scope: around.kind === 'map' ? 'map' : 'project', role }] : [];
  if (kind === 'stage') return resolveInOwnModel(text, around);
  if (kind === 'stage-id') return resolveStageOfMap(text, around);
  if (kind === 'lane') return around.journey?.context.ownLanes.some((lane) => lane.id === text) ? [{ kind, id: text, scope: 'map', role: 'definition' }] : [];
  if (!isNamed(kind) || (kind === 'research' && text === assumption)) return [];
  return resolveNamed(kind, text, mention.isCasual === true, around);
}

function isNamed(kind: RefKind): kind is RefKind & NameKind {
  return named.has(kind);
}

function resolveNamed(kind: RefKind & NameKind, text: string, isCasual: boolean, { project, own }: Surroundings): readonly Identity[] {
  const entry = findEntry(kind, text, project);
  const isChannel = kind === 'touchpoint' && entry !== undefined && !project.touchpoints.find(text);
  if (entry) return [{ id: entry.id, scope: 'project', role: 'use', ...(isChannel ? { kind: 'channel', isTouchpoint: true } : { kind }) }];
  const ofMap = own[kind]?.find(text);
  if (ofMap) return [{ kind, id: ofMap.id, scope: 'map', role: 'use' }];
  // A model that nobody knows may be the word for having none.
  return isCasual || kind === 'model' ? [] : [{ kind, id: slug(text), scope: 'project', role: 'use' }];
}

function resolveInOwnModel(text: string, { project, journey }: Surroundings): readonly Identity[] {
  const model = journey?.context.model;
  const found = model && project.models.entries.includes(model) ? resolveStage(model, text) : undefined;
  return model && found ? [{ kind: 'stage', id: `${model.id}/${found.id}`, scope: 'project', role: 'use' }] : [];
}

function resolveStageOfMap(text: string, around: Surroundings): readonly Identity[] {
  const { journey } = around;
  if (!journey) return [];
  const found = findStage(journey.stages, text, journey.context.model);
  const use: Identity = { kind: 'stage', id: found?.id ?? slug(text), scope: 'map', role: 'use' };
  return found && !found.idAt ? [use, ...resolveInOwnModel(text, around)] : [use];
}
