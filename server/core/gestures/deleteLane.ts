/** A row leaves the whole map: its cells in all stages and steps, with their comments, and its place among the lanes that the map chooses to show. */
import type { Replacement } from '../format/blocks.ts';
import { keysOf } from '../model/schema/introspect.ts';
import { map as mapSchema } from '../model/schema/map.ts';
import { requireNoAnchorsUsed } from './anchors.ts';
import { takeEntry } from './cells.ts';
import { partAt } from './columns.ts';
import type { Column } from './find.ts';
import type { Draft } from './gesture.ts';
import { rowNamed } from './lanes.ts';
import { cutRow } from './layRows.ts';
import { listAtTop } from './lists.ts';
import type { Page } from './page.ts';
import { Refused } from './refusal.ts';
import { findRow } from './rows.ts';

export function deleteLane(page: Page, lane: string): Draft {
  const cells = columnsOf(page).flatMap((column): Replacement[] => {
    const { fields } = partAt(page, column);
    const row = fields && findRow(fields, lane);
    if (!row) return [];
    requireNoAnchorsUsed(page, row.block);
    return [cutRow(page, fields, fields.rows.indexOf(row))];
  });
  const choice = takeChoice(page, lane);
  if (cells.length + choice.length === 0) throw new Refused('gone', { what: lane });
  return { edits: [...choice, ...cells] };
}

function columnsOf({ journey }: Page): Column[] {
  return journey.stages.flatMap(({ steps }, stage): Column[] => [{ stage, step: undefined }, ...steps.map((_, step) => ({ stage, step }))]);
}

/** Nothing where the map does not name the lane. */
function takeChoice(page: Page, lane: string): Replacement[] {
  if (!page.journey.lanes?.some(({ id }) => id === lane)) return [];
  const list = listAtTop(page, keysOf(mapSchema), 'lanes');
  const row = list.rows && rowNamed(page, list.rows, lane);
  return row ? [takeEntry(page, list, list.rows?.rows.indexOf(row) ?? 0).edit] : [];
}
