/** Further funnels of the map: a new one with its steps, a step in one, and either of them away. What a step says is set as any other value. */
import { elementOf, keysOf, objectOf, valueOf } from '../model/schema/introspect.ts';
import { funnel as funnelSchema, map as mapSchema } from '../model/schema/map.ts';
import { writeText } from '../syntax/quoteText.ts';
import { requireNoAnchorsUsed } from './anchors.ts';
import { putEntry, takeEntry } from './cells.ts';
import type { AddFunnel, Draft } from './gesture.ts';
import { cutRow, putRow, type Written } from './layRows.ts';
import { listAtTop, requireSoundTop } from './lists.ts';
import type { Page } from './page.ts';
import { Refused } from './refusal.ts';
import { findRow, type Rows, rowsOf, topFields } from './rows.ts';
import { readValue } from './values.ts';

const key = 'funnels';
/** A step of one, as the language has it. */
export const countSchema: typeof funnelSchema = objectOf(elementOf(valueOf(funnelSchema, 'steps') ?? funnelSchema) ?? funnelSchema) ?? funnelSchema;

export function addFunnel(page: Page, { name, steps }: AddFunnel): Draft {
  requireSoundTop(page, key);
  const title = readValue(page, 'name', name, valueOf(funnelSchema, 'name') ?? funnelSchema).text;
  const written = steps.map((step) => writeStep(page, step));
  if (written.length === 0) throw new Refused('value-empty');
  const below = written.map((step) => `${page.newline}    - ${step}`).join('');
  const entry: Written = {
    block: `- name: ${writeText(title)}${page.newline}  steps:${below}`,
    flow: () => `{ name: ${writeText(title, true)}, steps: [${written.join(', ')}] }`,
  };
  return {
    edits: putEntry(page, listAtTop(page, keysOf(mapSchema), key), entry, undefined, false),
    select: ({ funnels }) => `funnel:${funnels.at(-1)?.id ?? ''}`,
  };
}

/** “Visits again: 2100”. */
function writeStep(page: Page, said: string): string {
  const [, text = said, count] = /^(.*?)\s*[:=]\s*([\d\s\u00a0\u202f'’]*\d)$/su.exec(said.trim()) ?? [];
  const name = readValue(page, 'step', text, valueOf(countSchema, 'step') ?? countSchema).text;
  const figure = count === undefined ? undefined : readValue(page, 'count', count, valueOf(countSchema, 'count') ?? countSchema).text;
  return `{ step: ${writeText(name, true)}${figure === undefined ? '' : `, count: ${figure}`} }`;
}

export function addCount(page: Page, funnel: number, text: string, at: number | undefined): Draft {
  const rows = countRows(page, funnel);
  const written = writeStep(page, text);
  const index = Math.max(0, Math.min(at ?? rows.rows.length, rows.rows.length));
  return {
    edits: [putRow(page, rows, index, { block: `- ${written}`, flow: () => written })],
    select: ({ funnels }) => `funnel:${funnels[funnel]?.id ?? ''}/${funnels[funnel]?.steps[index]?.id ?? ''}`,
  };
}

/** The last step takes its funnel along. */
export function deleteCount(page: Page, funnel: number, step: number): Draft {
  const rows = countRows(page, funnel);
  const row = rows.rows[step];
  if (rows.rows.length < 2 || !row) return deleteFunnel(page, funnel);
  requireNoAnchorsUsed(page, row.block);
  return { edits: [cutRow(page, rows, step)], select: ({ funnels }) => `funnel:${funnels[funnel]?.id ?? ''}` };
}

export function deleteFunnel(page: Page, funnel: number): Draft {
  requireSoundTop(page, key);
  const list = listAtTop(page, keysOf(mapSchema), key);
  const row = list.rows?.rows[funnel];
  if (!row || list.rows?.rows.length !== page.journey.funnels.length) throw new Refused('unusual');
  requireNoAnchorsUsed(page, row.block);
  return { edits: [takeEntry(page, list, funnel).edit] };
}

/** A funnel as it is written, where all of them can be told apart. */
export function funnelRow(page: Page, funnel: number): { readonly all: Rows; readonly row: Rows['rows'][number] } {
  requireSoundTop(page, key);
  const funnels = findRow(topFields(page), key);
  const all = funnels && rowsOf(page, funnels.value);
  const row = all?.rows.length === page.journey.funnels.length ? all?.rows[funnel] : undefined;
  if (!all || !row) throw new Refused('unusual');
  return { all, row };
}

/** The steps of a funnel, where all of them can be told apart. */
export function countRows(page: Page, funnel: number): Rows {
  const steps = findRow(rowsOf(page, funnelRow(page, funnel).row.value), 'steps');
  const rows = steps && rowsOf(page, steps.value);
  if (!rows || rows.rows.length !== page.journey.funnels[funnel]?.steps.length) throw new Refused('unusual');
  return rows;
}
