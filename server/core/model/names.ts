/** Resolves references: the project first, then the built-in vocabulary. What nobody knows keeps its text. */
import { type Catalogue, type Entry, findIn, nameOf } from '../vocabulary/catalogue.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';
import type { ReadContext, TouchpointUse } from './journey.ts';
import type { Project, Touchpoint } from './project.ts';
import type { RefKind } from './schema/values.ts';

/** Where names of a kind are looked up, in order. */
export function cataloguesOf(kind: RefKind, project: Project): readonly Catalogue<Entry>[] {
  switch (kind) {
    case 'touchpoint':
      return [project.touchpoints, project.channels, vocabulary.channels];
    case 'channel':
      return [project.channels, vocabulary.channels];
    case 'team':
      return [project.teams, vocabulary.teams];
    case 'system':
      return [project.systems, vocabulary.systems];
    case 'tool':
      return [project.tools, vocabulary.tools];
    case 'barrier':
      return [project.barriers, vocabulary.barriers];
    case 'remedy':
      return [vocabulary.remedies];
    case 'capture':
      return [project.capture, vocabulary.capture];
    case 'persona':
      return [project.personas];
    case 'research':
      return [project.research];
    case 'model':
      return [project.models, vocabulary.stageModels];
    case 'canonical-stage':
      return [vocabulary.canonicalStages];
    case 'kpi':
      return [project.kpis, vocabulary.kpis];
    case 'benefit':
      return [vocabulary.benefits];
    case 'research-method':
      return [vocabulary.researchMethods];
    case 'goal':
      return [project.goals];
    case 'emotion':
      return [vocabulary.emotions];
    case 'lane':
      return [vocabulary.lanes];
    default:
      return [];
  }
}

export function findEntry(kind: RefKind, text: string, project: Project): Entry | undefined {
  return findIn(text, ...cataloguesOf(kind, project));
}

/** The name to show for a reference. */
export function shownName(kind: RefKind, text: string, { project, language }: Pick<ReadContext, 'project' | 'language'>): string {
  const entry = findEntry(kind, text, project);
  return entry ? nameOf(entry, language) : text;
}

export interface FoundTouchpoint {
  readonly id: string;
  readonly name: string;
  readonly declared: Touchpoint | undefined;
  readonly isKnown: boolean;
}

export function findTouchpoint(use: TouchpointUse, { project, language }: Pick<ReadContext, 'project' | 'language'>): FoundTouchpoint {
  const text = use.ref?.text ?? use.channel?.text ?? use.name ?? '';
  const declared = use.ref && project.touchpoints.find(use.ref.text);
  const entry = declared ?? findEntry(use.ref ? 'touchpoint' : 'channel', text, project);
  return { id: entry?.id ?? text, name: use.name ?? (entry ? nameOf(entry, language) : text), declared, isKnown: entry !== undefined };
}

/** The channel in which a touchpoint is met, when somebody knows it. */
export function findChannel({ ref, channel }: TouchpointUse, { project }: Pick<ReadContext, 'project'>): vocabulary.Channel | undefined {
  const declared = ref && project.touchpoints.find(ref.text);
  const text = channel?.text ?? (declared ? declared.channel : ref?.text);
  return text === undefined ? undefined : findIn(text, project.channels, vocabulary.channels);
}
