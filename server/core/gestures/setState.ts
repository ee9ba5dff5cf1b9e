/** A cell that says it has nothing: none, unknown, not applicable; or that says nothing at all. */

import { requireNoAnchorsUsed } from './anchors.ts';
import { setInline } from './cells.ts';
import { fieldsAt } from './columns.ts';
import { findElement } from './find.ts';
import type { Draft, SetState } from './gesture.ts';
import { isListLane } from './lanes.ts';
import { cutRow, putField } from './layRows.ts';
import { type Page, requireOwn } from './page.ts';
import { Refused } from './refusal.ts';
import { findRow } from './rows.ts';

/** As they are written (language, section 4). */
const words: Readonly<Record<Exclude<SetState['state'], 'absent'>, string>> = { none: 'none', unknown: '???', 'not-applicable': 'n/a' };

export function setState(page: Page, { cell, state }: SetState): Draft {
  const found = findElement(page.journey, cell);
  if (found.kind !== 'cell') throw new Refused('place-other', { what: cell });
  const { column, lane } = found;
  const { fields, order } = fieldsAt(page, column);
  const row = findRow(fields, lane);
  if (state === 'none' && !isListLane(lane)) throw new Refused('state-none', { lane });
  if (row) requireNoAnchorsUsed(page, row.block);
  if (state === 'absent') return { edits: row ? [cutRow(page, fields, fields.rows.indexOf(row))] : [] };
  const written = `${lane}: ${words[state]}`;
  if (!row) return { edits: [putField(page, fields, lane, order, { block: written, flow: () => written })] };
  requireOwn(row.value);
  const { node } = row.value;
  if (node.kind === 'scalar') return { edits: node.text === words[state] ? [] : [setInline(page, row, words[state])] };
  if (node.flow) return { edits: [setInline(page, row, words[state])] };
  // The comment beside the key stays; those of the entries go with them.
  const colon = page.text.indexOf(':', row.content.start + row.key.length) + 1;
  const lineEnd = /^[^\r\n]*/.exec(page.text.slice(colon))?.[0].length ?? 0;
  return {
    edits: [
      { start: colon, end: colon, newText: ` ${words[state]}` },
      { start: colon + lineEnd, end: row.block.end, newText: '' },
    ],
  };
}
