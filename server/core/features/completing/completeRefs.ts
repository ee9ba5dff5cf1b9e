/** Proposes what a reference may name: the project's own first, then the vocabulary, in an order that fits the place. */

import { cataloguesOf } from '../../model/names.ts';
import { assumption } from '../../model/reader.ts';
import { normalise } from '../../model/scale.ts';
import type { RefKind } from '../../model/schema/values.ts';
import { modelsThatKnow, resolveStage } from '../../model/stageNames.ts';
import { type Entry, findIn, nameOf } from '../../vocabulary/catalogue.ts';
import {
  type Barrier,
  barriers,
  canonicalStages,
  currencies,
  type Emotion,
  emotions,
  kpis,
  lanes,
  type ModelStage,
  type StageModel,
  stageModels,
  type Tool,
} from '../../vocabulary/vocabulary.ts';
import type { Path } from '../cursor/climb.ts';
import type { Cursor } from '../cursor/findCursor.ts';
import type { FeatureContext } from '../feature.ts';
import { meaningOf, namesOfWord, say, sayValue } from '../featureWords.ts';
import { stageAround } from '../target.ts';
import { describeEntry, describeModel, describeStage, describeValue } from '../topics.ts';
import { kpiProposal } from './completeKpis.ts';
import { namesOf, type Proposal, proposalKinds } from './proposal.ts';

/** Proposals for a value or item at a path; their texts are plain, not yet fitted into quotes or brackets. */
export function completeRefs(kind: RefKind, path: Path, cursor: Cursor, context: FeatureContext): Proposal[] {
  switch (kind) {
    case 'stage':
      return completeStages(cursor, context);
    case 'stage-id':
      return completeStageIds(context);
    case 'model':
      return completeModels(context);
    case 'canonical-stage':
      return canonicalStages.entries.map((entry) => entryProposal(kind, entry, 0, context));
    case 'currency':
      return completeCurrencies(context);
    case 'lane':
      return completeLanes(context);
    case 'kpi':
      return [...context.project.kpis.entries, ...kpis.entries].map((kpi) => kpiProposal(kpi, undefined, context));
    case 'emotion':
      return completeFeelings(cursor, context);
    case 'research':
      return [...completeResearch(context), wordProposal(assumption, 1, context)];
    case 'persona':
      return completePersonas(context);
    case 'file':
      return completePaths(path, context);
    default:
      return completeEntries(kind, path, cursor, context);
  }
}

export function completeResearch(context: FeatureContext): Proposal[] {
  const own = context.journey.research.filter(({ id }) => !context.project.research.byId(id));
  return [...own, ...context.project.research.entries].map((entry) => entryProposal('research', entry, 0, context));
}

/** Entries of the project and of the vocabulary; the project's hide built-in ones of the same id. */
function completeEntries(kind: RefKind, path: Path, cursor: Cursor, context: FeatureContext): Proposal[] {
  const rank = rankOf(kind, path, cursor, context);
  const seen = new Set<string>();
  return cataloguesOf(kind, context.project)
    .flatMap(({ entries }) => entries)
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map((entry) => entryProposal(kind, entry, rank(entry), context));
}

/** What fits the place comes first: tools by the traffic of the stage, remedies by the barrier beside. */
function rankOf(kind: RefKind, path: Path, cursor: Cursor, context: FeatureContext): (entry: Entry) => number {
  if (kind === 'tool') {
    const stage = stageAround(path, cursor.levels, cursor.pairs, context);
    const here = stage?.definition?.canonical ?? [];
    return (entry) => {
      const { traffic, stages } = entry as Tool & { readonly stages?: readonly string[] };
      const warm = stage?.temperature === undefined || traffic === undefined || traffic.includes(stage.temperature);
      return (warm ? 0 : 2) + (stages?.some((id) => here.includes(id)) ? 0 : 1);
    };
  }
  if (kind === 'remedy') {
    const written = cursor.levels.at(-1)?.get('barrier') ?? '';
    const barrier: Barrier | undefined = findIn<Barrier>(written, context.project.barriers, barriers);
    return ({ id }) => (barrier?.remedies?.includes(id) ? 0 : 1);
  }
  return () => 0;
}

function entryProposal(kind: RefKind, entry: Entry, rank: number, { journey, project, language }: FeatureContext): Proposal {
  const group = kind === 'tool' ? (entry as Tool) : undefined;
  const facts = [
    group?.traffic?.map((traffic) => sayValue(traffic, language)).join(', '),
    group?.group && sayValue(group.group, language),
    entry.help?.[language],
  ];
  return {
    label: entry.id,
    description: nameOf(entry, journey.context.language),
    detail: facts.filter(Boolean).join(' · ') || undefined,
    kind: proposalKinds.reference,
    names: namesOf(entry),
    text: entry.id,
    explain: () => describeEntry(kind, entry, project, language),
    rank,
  };
}

/** Stages of the declared model in its order, those that the map lacks first; without a model, those of all models. */
function completeStages({ word }: Cursor, context: FeatureContext): Proposal[] {
  const { journey, project } = context;
  const { model } = journey.context;
  if (!model)
    return journey.isCustom
      ? canonicalStages.entries.map((entry) => ({
          ...entryProposal('canonical-stage', entry, 0, context),
          kind: proposalKinds.stage,
          text: nameOf(entry, journey.context.language),
        }))
      : stagesOfAllModels([...project.models.entries, ...stageModels.entries], context);
  const own = resolveStage(model, word.text);
  const present = new Set(journey.stages.flatMap(({ definition }) => (definition && definition !== own ? [definition] : [])));
  return model.stages.map((stage) => stageProposal(stage, model, present.has(stage) ? 1 : 0, context));
}

function stageProposal(stage: ModelStage, model: StageModel, rank: number, { journey, language }: FeatureContext): Proposal {
  const facts = [
    nameOf(stage, language),
    (stage.component ?? []).join(', '),
    stage.traffic && sayValue(stage.traffic, language),
    rank === 0 ? say('notInMap', language) : undefined,
  ];
  return {
    label: stage.id,
    description: nameOf(stage, journey.context.language),
    detail: facts.filter(Boolean).join(' · '),
    kind: proposalKinds.stage,
    names: namesOf(stage),
    text: stage.id,
    explain: () => describeStage(stage, model, language),
    rank,
  };
}

/** One proposal for each id, with the models that know it. */
function stagesOfAllModels(models: readonly StageModel[], context: FeatureContext): Proposal[] {
  const byId = new Map<string, { readonly stage: ModelStage; readonly models: StageModel[]; readonly names: Set<string> }>();
  for (const model of models) {
    for (const stage of model.stages) {
      const known = byId.get(stage.id) ?? { stage, models: [], names: new Set() };
      byId.set(stage.id, known);
      known.models.push(model);
      for (const name of namesOf(stage)) known.names.add(name);
    }
  }
  return [...byId.values()].map(
    ({ stage, models: [first, ...others], names }): Proposal => ({
      ...stageProposal(stage, first as StageModel, 0, context),
      names: [...names],
      detail: `${say('modelHas', context.language)} ${[first, ...others].map((model) => model?.id).join(', ')}`,
    }),
  );
}

function completeStageIds({ journey, language }: FeatureContext): Proposal[] {
  return journey.stages
    .filter(({ id }) => id !== 'item')
    .map(
      ({ id, name, definition }): Proposal => ({
        label: id,
        description: name,
        kind: proposalKinds.stage,
        names: [id, name, ...(definition ? namesOf(definition) : [])],
        text: id,
        explain: () => definition && describeStage(definition, undefined, language),
        rank: 0,
      }),
    );
}

/** Models that know most of the map's stages first, those whose own ids they are before others; `custom` last. */
function completeModels(context: FeatureContext): Proposal[] {
  const { journey, project, language } = context;
  const models = [...project.models.entries, ...stageModels.entries];
  const texts = journey.stages.flatMap(({ stage }) => (stage.state === 'given' ? [stage.value] : []));
  const known = new Map<StageModel, number>();
  for (const text of texts)
    for (const model of modelsThatKnow(text, models)) known.set(model, (known.get(model) ?? 0) + (model.stages.some(({ id }) => id === text) ? 1 : 0.9));
  const proposals = models.map(
    (model): Proposal => ({
      label: model.id,
      description: nameOf(model, journey.context.language),
      detail: model.stages.map((stage) => nameOf(stage, language)).join(' → '),
      kind: proposalKinds.model,
      names: namesOf(model),
      text: model.id,
      explain: () => describeModel(model, language),
      rank: texts.length - (known.get(model) ?? 0),
    }),
  );
  return [...proposals, { ...wordProposal('custom', texts.length + 1, context), kind: proposalKinds.model }];
}

function completeCurrencies({ journey, project, language }: FeatureContext): Proposal[] {
  const own = new Set([journey.context.currency, project.currency]);
  return currencies.map(
    ({ id, name, symbols = [] }): Proposal => ({
      label: id,
      description: name[journey.context.language],
      kind: proposalKinds.unit,
      names: [id, name.en, name.ru, ...symbols],
      text: id,
      explain: () => `${name[language]} · ${id}`,
      rank: own.has(id) ? 0 : 1,
    }),
  );
}

function completeLanes(context: FeatureContext): Proposal[] {
  const builtIn = lanes.entries
    .filter(({ pseudo }) => pseudo !== true)
    .map((lane): Proposal => ({ ...entryProposal('lane', lane, 0, context), kind: proposalKinds.word }));
  return [...builtIn, wordProposal('rest', 1, context)];
}

/** Feelings are texts, so their names are offered; those whose colour fits the score first. */
function completeFeelings({ levels }: Cursor, context: FeatureContext): Proposal[] {
  const { language, scale } = context.journey.context;
  const score = Number.parseFloat(levels.at(-1)?.get('score') ?? '');
  const wanted = Number.isNaN(score) ? undefined : normalise(score, scale);
  const distance = ({ valence }: Emotion): number => (wanted === undefined ? 0 : Math.abs(valence - wanted));
  return emotions.entries.map((emotion) => ({
    ...entryProposal('emotion', emotion, distance(emotion), context),
    label: nameOf(emotion, language),
    description: emotion.id,
    text: nameOf(emotion, language),
  }));
}

function completePersonas(context: FeatureContext): Proposal[] {
  const inline = context.journey.personas.filter((persona) => persona.inline && !context.project.personas.byId(persona.id));
  return [
    ...inline.map(
      ({ id, name }): Proposal => ({
        label: id,
        description: name,
        kind: proposalKinds.reference,
        names: [id, name],
        text: id,
        explain: () => undefined,
        rank: 0,
      }),
    ),
    ...context.project.personas.entries.map((entry) => entryProposal('persona', entry, 0, context)),
  ];
}

const pictures = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;
const insightFiles = /\.insights\.cjm\.ya?ml$/i;

function completePaths(path: Path, { paths }: FeatureContext): Proposal[] {
  const wanted = path.includes('insights') ? insightFiles : pictures;
  return paths()
    .filter((file) => wanted.test(file))
    .map((file): Proposal => ({ label: file, kind: proposalKinds.file, names: [file], text: file, explain: () => undefined, rank: 0 }));
}

export function wordProposal(word: string, rank: number, { language }: FeatureContext): Proposal {
  return {
    label: word,
    description: meaningOf(word, language),
    kind: proposalKinds.word,
    names: namesOfWord(word),
    text: word,
    explain: () => describeValue(word, language),
    rank,
  };
}
