/** CJM102: an id that two things of a kind share, so that references and history cannot tell them apart. */

import type { Item, Lanes, Stage } from '../../../model/journey.ts';
import type { Located, Place } from '../../../model/place.ts';
import { textAt } from '../../../model/place.ts';
import { itemLanes } from '../../../model/readLanes.ts';
import type { Fold } from '../../../model/stageFacts.ts';
import { findValue, type SyntaxNode } from '../../../syntax/node.ts';
import type { PairOutline } from '../../../syntax/outline.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  code: 'CJM102',
  severity: 'error',
  message: { en: 'The id “{id}” is used twice', ru: 'Идентификатор «{id}» повторяется' },
  *journey(journey, { fold, inStages }) {
    if (fold(usedIds).isRepeated) {
      yield* repeated(journey.stages.map(({ id, idAt, at }) => ({ value: id, at: idAt?.at ?? at })));
      yield* repeated(journey.stages.flatMap(({ steps }) => steps).map(({ id, idAt, at }) => ({ value: id, at: idAt?.at ?? at })));
    }
    yield* repeated(inStages(itemIdsOf));
    for (const pair of journey.outline.pairs) yield* repeatedInList(pair);
  },
  *project({ outline }) {
    for (const pair of outline.pairs) yield* repeatedInList(pair);
  },
  *fix({ at, params: { id } }) {
    const written = textAt(at);
    const bare = String(id);
    if (written.endsWith(bare) || written.slice(1, -1) === bare) {
      const other = nextFree(bare, at.chunk.text);
      yield {
        title: { en: `Rename this one to “${other}”`, ru: `Переименовать этот в «${other}»` },
        edits: [{ at, text: written.replace(bare, () => other) }],
      };
    }
  },
};

/** Ids of stages and steps, told apart; read again only when one of them is another. */
interface UsedIds {
  readonly ids: ReadonlySet<string>;
  readonly isRepeated: boolean;
}

const usedIds: Fold<UsedIds> = {
  of: ({ id, steps }) => joinIds([`stage ${id}`, ...steps.map((step) => `step ${step.id}`)], false),
  join: (parts) =>
    joinIds(
      parts.flatMap(({ ids }) => [...ids]),
      parts.some(({ isRepeated }) => isRepeated),
    ),
  same: (a, b) => a.isRepeated === b.isRepeated && a.ids.size === b.ids.size && [...a.ids].every((id) => b.ids.has(id)),
};

function joinIds(all: readonly string[], isRepeated: boolean): UsedIds {
  const ids = new Set(all);
  return { ids, isRepeated: isRepeated || ids.size < all.length };
}

function* repeated(ids: Iterable<Located<string>>): Generator<Draft> {
  const first = new Map<string, Place>();
  for (const { value, at } of ids) {
    const earlier = first.get(value);
    if (earlier) yield { at, params: { id: value }, related: [{ at: earlier, message: { en: 'It is used here first', ru: 'Впервые он стоит здесь' } }] };
    else first.set(value, at);
  }
}

/** Entries of a list at the margin: personas, studies, funnels and whatever else a project declares; then the lists within each. */
function* repeatedInList({ chunk, pair: { key, value } }: PairOutline): Generator<Draft> {
  if (value.kind !== 'list' || key.text === 'stages') return;
  yield* repeated(writtenIds(chunk, value.items));
  for (const item of value.items) for (const inner of ['steps', 'stages']) yield* repeated(writtenIds(chunk, itemsOf(findValue(item, inner))));
}

function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** What each entry is known by: `id`, or the `code` of a KPI, whose case does not matter. */
function writtenIds(chunk: Place['chunk'], items: readonly SyntaxNode[]): Located<string>[] {
  return items.flatMap((item) => {
    const [id, code] = [findValue(item, 'id'), findValue(item, 'code')];
    const found = id ?? code;
    return found?.kind === 'scalar' && found.text !== ''
      ? [{ value: id ? found.text : found.text.toUpperCase(), at: { chunk, start: found.start, end: found.end } }]
      : [];
  });
}

function itemIdsOf(stage: Stage): Located<string>[] {
  return [stage, ...stage.steps].flatMap(({ lanes }) => itemIdsIn(lanes));
}

function itemIdsIn(lanes: Lanes): Located<string>[] {
  return itemsIn(lanes).flatMap(({ id }) => (id ? [id] : []));
}

function itemsIn({ items, own }: Lanes): Item[] {
  return [...itemLanes.flatMap((lane) => items[lane]?.entries ?? []), ...[...own.values()].flatMap(({ entries }) => entries)];
}

function nextFree(id: string, text: string): string {
  let count = 2;
  while (text.includes(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}
