/**
 * Builds the journey from the outline of a text. Whatever the text, something comes out; what is wrong is kept as problems.
 * A memory makes untouched stages and steps the very same objects as in the build before.
 */

import { isEmpty, type SyntaxNode } from '../syntax/node.ts';
import { type Outline, type PairOutline, type PartOutline, type StageOutline } from '../syntax/outline.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import { findIn, type Language } from '../vocabulary/catalogue.ts';
import { stageModels } from '../vocabulary/vocabulary.ts';
import { wholePairs } from './cutFigure.ts';
import type { Economics, Funnel, Job, Journey, KpiValue, LaneChoice, OwnLane, PersonaUse, Problem, ReadContext, Stage, Step } from './journey.ts';
import { firstLineOf, type Located, type Place } from './place.ts';
import type { Project } from './project.ts';
import {
  type Fields,
  fieldsOf,
  placeIn,
  type Reader,
  readCount,
  readName,
  readQuantity,
  readRef,
  readRefs,
  readText,
  readTruth,
  readWord,
  textOf,
} from './reader.ts';
import { readKpi } from './readLanes.ts';
import { readResearch } from './readProject.ts';
import { readStage, readStep } from './readStages.ts';
import { defaultScale, parseScale, type Scale } from './scale.ts';
import { keysOf } from './schema/introspect.ts';
import { map as mapSchema } from './schema/map.ts';
import { slug, uniqueIds } from './slug.ts';
import { absent, given, type State, type Stated, stateOf } from './stated.ts';
import { findDuplicateKeys, missingKey, type Report, reportDuplicates, validatePair } from './validate.ts';

/** What one build leaves for the next; belongs to one document. */
export interface JourneyMemory {
  context: ReadContext | undefined;
  steps: WeakMap<SyntaxNode, Step>;
  stages: WeakMap<StageOutline, Stage>;
  renamed: WeakMap<object, { readonly id: string; readonly object: object }>;
  /** Stages of the build before, when no id among them and their steps was repeated. */
  unique: readonly Stage[] | undefined;
}

export function newMemory(): JourneyMemory {
  return { context: undefined, steps: new WeakMap(), stages: new WeakMap(), renamed: new WeakMap(), unique: undefined };
}

export function buildJourney(tree: SyntaxTree, outline: Outline, project: Project, memory: JourneyMemory): Journey {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const top = topLevel(outline.pairs, project.language ?? 'en', report);
  const context = internContext(readContext(top, project), memory);
  const reader = (key: string): Reader => ({ ...top.reader(key), language: context.language });
  const { value } = top;
  checkTopLevel(outline, tree, report);
  const model = readText(reader('model'), value('model'));
  const funnels = value('funnels');
  const personas = readPersonas(top, context, report);
  return {
    tree,
    outline,
    context,
    problems,
    version: readVersion(reader('cjm'), value('cjm')),
    title: readText(reader('title'), value('title')),
    language: readText(reader('language'), value('language')),
    model,
    isCustom: (given(model) ?? project.model) === 'custom',
    ...personas,
    segment: readText(reader('segment'), value('segment')),
    job: readJob(reader('job'), value('job')),
    scope: readScope(value('scope')),
    state: readWord(reader('state'), value('state'), ['current', 'future']),
    owner: readRef(reader('owner'), value('owner')),
    period: readText(reader('period'), value('period')),
    effectivePeriod: textOf(value('period')) || project.period,
    currency: readText(reader('currency'), value('currency')),
    scale: readText(reader('scale'), value('scale')),
    reviewed: readText(reader('reviewed'), value('reviewed')),
    reviewEvery: readQuantity(reader('review-every'), value('review-every')),
    note: readText(reader('note'), value('note')),
    lanes: readLaneChoices(reader('lanes'), value('lanes')),
    research: value('research')?.kind === 'list' ? readResearch(reader('research'), value('research')) : [],
    stages: withUniqueIds(
      outline.stages.map((stage) => readStageOnce(stage, context, memory)),
      memory,
    ),
    stagesAt: top.at('stages'),
    funnels: funnels?.kind === 'list' ? readFunnels(reader('funnels'), funnels.items) : [],
    economics: readEconomics(reader('economics'), value('economics'), context, top.at('economics')),
    insights: readRefs(reader('insights'), value('insights')),
    head: headOf(tree, outline),
  };
}

interface TopLevel {
  readonly value: (key: string) => SyntaxNode | undefined;
  readonly reader: (key: string) => Reader;
  readonly at: (key: string) => Place | undefined;
}

function topLevel(pairs: readonly PairOutline[], language: Language, report: (problem: Problem) => void): TopLevel {
  const first = new Map<string, PairOutline>();
  for (const pair of pairs) if (!first.has(pair.pair.key.text)) first.set(pair.pair.key.text, pair);
  const nowhere = pairs[0]?.chunk;
  return {
    value: (key) => first.get(key)?.pair.value,
    reader: (key) => ({ chunk: (first.get(key)?.chunk ?? nowhere) as Chunk, language, report }),
    at: (key) => {
      const found = first.get(key);
      return found && { chunk: found.chunk, start: found.pair.key.start, end: found.pair.key.end };
    },
  };
}

function readContext({ value }: TopLevel, project: Project): ReadContext {
  const stated = textOf(value('language'));
  const model = textOf(value('model')) || project.model;
  const own = (readLaneChoices(undefined, value('lanes')) ?? []).filter(({ id }) => id !== 'rest' && !keysOf(mapSchema).includes(id) && !isBuiltInLane(id));
  return {
    language: stated === 'ru' || stated === 'en' ? stated : (project.language ?? 'en'),
    currency: textOf(value('currency')) || project.currency,
    scale: parseScale(textOf(value('scale'))) ?? parseScale(project.scale ?? '') ?? defaultScale,
    model: model === undefined || model === 'custom' ? undefined : findIn(model, project.models, stageModels),
    ownLanes: own.map(({ id, name, side }): OwnLane => ({ id, name, side: side ?? 'company' })),
    isPlan: textOf(value('state')) === 'future',
    project,
  };
}

const builtInLanes: ReadonlySet<string> = new Set([
  'actions',
  'goals',
  'expectations',
  'thoughts',
  'touchpoints',
  'experience',
  'pains',
  'gains',
  'image',
  'objectives',
  'kpis',
  'barriers',
  'opportunities',
  'activities',
  'owners',
  'systems',
  'next',
]);
export function isBuiltInLane(id: string): boolean {
  return builtInLanes.has(id);
}

/** The context of the build before, when nothing in it has changed: then everything read under it still holds. */
function internContext(context: ReadContext, memory: JourneyMemory): ReadContext {
  const previous = memory.context;
  if (previous && isSameContext(previous, context)) return previous;
  memory.context = context;
  memory.steps = new WeakMap();
  memory.stages = new WeakMap();
  return context;
}

function isSameContext(a: ReadContext, b: ReadContext): boolean {
  const sameLanes =
    a.ownLanes.length === b.ownLanes.length &&
    a.ownLanes.every((lane, index) => lane.id === b.ownLanes[index]?.id && lane.name === b.ownLanes[index]?.name && lane.side === b.ownLanes[index]?.side);
  return (
    sameLanes &&
    a.language === b.language &&
    a.currency === b.currency &&
    isSameScale(a.scale, b.scale) &&
    a.model === b.model &&
    a.isPlan === b.isPlan &&
    a.project === b.project
  );
}

function isSameScale(a: Scale, b: Scale): boolean {
  return a.min === b.min && a.max === b.max;
}

function readStageOnce(outline: StageOutline, context: ReadContext, memory: JourneyMemory): Stage {
  const known = memory.stages.get(outline);
  if (known) return known;
  const stage = readStage(outline, context, (part) => readStepOnce(part, context, memory));
  memory.stages.set(outline, stage);
  return stage;
}

function readStepOnce(part: PartOutline, context: ReadContext, memory: JourneyMemory): Step {
  const known = memory.steps.get(part.node);
  if (known) return known;
  const step = readStep(part, context);
  memory.steps.set(part.node, step);
  return step;
}

/** Derived ids that repeat get `-2` and so on; stated ids stay as they are, repeated or not. */
function withUniqueIds(stages: readonly Stage[], memory: JourneyMemory): readonly Stage[] {
  const known = memory.unique;
  memory.unique = stages;
  if (known && haveSameIds(known, stages, ({ steps }) => steps)) return stages;
  const steps = stages.flatMap((stage) => stage.steps);
  if (haveUniqueIds(stages) && haveUniqueIds(steps)) return stages;
  memory.unique = undefined;
  const stageIds = uniqueAmongDerived(stages);
  const stepIds = uniqueAmongDerived(steps);
  let next = 0;
  return stages.map((stage, index) => {
    const own = stage.steps.map((step) => withId(step, stepIds[next++] ?? step.id, memory));
    const same = own.every((step, position) => step === stage.steps[position]);
    return withId(same ? stage : withSteps(stage, own, memory), stageIds[index] ?? stage.id, memory);
  });
}

function haveUniqueIds(parts: readonly { readonly id: string }[]): boolean {
  const seen = new Set<string>();
  return parts.every(({ id }) => !seen.has(id) && seen.add(id));
}

interface WithId {
  readonly id: string;
}

function haveSameIds<T extends WithId>(before: readonly T[], now: readonly T[], partsOf?: (whole: T) => readonly WithId[]): boolean {
  return (
    before.length === now.length &&
    now.every((one, index) => {
      const old = before[index];
      return old === one || (old?.id === one.id && (!partsOf || haveSameIds(partsOf(old), partsOf(one))));
    })
  );
}

function uniqueAmongDerived(parts: readonly { readonly id: string; readonly idAt: Located<string> | undefined }[]): string[] {
  if (haveUniqueIds(parts)) return parts.map(({ id }) => id);
  const derived = uniqueIds(parts.map(({ id }) => id));
  return parts.map((part, index) => (part.idAt ? part.id : (derived[index] ?? part.id)));
}

function withId<T extends { readonly id: string }>(object: T, id: string, memory: JourneyMemory): T {
  if (object.id === id) return object;
  const known = memory.renamed.get(object);
  if (known?.id === id) return known.object as T;
  const renamed = { ...object, id };
  memory.renamed.set(object, { id, object: renamed });
  return renamed;
}

function withSteps(stage: Stage, steps: readonly Step[], memory: JourneyMemory): Stage {
  const known = memory.renamed.get(stage)?.object as Stage | undefined;
  if (known && known.steps.length === steps.length && known.steps.every((step, index) => step === steps[index])) return known;
  const changed = { ...stage, steps };
  memory.renamed.set(stage, { id: stage.id, object: changed });
  return changed;
}

function readVersion(reader: Reader, node: SyntaxNode | undefined): Located<number> | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? { value: node.value, at: placeIn(reader, node) } : undefined;
}

function readPersonas(top: TopLevel, { language, project }: ReadContext, report: Report): { personas: PersonaUse[]; personaState: State } {
  const [one, many] = [top.value('persona'), top.value('personas')];
  const nodes = [
    ...(one && !isEmpty(one) ? [{ node: one, reader: top.reader('persona') }] : []),
    ...(many?.kind === 'list' ? many.items.map((node) => ({ node, reader: top.reader('personas') })) : []),
  ];
  const word = one?.kind === 'scalar' ? stateOf(one.text) : 'absent';
  const written = nodes.filter(({ node }) => !isEmpty(node) && (node.kind !== 'scalar' || stateOf(node.text) === 'given'));
  const personas = written.flatMap(({ node, reader }): PersonaUse[] => {
    if (node.kind === 'map') {
      const fields = fieldsOf(node);
      const id = textOf(fields.get('id')?.value);
      const name = readName(fields.get('name')?.value, id)[language];
      if (name === '') {
        report(missingKey('name', firstLineOf(placeIn(reader, node))));
        return [];
      }
      return [{ id: id || slug(name), name, at: placeIn(reader, fields.get('id')?.value ?? node), inline: true }];
    }
    const known = project.personas.find(textOf(node));
    return [{ id: known?.id ?? textOf(node), name: known?.name[language] ?? textOf(node), at: placeIn(reader, node), inline: false }];
  });
  return { personas, personaState: personas.length > 0 ? 'given' : word === 'given' ? 'absent' : word };
}

function readJob(reader: Reader, node: SyntaxNode | undefined): Stated<Job> {
  if (node?.kind !== 'map') {
    const sentence = readText(reader, node);
    return sentence.state === 'given' ? { ...sentence, value: { sentence: sentence.value } } : sentence;
  }
  const fields = fieldsOf(node);
  const part = (key: string): string | undefined => textOf(fields.get(key)?.value) || undefined;
  const [when, want, soThat] = [part('when'), part('want'), part('so-that')];
  const job: Job = { ...(when === undefined ? {} : { when }), ...(want === undefined ? {} : { want }), ...(soThat === undefined ? {} : { soThat }) };
  return Object.keys(job).length > 0 ? { state: 'given', value: job, at: placeIn(reader, node) } : absent;
}

function readScope(node: SyntaxNode | undefined): Journey['scope'] {
  const fields = fieldsOf(node);
  const [starts, ends] = [textOf(fields.get('starts')?.value), textOf(fields.get('ends')?.value)];
  return { ...(starts ? { starts } : {}), ...(ends ? { ends } : {}), partial: readTruth(fields.get('partial')?.value) };
}

function readLaneChoices(reader: Reader | undefined, node: SyntaxNode | undefined): LaneChoice[] | undefined {
  if (node?.kind !== 'list') return undefined;
  return node.items.flatMap((item): LaneChoice[] => {
    const fields: Fields = fieldsOf(item);
    const id = item.kind === 'map' ? textOf(fields.get('id')?.value) : textOf(item);
    const side = textOf(fields.get('side')?.value);
    const at = reader ? placeIn(reader, item) : ({ start: item.start, end: item.end } as Place);
    return id === ''
      ? []
      : [
          {
            id,
            name: textOf(fields.get('name')?.value) || undefined,
            side: side === 'customer' || side === 'contact' || side === 'company' ? side : undefined,
            at,
          },
        ];
  });
}

function readFunnels(reader: Reader, nodes: readonly SyntaxNode[]): Funnel[] {
  const fields = nodes.map(fieldsOf);
  const ids = uniqueIds(fields.map((field) => textOf(field.get('id')?.value) || slug(textOf(field.get('name')?.value))));
  return nodes.map((node, index) => {
    const value = (key: string): SyntaxNode | undefined => fields[index]?.get(key)?.value;
    const steps = value('steps');
    const items = steps?.kind === 'list' ? steps.items : [];
    const stepIds = uniqueIds(items.map((item) => textOf(fieldsOf(item).get('id')?.value) || slug(textOf(fieldsOf(item).get('step')?.value))));
    return {
      id: ids[index] ?? '',
      name: textOf(value('name')) || (ids[index] ?? ''),
      at: placeIn(reader, value('name') ?? node),
      period: readText(reader, value('period')),
      value: readQuantity(reader, value('value')),
      steps: items.map((item, position) => {
        const step = fieldsOf(item);
        return {
          id: stepIds[position] ?? '',
          name: textOf(step.get('step')?.value),
          at: placeIn(reader, step.get('step')?.value ?? item),
          stage: readText(reader, step.get('stage')?.value),
          count: readCount(reader, step.get('count')?.value),
          entry: readCount(reader, step.get('entry')?.value),
          benchmark: readQuantity(reader, step.get('benchmark')?.value),
        };
      }),
    };
  });
}

function readEconomics(reader: Reader, node: SyntaxNode | undefined, context: ReadContext, at: Place | undefined): Economics {
  const factors = new Map<string, KpiValue>();
  for (const pair of node?.kind === 'map' ? wholePairs(node) : [])
    if (pair.key.text !== 'note' && !factors.has(pair.key.text)) factors.set(pair.key.text, readKpi(reader, pair, context));
  return { at, factors };
}

function checkTopLevel(outline: Outline, tree: SyntaxTree, report: (problem: Problem) => void): void {
  const own = new Set<string>();
  for (const { chunk, pair } of outline.pairs) {
    if (pair.key.text === 'stages') {
      if (!isEmpty(pair.value) && pair.value.kind !== 'list')
        report({
          rule: 'invalid-value',
          at: firstLineOf({ chunk, start: pair.value.start, end: pair.value.end }),
          params: { value: textOf(pair.value), expects: 'list', written: pair.value.kind },
        });
      continue;
    }
    if (!own.has(pair.key.text)) validatePair(chunk, pair, mapSchema, report);
    findDuplicateKeys(chunk, pair.value, report);
  }
  reportDuplicates(outline.pairs, report);
  const written = new Set(outline.pairs.map(({ pair }) => pair.key.text));
  for (const key of ['cjm', 'title', 'stages']) if (!written.has(key)) report(missingKey(key, headOf(tree, outline)));
  for (const { chunk, node } of outline.strays)
    report({ rule: 'stray-text', at: firstLineOf({ chunk, start: node.start, end: node.end }), params: { text: textOf(node) } });
}

/** The first key of the file, to point at what is missing from all of it. */
function headOf(tree: SyntaxTree, outline: Outline): Place {
  const first = outline.pairs[0];
  if (first)
    return {
      chunk: first.chunk,
      start: first.pair.key.start,
      end: first.pair.value.kind === 'scalar' ? Math.max(first.pair.value.end, first.pair.key.end) : first.pair.key.end,
    };
  return { chunk: tree.chunks[0] as Chunk, start: 0, end: 0 };
}
