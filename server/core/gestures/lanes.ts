/** What the cells of a lane hold, as the language says: a list or one value, and which lanes may take what another holds. */

import { isListOfRefs } from '../format/shape.ts';
import { elementOf } from '../model/schema/introspect.ts';
import { items, lanes as laneSchemas } from '../model/schema/map.ts';
import type { Page } from './page.ts';
import { findRow, type Row, type Rows, rowsOf } from './rows.ts';

/** Lanes that the language does not know are the map's own, whose values are items. */
export function schemaOf(lane: string): typeof items {
  return (Object.hasOwn(laneSchemas, lane) ? laneSchemas[lane] : undefined) ?? items;
}

/** May its cells say `none`? */
export function isListLane(lane: string): boolean {
  return !isSingle(lane) && elementOf(schemaOf(lane)) !== undefined;
}

/** Lanes whose cells hold one value, though several persons may have one each. */
const singles: ReadonlySet<string> = new Set(['experience', 'image']);

export function isSingle(lane: string): boolean {
  return singles.has(lane);
}

/** Lanes of items take items of one another; any other lane only what is its own. */
export function isAlike(one: string, other: string): boolean {
  return one === other || (schemaOf(one) === items && schemaOf(other) === items);
}

/** References stand on one line. */
export function isOfRefs(lane: string): boolean {
  return lane === 'touchpoints' || isListOfRefs(schemaOf(lane));
}

/** Where the map's choice of lanes names one: by its id alone, or in an entry that says more. */
export function rowNamed(page: Page, { rows }: Rows, lane: string): Row | undefined {
  return rows.find(({ value }) => {
    const named = value.node.kind === 'map' ? findRow(rowsOf(page, value), 'id')?.value.node : value.node;
    return named?.kind === 'scalar' && named.text.trim() === lane;
  });
}
