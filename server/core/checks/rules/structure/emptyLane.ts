/** CJM114: a lane that the map lists or opens, and then never fills. */
import type { Journey, Stage, Step } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
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
  *journey(journey) {
    const { filled, empty } = sortCells(journey);
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

/** Lanes with at least one cell, and the first key of each that stands there without a value. */
function sortCells({ stages }: Journey): { filled: Set<string>; empty: Map<string, Place> } {
  const filled = new Set<string>();
  const empty = new Map<string, Place>();
  for (const part of stages.flatMap((stage): (Stage | Step)[] => [stage, ...stage.steps])) {
    for (const { lane, cell } of cellsOf(part.lanes)) {
      if (cell.state !== 'absent') filled.add(lane);
      else if (!empty.has(lane)) empty.set(lane, cell.key);
    }
  }
  for (const { next } of stages) if (next.state !== 'absent') for (const { id } of laneRecords.entries.filter(({ pseudo }) => pseudo)) filled.add(id);
  return { filled, empty };
}

export function laneName(id: string, { context }: Pick<Journey, 'context'>): string {
  const record = laneRecords.byId(id);
  return context.ownLanes.find((lane) => lane.id === id)?.name ?? (record ? nameOf(record, context.language) : id);
}
