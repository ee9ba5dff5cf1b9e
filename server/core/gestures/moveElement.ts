/** An item, a step or a stage goes elsewhere, with its comments, indented as its new neighbours are. What stood around it stays. */

import { countIn } from './addEntry.ts';
import { requireAnchorOrder } from './anchors.ts';
import { type CellRows, cellAt, entryOf, putEntry, rowOfEntry, takeEntry } from './cells.ts';
import { requireStageSound } from './columns.ts';
import { type Column, columnName, findElement, partOf } from './find.ts';
import type { Draft, Move } from './gesture.ts';
import { isAlike, isOfRefs, isSingle } from './lanes.ts';
import { cutRow, joinEdits } from './layRows.ts';
import { stagesOf, stepsOf } from './lists.ts';
import { type Page, requireSound } from './page.ts';
import { Refused } from './refusal.ts';
import type { Row } from './rows.ts';

export function moveElement(page: Page, { element, to, at }: Move): Draft {
  const found = findElement(page.journey, element);
  const target = to === undefined ? undefined : findElement(page.journey, to);
  if (found.kind === 'stage' && target === undefined) return moveStage(page, found.column.stage, at);
  if (found.kind === 'step' && (target === undefined || target.kind === 'stage')) return moveStep(page, found.column, target?.column.stage, at);
  if (found.kind === 'entry' && (target === undefined || target.kind === 'cell')) return moveEntry(page, found, target ?? found, at);
  throw new Refused('place-other', { what: element });
}

function moveStage(page: Page, stage: number, at: number | undefined): Draft {
  requireStageSound(page, stage);
  const count = page.journey.stages.length;
  const index = clamp(at, count - 1);
  // What cannot be read has no certain end to put anything behind.
  const before = index > stage ? index : index - 1;
  if (before >= 0) requireStageSound(page, before);
  return { edits: within(page, stagesOf(page), stage, index), select: (after) => `stage:${after.stages[index]?.id ?? ''}` };
}

function moveStep(page: Page, { stage, step }: Column & { readonly step: number }, to: number | undefined, at: number | undefined): Draft {
  const target = to ?? stage;
  const count = page.journey.stages[target]?.steps.length ?? 0;
  const index = clamp(at, target === stage ? count - 1 : count);
  const select: Draft['select'] = (after) => `step:${columnName(after, { stage: target, step: index })}`;
  const from = stepsOf(page, stage);
  if (target === stage) return { edits: within(page, from, step, index), select };
  return { edits: between(page, from, step, stepsOf(page, target), index), select };
}

function moveEntry(
  page: Page,
  { column, lane, index }: { readonly column: Column; readonly lane: string; readonly index: number },
  target: { readonly column: Column; readonly lane: string },
  at: number | undefined,
): Draft {
  const isSame = target.lane === lane && target.column.stage === column.stage && target.column.step === column.step;
  if (isSingle(lane) || isSingle(target.lane)) throw new Refused('lane-single', { lane: isSingle(lane) ? lane : target.lane });
  if (!isAlike(lane, target.lane)) throw new Refused('lane-other', { from: lane, to: target.lane });
  const count = countIn(page, target);
  const place = clamp(at, isSame ? count - 1 : count);
  const code = lane === 'kpis' ? partOf(page.journey, column).lanes.kpis?.entries[index]?.code : undefined;
  const select: Draft['select'] = (after) => `${columnName(after, target.column)}/${target.lane}/${code ?? place + 1}`;
  const from = cellAt(page, column, lane);
  if (isSame) return { edits: within(page, from, index, place), select };
  if (code !== undefined && partOf(page.journey, target.column).lanes.kpis?.entries.some((kpi) => kpi.code === code)) throw new Refused('kpi-there', { code });
  return { edits: between(page, from, index, cellAt(page, target.column, target.lane), place, isOfRefs(target.lane) && from.rows?.flow === true), select };
}

function clamp(at: number | undefined, most: number): number {
  return Math.max(0, Math.min(at ?? most, most));
}

function within(page: Page, list: CellRows, from: number, to: number): Draft['edits'] {
  if (from === to || !list.rows) return [];
  const at = rowOfEntry(list, from);
  const row = soundRow(list, at);
  const cut = cutRow(page, list.rows, at);
  const put = putEntry(page, list, entryOf(page, list, from), to > from ? to + 1 : to, false);
  requireAnchorOrder(page, row.block, put[0]?.start ?? 0);
  return joinEdits([cut, ...put]);
}

function between(page: Page, from: CellRows, index: number, to: CellRows, at: number, isShort = false): Draft['edits'] {
  const row = soundRow(from, rowOfEntry(from, index));
  const { edit, gone } = takeEntry(page, from, index);
  const isSamePart = from.part.fields.span.start === to.part.fields.span.start;
  const put = putEntry(page, to, entryOf(page, from, index), at, isShort, isSamePart ? gone : undefined);
  requireAnchorOrder(page, row.block, put[0]?.start ?? 0);
  return [edit, ...put];
}

function soundRow({ rows, row, part }: CellRows, at: number): Row {
  const found = rows?.rows[at] ?? row;
  if (!found) throw new Refused('unusual');
  requireSound([found.value.chunk], part.name);
  return found;
}
