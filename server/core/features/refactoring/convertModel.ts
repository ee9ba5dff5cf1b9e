/**
 * Another stage model: every `stage:` becomes the stage of the new model that means the same canonical stage, and what refers to stages follows.
 * A stage without a counterpart stays as it is; the title says how many do.
 */
import { insertKey, setTopKey, stageMapping } from '../../checks/edits.ts';
import type { Edit } from '../../checks/finding.ts';
import { rewrite } from '../../checks/rules/kpis/writing.ts';
import type { Journey, Stage } from '../../model/journey.ts';
import { looseForm, uniqueIds } from '../../model/slug.ts';
import { findStage, resolveStage } from '../../model/stageNames.ts';
import type { Stated } from '../../model/stated.ts';
import { writeText } from '../../syntax/quoteText.ts';
import { lineEndOf } from '../../syntax/sourceLine.ts';
import { nameOf } from '../../vocabulary/catalogue.ts';
import { canonicalStages, type ModelStage, type StageModel, stageModels } from '../../vocabulary/vocabulary.ts';
import type { FeatureContext } from '../feature.ts';
import type { TextEdit } from '../pieces.ts';
import { inMap, type Offer, type Refactoring } from './refactoring.ts';
import { findSpot, isSoundStage, placeSpan } from './spot.ts';

/** More would make a long menu of models that fit badly. */
const mostOffers = 4;

export const convertModel: Refactoring = {
  kind: 'refactor.rewrite',
  reach: 'here',
  *offers(context, span) {
    const spot = context.kind === 'map' ? findSpot(context, span) : undefined;
    const { journey } = context;
    if (
      spot?.levels[0]?.path.length !== 0 ||
      spot.levels[1]?.path[0] !== 'model' ||
      !journey.outline.stages.every((stage) => isSoundStage(journey.outline, stage))
    )
      return;
    const models = [...journey.context.project.models.entries, ...stageModels.entries].filter((model) => model !== journey.context.model);
    const conversions = models.map((model) => convert(journey, model)).filter(({ lost, targets }) => lost.length * 2 < targets.length);
    for (const conversion of conversions.toSorted(compareFit).slice(0, mostOffers)) yield toOffer(context, conversion);
  },
};

interface Conversion {
  readonly model: StageModel;
  /** For each stage of the map the one that it becomes. */
  readonly targets: readonly (ModelStage | undefined)[];
  readonly lost: readonly Stage[];
  /** How many stages of the model the map would have. */
  readonly distinct: number;
}

function convert({ stages }: Journey, model: StageModel): Conversion {
  const targets = stages.map((stage) => counterpart(stage, model));
  const lost = stages.filter((_, index) => targets[index] === undefined);
  return { model, targets, lost, distinct: new Set(targets.filter((target) => target !== undefined)).size };
}

/** Few stages without a counterpart, then few that fall together, then few of the model's that the map would lack. */
function compareFit(a: Conversion, b: Conversion): number {
  return a.lost.length - b.lost.length || b.distinct - a.distinct || a.model.stages.length - b.model.stages.length;
}

/** The stage that shares most with what the stage means, its main meaning first. */
function counterpart({ definition, stage }: Stage, model: StageModel): ModelStage | undefined {
  const text = stage.state === 'given' ? stage.value : '';
  const named = text === '' ? undefined : resolveStage(model, text);
  const meanings = definition?.canonical ?? [canonicalStages.find(text)?.id ?? []].flat();
  const weigh = ({ canonical }: ModelStage): number =>
    meanings.filter((id) => canonical.includes(id)).length +
    (meanings[0] !== undefined && canonical.includes(meanings[0]) ? 1 : 0) +
    (canonical[0] === meanings[0] ? 0.5 : 0);
  const [best] = model.stages.filter((candidate) => weigh(candidate) > 0).toSorted((a, b) => weigh(b) - weigh(a));
  return named && (!best || weigh(named) >= weigh(best)) ? named : best;
}

function toOffer(context: FeatureContext, conversion: Conversion): Offer {
  const { model, lost } = conversion;
  const names = (open: string, close: string): string => lost.map(({ name }) => open + name + close).join(', ');
  const rest = lost.length === 0 ? { en: '', ru: '' } : { en: `; unresolved: ${names('“', '”')}`, ru: `; без соответствия: ${names('«', '»')}` };
  return {
    title: { en: `Convert to the model “${nameOf(model, 'en')}”${rest.en}`, ru: `Перейти на модель «${nameOf(model, 'ru')}»${rest.ru}` },
    edits: () => inMap(conversionEdits(context, conversion)),
  };
}

function conversionEdits(context: FeatureContext, { model, targets }: Conversion): TextEdit[] {
  const { journey } = context;
  const edits: Edit[] = [setTopKey(journey, 'model', writeText(model.id)) ?? []].flat();
  for (const [index, stage] of journey.stages.entries()) {
    const target = targets[index];
    if (!target || stage.stage.state !== 'given') continue;
    const text = writtenAs(stage, stage.stage.value, target, model);
    if (text !== stage.stage.value) edits.push(rewrite(stage.stage.at, text));
    const isShared = targets.filter((other) => other === target).length > 1;
    const mapping = isShared ? stageMapping(journey, stage) : undefined;
    // Two stages that become one are told apart by what they were called.
    if (mapping && !mapping.keys.some(({ key }) => key === 'name'))
      edits.push(...[insertKey(mapping, 'name', writeText(stage.name, mapping.flow)) ?? []].flat());
  }
  edits.push(...referenceEdits(journey, targets));
  const newline = lineEndOf(context.document.text);
  return edits.map(({ at, text }) => ({ ...placeSpan(context, at), newText: text.replace(/\r?\n/g, newline) }));
}

/** A name stays a name in its language, an id stays an id. */
function writtenAs({ definition }: Stage, written: string, target: ModelStage, model: StageModel): string {
  const form = looseForm(written);
  if ([target.id, target.name.en, target.name.ru].some((own) => looseForm(own) === form)) return written;
  const isId = !definition || written === definition.id;
  const name = isId ? undefined : form === looseForm(definition.name.ru) ? target.name.ru : form === looseForm(definition.name.en) ? target.name.en : undefined;
  return name !== undefined && resolveStage(model, name) === target ? writeText(name) : target.id;
}

/** Where the map refers to its stages by id: the loops back and the funnels. */
function referenceEdits({ stages, funnels, context }: Journey, targets: readonly (ModelStage | undefined)[]): Edit[] {
  const ids = uniqueIds(stages.map(({ id, idAt }, index) => idAt?.value ?? targets[index]?.id ?? id));
  const references: Stated<string>[] = [...stages.map(({ next }) => next.to), ...funnels.flatMap(({ steps }) => steps.map(({ stage }) => stage))];
  return references.flatMap((reference): Edit[] => {
    if (reference.state !== 'given') return [];
    const meant = findStage(stages, reference.value, context.model);
    const id = meant && ids[stages.indexOf(meant)];
    return id === undefined || id === meant?.id ? [] : [rewrite(reference.at, id)];
  });
}
