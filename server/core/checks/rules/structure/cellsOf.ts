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

export function cellsOf(lanes: Lanes): LaneCell[] {
  const cells: LaneCell[] = [];
  const add = (lane: string, cell: Cell<unknown> | undefined): void => {
    if (cell) cells.push({ lane, cell });
  };
  for (const lane of itemLanes) add(lane, lanes.items[lane]);
  for (const lane of refLanes) add(lane, lanes.refs[lane]);
  for (const [lane, cell] of lanes.own) add(lane, cell);
  for (const lane of otherLanes) add(lane, lanes[lane]);
  return cells;
}

/** Lanes whose cells hold something of their own kind. */
const otherLanes = ['touchpoints', 'experience', 'image', 'kpis', 'barriers'] as const satisfies readonly (keyof Lanes)[];
