/** The cells of a step or a stage with the ids of their lanes, as far as they are written. */

import type { Cell, Lanes } from '../../../model/journey.ts';
import { itemLanes, refLanes } from '../../../model/readLanes.ts';

export interface LaneCell {
  readonly lane: string;
  readonly cell: Cell<unknown>;
}

/** Lanes never change, so what was listed once for a step holds until the step is read anew. */
const known = new WeakMap<Lanes, readonly LaneCell[]>();
const stated = new WeakMap<Lanes, readonly string[]>();

export function cellsOf(lanes: Lanes): readonly LaneCell[] {
  const old = known.get(lanes);
  if (old) return old;
  const cells = listCells(lanes);
  known.set(lanes, cells);
  return cells;
}

/** Lanes that say something: given, unknown, not applicable or none. */
export function statedLanes(lanes: Lanes): readonly string[] {
  const old = stated.get(lanes);
  if (old) return old;
  const found = cellsOf(lanes)
    .filter(({ cell }) => cell.state !== 'absent')
    .map(({ lane }) => lane);
  stated.set(lanes, found);
  return found;
}

function listCells({ items, own, touchpoints, experience, image, kpis, barriers, refs }: Lanes): LaneCell[] {
  const cells: (readonly [string, Cell<unknown> | undefined])[] = [
    ...itemLanes.map((lane) => [lane, items[lane]] as const),
    ...refLanes.map((lane) => [lane, refs[lane]] as const),
    ...own,
    ...Object.entries({ touchpoints, experience, image, kpis, barriers }),
  ];
  return cells.flatMap(([lane, cell]) => (cell ? [{ lane, cell }] : []));
}
