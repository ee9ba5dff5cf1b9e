/** Code lenses: over a stage what it converts and which pains are open, over a persona its maps, over a map its picture. Clicking shows the places they speak of. */
import { sayIn } from '../checks/say.ts';
import type { CountedStep } from '../metrics/metrics.ts';
import type { Stage } from '../model/journey.ts';
import { type Place, type Span, toSpan } from '../model/place.ts';
import type { FileFacts, Name } from '../names/fileFacts.ts';
import { offsetAt } from '../syntax/positions.ts';
import { formatIn } from '../view/format.ts';
import type { FeatureContext } from './feature.ts';
import { hintWordsIn } from './hints/hintWords.ts';
import { openPains } from './lenses/openPains.ts';

export interface CodeLens {
  readonly span: Span;
  readonly title: string;
  readonly action: LensAction;
}
export type LensAction = { readonly kind: 'preview' } | { readonly kind: 'places'; readonly places: readonly LensPlace[] };
/** In the file at hand, or in another. */
export type LensPlace = { readonly span: Span } | { readonly uri: string; readonly range: Name['range'] };

/** Which kinds are wanted. */
export interface ShownLenses {
  readonly preview: boolean;
  readonly conversions: boolean;
  readonly pains: boolean;
  readonly personas: boolean;
}
export const allLenses: ShownLenses = { preview: true, conversions: true, pains: true, personas: true };

export function codeLenses(context: FeatureContext, shown: ShownLenses = allLenses): CodeLens[] {
  const personas = shown.personas ? personaLenses(context) : [];
  if (context.kind !== 'map') return personas;
  const words = hintWordsIn(context.language);
  const preview: CodeLens = { span: { start: 0, end: 0 }, title: words.preview, action: { kind: 'preview' } };
  return [
    ...(shown.preview ? [preview] : []),
    ...personas,
    ...(shown.conversions ? conversionLenses(context) : []),
    ...(shown.pains ? context.journey.stages.flatMap((stage) => painLenses(stage, context)) : []),
  ];
}

function conversionLenses(context: FeatureContext): CodeLens[] {
  const { funnel } = context.checked().metrics;
  const { share } = sayIn(context.language);
  const { number } = formatIn(context.language);
  const words = hintWordsIn(context.language);
  return funnel.steps.flatMap((step) => {
    const { conversion, previous, stage, loss } = step;
    if (conversion === undefined || !previous || !stage) return [];
    const title =
      loss === undefined || loss <= 0 ? words.ofStage(share(conversion), previous.name) : words.ofStageLost(share(conversion), previous.name, number(loss, 0));
    return [lensAt(stage.at, step === funnel.bottleneck ? `${title} · ${words.bottleneck}` : title, countsOf([previous, step]), context)];
  });
}

function countsOf(steps: readonly CountedStep[]): Place[] {
  return steps.flatMap(({ stage }) => (stage?.reached.state === 'given' ? [stage.reached.at] : []));
}

function painLenses(stage: Stage, context: FeatureContext): CodeLens[] {
  const { journey, document, language } = context;
  const words = hintWordsIn(language);
  const { unowned, unanswered } = document.parts.recall(stage, 'openPains', [journey.context], () => openPains(stage, journey.context));
  return [
    ...(unowned.length === 0 ? [] : [lensAt(stage.at, words.unowned(unowned.length), unowned, context)]),
    ...(unanswered.length === 0 ? [] : [lensAt(stage.at, words.unanswered(unanswered.length), unanswered, context)]),
  ];
}

function lensAt(at: Place, title: string, places: readonly Place[], { document: { tree } }: FeatureContext): CodeLens {
  return { span: toSpan(tree, at), title, action: { kind: 'places', places: places.map((place) => ({ span: toSpan(tree, place) })) } };
}

/** A persona's maps are told by the other files of its project; where nobody tells of them, there is nothing to show. */
function personaLenses({ kind, uri, journey, document: { tree }, language, projectUri, files }: FeatureContext): CodeLens[] {
  const facts = projectUri === undefined ? undefined : files?.().filter((file) => file.project === projectUri);
  if (!facts) return [];
  const words = hintWordsIn(language);
  const personas =
    kind === 'project'
      ? personasIn(uri, facts).map(({ id, text, range: { start, end } }) => ({
          id,
          name: text,
          span: { start: offsetAt(tree, start), end: offsetAt(tree, end) },
        }))
      : journey.personas.filter(({ inline }) => !inline).map(({ id, name, at }) => ({ id, name, span: toSpan(tree, at) }));
  return personas.map(({ id, name, span }) => {
    const maps = mapsOf(id, facts);
    const title = kind === 'project' || personas.length === 1 ? words.maps(maps.length) : words.mapsOf(name, maps.length);
    return { span, title, action: { kind: 'places', places: maps } };
  });
}

/** As the text at hand has them: the project was read from its file, which may say something else. */
function personasIn(uri: string, files: readonly FileFacts[]): readonly Name[] {
  const names = files.find((file) => file.uri === uri)?.names ?? [];
  return names.filter(({ kind, role, scope }) => kind === 'persona' && role === 'definition' && scope === 'project');
}

/** The first use in each map. */
function mapsOf(persona: string, files: readonly FileFacts[]): { readonly uri: string; readonly range: Name['range'] }[] {
  return files.flatMap(({ uri, kind, names }) => {
    const use = names.find((name) => name.kind === 'persona' && name.scope === 'project' && name.role === 'use' && name.id === persona);
    return kind === 'map' && use ? [{ uri, range: use.range }] : [];
  });
}
