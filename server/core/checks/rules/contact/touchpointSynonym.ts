/** CJM403: one touchpoint under two names. */

import type { Journey, ReadContext, TouchpointUse } from '../../../model/journey.ts';
import { findChannel, findEntry } from '../../../model/names.ts';
import { firstLineOf, type Place } from '../../../model/place.ts';
import type { Touchpoint } from '../../../model/project.ts';
import { looseForm } from '../../../model/slug.ts';
import type { Fold } from '../../../model/stageFacts.ts';
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
import { betterNames, type NameElsewhere } from './touchpointsElsewhere.ts';

export const touchpointSynonym: Rule = {
  id: 'touchpoint-synonym',
  code: 'CJM403',
  severity: 'warning',
  message: { en: '“{touchpoint}” and “{other}” look like one touchpoint', ru: 'Похоже, «{touchpoint}» и «{other}» — одна точка контакта' },
  looksAround: true,
  *journey(_, { fold, keep, around, context }) {
    const spelled = fold(spelledUses);
    const pairs = keep(spelled, () => pairsIn(spelled.map((keyed) => nameOnce(keyed, context))));
    if (pairs.length === 0 && !around) return;
    const names = fold(keyedUses).map((keyed) => nameOnce(keyed, context));
    for (const [index, before] of pairs) {
      const [name, earlier] = [names[index], names[before]];
      // Two that the project declares are told in the project.
      if (name && earlier && !(name.isDeclared && earlier.isDeclared)) yield toDraft(name, earlier);
    }
    if (around) for (const { name, better } of betterNames(names, around)) yield toDraftElsewhere(name, better);
  },
  *project({ project, outline }, { context }) {
    for (const list of ['touchpoints', 'channels'] as const) {
      const names = declaredNames(outline, list, project[list].entries, context);
      for (const { name, earlier } of findSynonyms(firstOfEach(names))) yield toDraft(name, earlier);
    }
  },
  *fix({ at, params: { write } }, { journey }) {
    const names = namesIn(journey.stages, journey.context);
    const found = [...findSynonyms(names)].find(({ name }) => isSamePlace(name.at, at));
    const elsewhere = write === undefined ? undefined : { label: String(write), isReference: true };
    const [from, to] = found
      ? found.name.isDeclared
        ? [found.earlier, found.name]
        : [found.name, found.earlier]
      : [names.find((name) => isSamePlace(name.at, at)), elsewhere];
    const edits = from && to?.isReference ? usesIn(journey.stages).flatMap((use) => rename(use, from, to.label, journey)) : [];
    if (from && to && edits.length > 0)
      yield { title: { en: `Write “${to.label}” instead of “${from.label}”`, ru: `Писать «${to.label}» вместо «${from.label}»` }, edits };
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

function toDraftElsewhere(name: UsedName, { label, isReference, uri, range }: NameElsewhere): Draft {
  return {
    at: name.at,
    params: { touchpoint: name.label, other: label, ...(isReference ? { write: label } : {}) },
    elsewhere: [{ uri, range, message: { en: `“${label}”`, ru: `«${label}»` } }],
  };
}

function usesIn(stages: Journey['stages']): TouchpointUse[] {
  return stages.flatMap((stage) => [stage, ...stage.steps].flatMap(({ lanes }) => lanes.touchpoints?.entries ?? []));
}

/** Each name once, where it is used first. */
function namesIn(stages: Journey['stages'], context: ReadContext): UsedName[] {
  return firstOfEach(usesIn(stages).flatMap((use) => toKeyed(use, context) ?? [])).map((keyed) => toName(keyed, context));
}

const keyedUses: Fold<readonly KeyedUse[]> = { of: (stage, context) => keyedIn(stage, context), join: joinKeyed };

/** The same ones, another list only when something is called otherwise; where they stand may be out of date. */
const spelledUses: Fold<readonly KeyedUse[]> = {
  of: (stage, context) => keyedIn(stage, context),
  join: joinKeyed,
  same: (a, b) => a.length === b.length && a.every(({ use }, index) => isWrittenLike(use, b[index]?.use)),
};

function keyedIn(stage: Journey['stages'][number], context: ReadContext): readonly KeyedUse[] {
  return firstOfEach(usesIn([stage]).flatMap((use) => toKeyed(use, context) ?? []));
}

function joinKeyed(parts: readonly (readonly KeyedUse[])[]): readonly KeyedUse[] {
  return firstOfEach(parts.flat());
}

function isWrittenLike(a: TouchpointUse, b: TouchpointUse | undefined): boolean {
  return a.ref?.text === b?.ref?.text && a.name === b?.name && a.channel?.text === b?.channel?.text;
}

/** Synonyms by their index, each with that of the earlier name. */
function pairsIn(names: readonly UsedName[]): readonly (readonly [number, number])[] {
  return [...findSynonyms(names)].map(({ name, earlier }) => [names.indexOf(name), names.indexOf(earlier)]);
}

function firstOfEach<T extends Pick<NamedPlace, 'key'>>(names: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const name of names) if (!first.has(name.key)) first.set(name.key, name);
  return [...first.values()];
}

interface KeyedUse {
  readonly use: TouchpointUse;
  readonly key: string;
  readonly label: string;
  readonly declared: Touchpoint | undefined;
  /** Made once, and only of the first use of all. */
  named?: UsedName;
}

function nameOnce(keyed: KeyedUse, context: ReadContext): UsedName {
  keyed.named ??= toName(keyed, context);
  return keyed.named;
}

/** A use under the key that all of its names have in common. */
export function toKeyed(use: TouchpointUse, { project }: ReadContext): KeyedUse | undefined {
  const label = use.ref?.text ?? use.name ?? use.channel?.text;
  if (label === undefined) return undefined;
  const declared = use.ref && project.touchpoints.find(use.ref.text);
  return { use, label, declared, key: declared ? `touchpoint ${declared.id}` : looseForm(label) };
}

function toName({ use, key, label, declared }: KeyedUse, context: ReadContext): UsedName {
  const { ref, name } = use;
  return {
    ...touchpointName(label, declared ? namesOf(declared) : [label], {
      channel: findChannel(use, context)?.id,
      isChannel: !declared && (ref !== undefined || name === undefined),
      channels: [context.project.channels, vocabulary.channels],
    }),
    at: placeOfTouchpoint(use),
    key,
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

function rename(use: TouchpointUse, from: UsedName, label: string, { context }: Journey): Edit[] {
  return use.ref && toKeyed(use, context)?.key === from.key ? [{ at: use.ref.at, text: writeText(label, true) }] : [];
}
