/** CJM114: a lane that the map lists or opens, and then never fills. */

import type { Journey } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import type { Fold } from '../../../model/stageFacts.ts';
import { nameOf } from '../../../vocabulary/catalogue.ts';
import { lanes as laneRecords } from '../../../vocabulary/vocabulary.ts';
import { pairAt, removeItem, removeKey } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { cellsOf } from './cellsOf.ts';
import { isUndeclaredLane, others } from './undeclaredLane.ts';

export const emptyLane: Rule = {
  id: 'empty-lane',
  code: 'CJM114',
  severity: 'hint',
  message: { en: 'Lane “{lane}” is empty', ru: 'Дорожка «{lane}» пуста' },
  *journey(journey, { fold }) {
    const { filled, empty } = fold(sortedCells);
    const listed = journey.lanes ?? [];
    for (const choice of listed) {
      if (choice.id !== others && !filled.has(choice.id) && !isUndeclaredLane(choice, empty))
        yield { at: choice.at, params: { lane: choice.name ?? laneName(choice.id, journey) } };
    }
    for (const [lane, at] of empty) {
      if (!filled.has(lane) && !listed.some(({ id }) => id === lane)) yield { at, params: { lane: laneName(lane, journey) } };
    }
  },
  *fix({ at, params: { lane } }) {
    const edit = pairAt(at) ? removeKey(at) : removeItem(at);
    if (edit) yield { title: { en: `Take out “${lane}”`, ru: `Убрать «${lane}»` }, edits: [edit] };
  },
};

interface Cells {
  /** Lanes with at least one cell. */
  readonly filled: ReadonlySet<string>;
  /** The first key of each lane that stands there without a value. */
  readonly empty: ReadonlyMap<string, Place>;
}

const sortedCells: Fold<Cells> = {
  of: (stage) => {
    const cells = [stage, ...stage.steps].flatMap(({ lanes }) => cellsOf(lanes));
    const pseudo = stage.next.state === 'absent' ? [] : laneRecords.entries.filter((lane) => lane.pseudo).map(({ id }) => id);
    return {
      filled: new Set([...cells.filter(({ cell }) => cell.state !== 'absent').map(({ lane }) => lane), ...pseudo]),
      empty: new Map(cells.flatMap(({ lane, cell }) => (cell.state === 'absent' ? [[lane, cell.key] as const] : [])).toReversed()),
    };
  },
  join: (parts) => ({
    filled: new Set(parts.flatMap(({ filled }) => [...filled])),
    empty: new Map(parts.toReversed().flatMap(({ empty }) => [...empty])),
  }),
  same: (a, b) => a.empty.size === 0 && b.empty.size === 0 && a.filled.size === b.filled.size && [...a.filled].every((lane) => b.filled.has(lane)),
};

export function laneName(id: string, { context }: Pick<Journey, 'context'>): string {
  const record = laneRecords.byId(id);
  return context.ownLanes.find((lane) => lane.id === id)?.name ?? (record ? nameOf(record, context.language) : id);
}
