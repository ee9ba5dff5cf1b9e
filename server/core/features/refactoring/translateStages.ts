/** Names of stages in the other language of their model, for the stage at hand and for the whole map. Ids are no names, and wordings of one's own stay. */
import type { Edit } from '../../checks/finding.ts';
import { rewrite } from '../../checks/rules/kpis/writing.ts';
import { looseForm } from '../../model/slug.ts';
import { resolveStage } from '../../model/stageNames.ts';
import type { Language } from '../../vocabulary/catalogue.ts';
import type { FeatureContext } from '../feature.ts';
import { inMap, type Offer, type Refactoring } from './refactoring.ts';
import { findSpot, findStageSpot, isSound, placeSpan, type Spot } from './spot.ts';

export const translateStages: Refactoring = {
  kind: 'refactor.rewrite',
  reach: 'here',
  *offers(context, span) {
    const spot = context.kind === 'map' ? findSpot(context, span) : undefined;
    const at = spot && findStageSpot(context, spot);
    if (!spot || (!at && !isOfStages(spot))) return;
    for (const [from, to] of [['en', 'ru'] as const, ['ru', 'en'] as const]) {
      const here = at && !at.step ? editsOf(context, at.index, from, to) : [];
      const all = context.journey.stages.map((_, index) => editsOf(context, index, from, to)).filter((edits) => edits.length > 0);
      if (here.length > 0 && at) yield offer(context, here, inLanguage(at.stage.name, to));
      if (all.length > 1 && (!at || here.length > 0)) yield offer(context, all.flat(), inLanguage(undefined, to));
    }
  },
};

/** On the model, the language, or the word `stages`. */
function isOfStages({ levels }: Spot): boolean {
  const key = levels[1]?.path[0];
  return levels[0]?.path.length === 0 && (key === 'model' || key === 'language' || key === 'stages');
}

function inLanguage(name: string | undefined, to: Language): Offer['title'] {
  const language = { en: { en: 'English', ru: 'английский' }, ru: { en: 'Russian', ru: 'русский' } }[to];
  return name === undefined
    ? { en: `Translate all stage names into ${language.en}`, ru: `Перевести названия всех этапов на ${language.ru}` }
    : { en: `Translate “${name}” into ${language.en}`, ru: `Перевести «${name}» на ${language.ru}` };
}

function offer(context: FeatureContext, edits: readonly Edit[], title: Offer['title']): Offer {
  return { title, edits: () => inMap(edits.map(({ at, text }) => ({ ...placeSpan(context, at), newText: text }))) };
}

/** What `stage` and `name` say, where it is the name that the model's record has in the one language. */
function editsOf({ journey }: FeatureContext, index: number, from: Language, to: Language): Edit[] {
  const [stage, outline] = [journey.stages[index], journey.outline.stages[index]];
  const { model } = journey.context;
  const definition = stage?.definition;
  if (!definition || !model || !outline?.chunks.every(isSound)) return [];
  const isName = (text: string): boolean => text !== definition.id && looseForm(text) === looseForm(definition.name[from]);
  if (looseForm(definition.name[from]) === looseForm(definition.name[to]) || resolveStage(model, definition.name[to]) !== definition) return [];
  const shown = outline.pairs.find(({ pair }) => pair.key.text === 'name');
  const name = shown?.pair.value;
  return [
    ...(stage.stage.state === 'given' && isName(stage.stage.value) ? [rewrite(stage.stage.at, definition.name[to])] : []),
    ...(shown && name?.kind === 'scalar' && name.style !== 'block' && isName(name.text)
      ? [rewrite({ chunk: shown.chunk, start: name.start, end: name.end }, definition.name[to])]
      : []),
  ];
}
