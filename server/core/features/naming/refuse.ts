/** Decides whether a name may be renamed at all, and whether it may take the name that somebody wants for it. */
import { anyStages } from '../../checks/rules/structure/setModel.ts';
import { others } from '../../checks/rules/structure/undeclaredLane.ts';
import { isBuiltInLane } from '../../model/buildJourney.ts';
import { findEntry } from '../../model/names.ts';
import { emptyProject, type Project } from '../../model/project.ts';
import { assumption } from '../../model/reader.ts';
import { keysOf } from '../../model/schema/introspect.ts';
import { map as mapSchema, stage as stageSchema, step as stepSchema } from '../../model/schema/map.ts';
import { looseForm, slug } from '../../model/slug.ts';
import { findStage } from '../../model/stageNames.ts';
import { stateOf } from '../../model/stated.ts';
import type { Name } from '../../names/fileFacts.ts';
import type { FeatureContext } from '../feature.ts';
import { isSame } from './nameAt.ts';
import { definedElsewhere, isTaken, meansSomethingElse, nothingWritten, ofBuiltInKpis, ofBuiltInModel, ofVocabulary, type Refusal } from './refusals.ts';
import { isByLabel, localId, type Subject } from './subject.ts';

/** Why the name cannot be renamed, when it cannot. */
export function refuseAny(subject: Subject, { journey, project }: FeatureContext): Refusal | undefined {
  const { name, definitions } = subject;
  const { kind, scope, id, text } = name;
  if (kind === 'stage' && scope === 'map') {
    const stage = journey.stages.find((candidate) => candidate.id === id);
    return stage?.definition && !stage.idAt && !isByLabel(name, subject) ? ofBuiltInModel(text) : undefined;
  }
  if (definitions.length > 0 || kind === 'stage' || kind === 'step') return undefined;
  if (findEntry(kind, text, emptyProject)?.id === id) return kind === 'kpi' ? ofBuiltInKpis(text) : ofVocabulary(text);
  return scope === 'project' && findEntry(kind, text, project) ? definedElsewhere(text) : undefined;
}

/**
 * Why the name cannot become this text, when it cannot. What nobody defines may become something that is known: that mends a misspelling
 * in all maps at once.
 */
export function refuseText(subject: Subject, newText: string, context: FeatureContext): Refusal | undefined {
  if (newText === '') return nothingWritten;
  const { name, definitions } = subject;
  if (stateOf(newText) !== 'given' || isReserved(name, newText)) return meansSomethingElse(newText);
  return definitions.length > 0 && isOthers(subject, newText, context) ? isTaken(newText) : undefined;
}

/** Has the language a use of its own for this word where the name would stand? */
function isReserved({ kind }: Name, text: string): boolean {
  if (kind === 'model') return text === anyStages;
  if (kind === 'research') return text === assumption;
  return kind === 'lane' && (text === others || isKey(text));
}

function isKey(text: string): boolean {
  return isBuiltInLane(text) || [mapSchema, stageSchema, stepSchema].some((schema) => keysOf(schema).includes(text));
}

function isOthers({ name, files, definitions }: Subject, newText: string, context: FeatureContext): boolean {
  const form = looseForm(newText);
  const id = definitions.some((definition) => definition.name.isDerived) ? slug(newText) : newText;
  const isTheirs = (other: Name): boolean => looseForm(other.text) === form || other.id === id || looseForm(localId(other)) === form;
  if (name.kind === 'stage' && name.scope === 'map' && isStageOf(context, name, newText)) return true;
  return isDeclared(name, newText, context.project) || files.some(({ names }) => names.some((other) => isRival(other, name) && isTheirs(other)));
}

/** Would a reference to this text find another stage of the map? */
function isStageOf({ journey: { stages, context } }: FeatureContext, { id }: Name, text: string): boolean {
  const rest = stages.filter((stage) => stage.id !== id);
  return findStage(rest, text, context.model) !== undefined;
}

/** Is there another entry of this name? A word of the vocabulary may give way to a project's own, but for KPIs and models. */
function isDeclared({ kind, id }: Name, text: string, project: Project): boolean {
  if (kind === 'step') return false;
  const entry = findEntry(kind, text, project);
  if (!entry || entry.id === id) return false;
  return kind === 'kpi' || kind === 'model' || entry !== findEntry(kind, text, emptyProject);
}

/** Could one be taken for the other? Steps may well read alike, as long as their ids differ. */
function isRival(other: Name, name: Name): boolean {
  if (isSame(other, name)) return false;
  if (name.kind === 'step') return other.kind === 'step';
  if (name.kind === 'touchpoint') return other.kind === 'touchpoint' || other.isTouchpoint === true;
  if (name.kind === 'channel') return other.kind === 'channel' || other.kind === 'touchpoint';
  return other.kind === name.kind && (name.kind !== 'stage' || modelOf(other) === modelOf(name));
}

/** The own model of a stage; nothing of a stage of the map. */
function modelOf({ id, scope }: Name): string | undefined {
  return scope === 'map' ? undefined : id.slice(0, id.lastIndexOf('/'));
}
