/** The cells of a step or a stage with the ids of their lanes, as far as they are written. */

import type { Cell, Lanes } from '../../../model/journey.ts';
import { itemLanes, refLanes } from '../../../model/readLanes.ts';

export interface LaneCell {
  readonly lane: string;
  readonly cell: Cell<unknown>;
}

/** Lanes that say something: given, unknown, not applicable or none. */
export function statedLanes(lanes: Lanes): readonly string[] {
  return cellsOf(lanes)
    .filter(({ cell }) => cell.state !== 'absent')
    .map(({ lane }) => lane);
}

export function cellsOf({ items, own, touchpoints, experience, image, kpis, barriers, refs }: Lanes): LaneCell[] {
  const cells: (readonly [string, Cell<unknown> | undefined])[] = [
    ...itemLanes.map((lane) => [lane, items[lane]] as const),
    ...refLanes.map((lane) => [lane, refs[lane]] as const),
    ...own,
    ...Object.entries({ touchpoints, experience, image, kpis, barriers }),
  ];
  return cells.flatMap(([lane, cell]) => (cell ? [{ lane, cell }] : []));
}
