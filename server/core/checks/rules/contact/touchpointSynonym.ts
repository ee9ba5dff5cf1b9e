/** CJM403: one touchpoint under two names. */
import type { Journey, ReadContext, TouchpointUse } from '../../../model/journey.ts';
import { findChannel, findEntry } from '../../../model/names.ts';
import { firstLineOf, type Place } from '../../../model/place.ts';
import { looseForm } from '../../../model/slug.ts';
import { findValue } from '../../../syntax/node.ts';
import type { Outline } from '../../../syntax/outline.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { type Entry, nameOf } from '../../../vocabulary/catalogue.ts';
import * as vocabulary from '../../../vocabulary/vocabulary.ts';
import { isSamePlace } from '../../edits.ts';
import type { Draft, Edit } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { placeOfTouchpoint } from './placeOfTouchpoint.ts';
import { findSynonyms, type TouchpointName, touchpointName } from './touchpointName.ts';

export const touchpointSynonym: Rule = {
  id: 'touchpoint-synonym',
  code: 'CJM403',
  severity: 'warning',
  message: { en: '“{touchpoint}” and “{other}” look like one touchpoint', ru: 'Похоже, «{touchpoint}» и «{other}» — одна точка контакта' },
  help: {
    en: 'Under two names one touchpoint is counted, rated and mended as two. Call it the same everywhere; what really differs is declared in the project under `touchpoints`, each with its own `channel` or a clearer name.',
    ru: 'Под двумя именами одна точка контакта считается, оценивается и улучшается как две. Называйте её везде одинаково; если точки всё же разные, объявите их в `touchpoints` проекта: каждую со своим `channel` или с более ясным названием.',
  },
  *journey(journey, { ofPart }) {
    const used = journey.stages.flatMap((stage) => ofPart(stage, () => usesIn([stage]).flatMap((use) => toName(use, journey.context) ?? [])));
    // Two that the project declares are told in the project.
    for (const { name, earlier } of findSynonyms(firstOfEach(used))) if (!name.isDeclared || !earlier.isDeclared) yield toDraft(name, earlier);
  },
  *project({ project, outline }, { context }) {
    for (const list of ['touchpoints', 'channels'] as const) {
      const names = declaredNames(outline, list, project[list].entries, context);
      for (const { name, earlier } of findSynonyms(firstOfEach(names))) yield toDraft(name, earlier);
    }
  },
  *fix({ at }, { journey }) {
    const uses = usesIn(journey.stages);
    const names = firstOfEach(uses.flatMap((use) => toName(use, journey.context) ?? []));
    const found = [...findSynonyms(names)].find(({ name }) => isSamePlace(name.at, at));
    if (!found) return;
    const [from, to] = found.name.isDeclared ? [found.earlier, found.name] : [found.name, found.earlier];
    const edits = to.isReference ? uses.flatMap((use) => rename(use, from, to, journey)) : [];
    if (edits.length > 0) yield { title: { en: `Write “${to.label}” instead of “${from.label}”`, ru: `Писать «${to.label}» вместо «${from.label}»` }, edits };
  },
};

interface NamedPlace extends TouchpointName {
  readonly at: Place;
  /** The same for all that is known to be one. */
  readonly key: string;
}
interface UsedName extends NamedPlace {
  readonly isDeclared: boolean;
  /** Written as a reference, which may be written elsewhere just so. */
  readonly isReference: boolean;
}

function toDraft(name: NamedPlace, earlier: NamedPlace): Draft {
  return {
    at: name.at,
    params: { touchpoint: name.label, other: earlier.label },
    related: [{ at: earlier.at, message: { en: `“${earlier.label}”`, ru: `«${earlier.label}»` } }],
  };
}

function usesIn(stages: Journey['stages']): TouchpointUse[] {
  return stages.flatMap((stage) => [stage, ...stage.steps].flatMap(({ lanes }) => lanes.touchpoints?.entries ?? []));
}

function firstOfEach<T extends NamedPlace>(names: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const name of names) if (!first.has(name.key)) first.set(name.key, name);
  return [...first.values()];
}

function toName(use: TouchpointUse, context: ReadContext): UsedName | undefined {
  const { ref, channel, name } = use;
  const { project } = context;
  const label = ref?.text ?? name ?? channel?.text;
  if (label === undefined) return undefined;
  const declared = ref && project.touchpoints.find(ref.text);
  return {
    ...touchpointName(label, declared ? namesOf(declared) : [label], {
      channel: findChannel(use, context)?.id,
      isChannel: !declared && (ref !== undefined || name === undefined),
      channels: [project.channels, vocabulary.channels],
    }),
    at: placeOfTouchpoint(use),
    key: declared ? `touchpoint ${declared.id}` : looseForm(label),
    isDeclared: declared !== undefined,
    isReference: ref !== undefined,
  };
}

/** An id says less than the name beside it; without a name, it is the name. */
function namesOf({ name, aliases = [] }: Entry): string[] {
  return [name.en, name.ru, ...aliases];
}

/** What a list of the project declares, each with the place of its id. */
function declaredNames(
  outline: Outline,
  list: 'touchpoints' | 'channels',
  entries: readonly (Entry & { readonly channel?: string | undefined })[],
  context: ReadContext,
): NamedPlace[] {
  const written = outline.pairs.find(({ pair }) => pair.key.text === list);
  const items = written?.pair.value.kind === 'list' ? written.pair.value.items.filter(({ kind }) => kind === 'map') : [];
  return items.flatMap((item, index) => {
    const entry = entries[index];
    if (!entry || !written) return [];
    const { start, end } = findValue(item, 'id') ?? findValue(item, 'name') ?? item;
    const channel = entry.channel === undefined ? undefined : (findEntry('channel', entry.channel, context.project)?.id ?? entry.channel);
    const name = touchpointName(nameOf(entry, context.language), namesOf(entry), { channel, isChannel: false, channels: [vocabulary.channels] });
    return [{ ...name, key: entry.id, at: firstLineOf({ chunk: written.chunk, start, end }) }];
  });
}

function rename(use: TouchpointUse, from: UsedName, to: UsedName, { context }: Journey): Edit[] {
  return use.ref && toName(use, context)?.key === from.key ? [{ at: use.ref.at, text: writeText(to.label, true) }] : [];
}
