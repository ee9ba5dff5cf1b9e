/** A new item or figure in a cell, in the form of those beside it. */

import { recordOf, valueOf } from '../model/schema/introspect.ts';
import { item as itemSchema, kpis, kpiValue } from '../model/schema/map.ts';
import { writeText } from '../syntax/quoteText.ts';
import { laneCells } from '../view/elements.ts';
import { findIn } from '../vocabulary/catalogue.ts';
import { kpis as builtInKpis } from '../vocabulary/vocabulary.ts';
import { cellAt, putEntry } from './cells.ts';
import { columnName, findElement, partOf } from './find.ts';
import type { AddItem, AddKpi, Draft } from './gesture.ts';
import { isOfRefs, isSingle } from './lanes.ts';
import type { Page } from './page.ts';
import { Refused } from './refusal.ts';
import { setValue } from './setValue.ts';
import { readValue, writeSaid } from './values.ts';

/** Where the factors of the profit formula are stated. */
const formula = 'economics';

export function addItem(page: Page, { cell, text, at }: AddItem): Draft {
  const found = findElement(page.journey, cell);
  if (found.kind !== 'cell') throw new Refused('place-other', { what: cell });
  const { column, lane } = found;
  if (isSingle(lane) || lane === 'kpis') throw new Refused('lane-single', { lane });
  const schema = valueOf(itemSchema, 'text');
  const said = schema && readValue(page, 'text', text, schema);
  if (!said) throw new Refused('value-empty');
  const cellRows = cellAt(page, column, lane);
  const count = countIn(page, found);
  const index = at === undefined || at >= count ? undefined : Math.max(0, at);
  const written = { block: `- ${writeText(said.text)}`, flow: () => writeText(said.text, true) };
  return {
    edits: putEntry(page, cellRows, written, index, isOfRefs(lane)),
    select: (after) => `${columnName(after, column)}/${lane}/${(index ?? count) + 1}`,
  };
}

/** Entries that the picture shows in a cell. */
export function countIn({ journey }: Page, { column, lane }: { readonly column: Parameters<typeof partOf>[1]; readonly lane: string }): number {
  return laneCells(partOf(journey, column).lanes).find(([id]) => id === lane)?.[1].entries.length ?? 0;
}

export function addKpi(page: Page, { cell, code, value }: AddKpi): Draft {
  if (cell === formula) return { ...setValue(page, { kind: 'set', element: `metric:${code}`, key: 'value', value }), select: () => `metric:${code}` };
  const found = findElement(page.journey, cell);
  if (found.kind !== 'cell' || found.lane !== 'kpis') throw new Refused('place-other', { what: code });
  const { column, lane } = found;
  const known = findIn(code, page.journey.context.project.kpis, builtInKpis);
  if (!known) throw new Refused('kpi-unknown', { code });
  if (partOf(page.journey, column).lanes.kpis?.entries.some((kpi) => kpi.code === known.code)) throw new Refused('kpi-there', { code: known.code });
  const said = readValue(page, 'value', value, valueOf(kpiValue, 'value') ?? recordOf(kpis)?.value ?? kpiValue);
  const written = { block: `${known.code}: ${writeSaid(said, false)}`, flow: () => `${known.code}: ${writeSaid(said, true)}` };
  return { edits: putEntry(page, cellAt(page, column, lane), written, undefined, false), select: (after) => `${columnName(after, column)}/kpis/${known.code}` };
}
