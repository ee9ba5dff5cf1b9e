/** CJM104: something that is followed over time, or told apart from another of its name, by its wording or place alone. */

import type { Item, Journey, Stage, Step } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import { itemLanes } from '../../../model/readLanes.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { item as itemSchema } from '../../../model/schema/map.ts';
import { slug } from '../../../model/slug.ts';
import { given } from '../../../model/stated.ts';
import { insertKey, isSamePlace, mappingOf, pairOfValue, scalarText, stageMapping, stepMapping } from '../../edits.ts';
import type { Draft, Edit, Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const unstableId: Rule = {
  id: 'unstable-id',
  code: 'CJM104',
  severity: 'hint',
  message: {
    en: ({ name, id }: Params) =>
      name === undefined
        ? 'Give the item an id so that history can follow a rename'
        : `“${name}” occurs more than once; give this one an id, or its place alone tells it apart as “${id}”`,
    ru: ({ name, id }: Params) =>
      name === undefined
        ? 'Добавьте id, чтобы история пережила переименование'
        : `«${name}» встречается не один раз; добавьте id, иначе «${id}» отличается только местом`,
  },
  *lanes({ items, own }) {
    for (const { entries } of [...itemLanes.flatMap((lane) => items[lane] ?? []), ...own.values()]) {
      for (const item of entries) if (isFollowed(item) && !item.id && item.text.state === 'given') yield { at: item.text.at };
    }
  },
  *journey(_, { inStages }) {
    yield* inStages(numberedStages);
    yield* inStages(numberedSteps);
  },
  *fix({ at, params: { id } }, { journey }) {
    const text = String(id ?? textId(at) ?? '');
    const edit = text === '' ? undefined : id === undefined ? onItem(at, text) : onPart(journey, at, text);
    if (edit) yield { title: { en: `Add “id: ${text}”`, ru: `Добавить «id: ${text}»` }, edits: [edit], preferred: true };
  },
};

/** Work that has a state, a date or an effect is looked up again. */
function isFollowed({ status, due, since, expect, measured }: Item): boolean {
  return status.state === 'given' || due.state === 'given' || since.state === 'given' || expect.length > 0 || measured.length > 0;
}

function numberedStages(stage: Stage): Draft[] {
  return byPlaceOnly([stage], ({ definition, stage: text }) => definition?.id ?? slug(given(text) ?? ''));
}

function numberedSteps({ steps }: Stage): Draft[] {
  return byPlaceOnly(steps, ({ step }) => slug(given(step) ?? ''));
}

/** Those whose derived id had to be numbered. */
function byPlaceOnly<T extends Stage | Step>(parts: readonly T[], candidate: (part: T) => string): Draft[] {
  return parts.filter((part) => !part.idAt && part.id !== candidate(part)).map(({ at, name, id }) => ({ at, params: { name, id } }));
}

function textId(at: Place): string | undefined {
  const value = pairOfValue(at)?.pair.value;
  return value?.kind === 'scalar' ? slug(value.text) : undefined;
}

function onItem(at: Place, id: string): Edit | undefined {
  const map = pairOfValue(at)?.map;
  return map && insertKey(mappingOf(at.chunk, map, keysOf(itemSchema)), 'id', scalarText(id));
}

function onPart(journey: Journey, at: Place, id: string): Edit | undefined {
  const stage = journey.stages.find((candidate) => isSamePlace(candidate.at, at));
  const step = journey.stages.flatMap(({ steps }) => steps).find((candidate) => isSamePlace(candidate.at, at));
  const mapping = stage ? stageMapping(journey, stage) : step && stepMapping(step);
  return mapping && insertKey(mapping, 'id', scalarText(id));
}
