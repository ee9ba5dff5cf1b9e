/** Stages and steps as lists of entries, like the cells: where they stand, or would stand. */
import { keysOf } from '../model/schema/introspect.ts';
import { map as mapSchema } from '../model/schema/map.ts';
import { stateOf } from '../model/stated.ts';
import { isEmpty } from '../syntax/node.ts';
import type { CellRows } from './cells.ts';
import { fieldsAt, requireStageSound, stageAt } from './columns.ts';
import { type Page, requireSound } from './page.ts';
import { Refused } from './refusal.ts';
import { findRow, type Row, type Rows, rowsOf, stageRows, stepRows, topFields } from './rows.ts';

const [stagesKey, stepsKey] = ['stages', 'steps'] as const;

export function stepsOf(page: Page, stage: number): CellRows {
  const column = { stage, step: undefined };
  requireStageSound(page, stage);
  const part = fieldsAt(page, column);
  const rows = stepRows(page, stageAt(page, column));
  return listUnder(stepsKey, part, rows);
}

export function stagesOf(page: Page): CellRows {
  const rows = stageRows(page);
  const fields = topFields(page);
  const name = page.journey.title.state === 'given' ? page.journey.title.value : stagesKey;
  const value = fields.rows[0]?.value;
  if (!value) throw new Refused('unusual');
  return { ...listUnder(stagesKey, { name, value, fields, order: keysOf(mapSchema) }, rows), gap: 1 };
}

function listUnder(key: string, part: CellRows['part'], rows: Rows | undefined): CellRows {
  const row = findRow(part.fields, key);
  if (row && !rows && !isNothing(row)) throw new Refused('unusual');
  return { lane: key, part, row, rows, form: rows && rows.rows.length > 0 ? 'rows' : 'nothing' };
}

function isNothing({ value: { node } }: Row): boolean {
  return node.kind === 'scalar' ? isEmpty(node) || node.value === null || stateOf(node.text) !== 'given' : node.kind === 'list' && node.items.length === 0;
}

/** A list under a key of the map. */
export function listAtTop(page: Page, order: readonly string[], key: string): CellRows {
  const fields = topFields(page);
  const row = findRow(fields, key);
  const value = fields.rows[0]?.value;
  if (!value) throw new Refused('unusual');
  const rows = row && row.value.node.kind === 'list' ? rowsOf(page, row.value) : undefined;
  return listUnder(key, { name: key, value, fields, order }, rows);
}

/** The key itself; where it is missing, all that stands at the margin, since what cannot be read may be that very key. Stages and steps may be broken. */
export function requireSoundTop({ tree, document }: Page, key: string): void {
  const written = document.outline.pairs.filter(({ pair }) => pair.key.text === key).map(({ chunk }) => chunk);
  const margin = tree.chunks.filter(({ kind }) => kind === 'start' || kind === 'key' || kind === 'whole');
  requireSound(written.length > 0 ? written : margin, key);
}
