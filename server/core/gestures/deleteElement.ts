/** An item, a cell, a step or a stage leaves, with its comments. What refers to it stays: the checks tell. */
import { requireNoAnchorsUsed } from './anchors.ts';
import { cellAt, rowOfEntry, takeEntry } from './cells.ts';
import { fieldsAt, requireStageSound } from './columns.ts';
import { deleteLane } from './deleteLane.ts';
import { type Column, columnName, findElement } from './find.ts';
import { deleteCount, deleteFunnel } from './furtherFunnels.ts';
import type { Delete, Draft } from './gesture.ts';
import { isSingle } from './lanes.ts';
import { cutRow } from './layRows.ts';
import { stagesOf, stepsOf } from './lists.ts';
import type { Page } from './page.ts';
import { Refused } from './refusal.ts';
import { findRow } from './rows.ts';

export function deleteElement(page: Page, { element }: Delete): Draft {
  const found = findElement(page.journey, element);
  switch (found.kind) {
    case 'stage':
      return deleteStage(page, found.column);
    case 'step':
      return deleteStep(page, found.column);
    case 'next':
      return deleteField(page, found.column, 'next');
    case 'cell':
      return deleteField(page, found.column, found.lane);
    case 'count':
      return deleteCount(page, found.funnel, found.step);
    case 'funnel':
      return deleteFunnel(page, found.funnel);
    case 'lane':
      return deleteLane(page, found.lane);
    case 'entry':
      return isSingle(found.lane) ? deleteField(page, found.column, found.lane) : deleteEntry(page, found);
    default:
      throw new Refused('key-needed', { key: element });
  }
}

function deleteStage(page: Page, { stage }: Column): Draft {
  requireStageSound(page, stage);
  const { rows } = stagesOf(page);
  const row = rows?.rows[stage];
  if (!rows || !row) throw new Refused('unusual');
  requireNoAnchorsUsed(page, row.block);
  return { edits: [cutRow(page, rows, stage)], select: (after) => nameOr(after.stages[Math.min(stage, after.stages.length - 1)]) };
}

function nameOr(stage: { readonly id: string } | undefined): string | undefined {
  return stage && `stage:${stage.id}`;
}

function deleteStep(page: Page, { stage, step }: Column & { readonly step: number }): Draft {
  const steps = stepsOf(page, stage);
  const row = steps.rows?.rows[step];
  if (!row) throw new Refused('unusual');
  requireNoAnchorsUsed(page, row.block);
  return {
    edits: [takeEntry(page, steps, step).edit],
    select: (after) => {
      const left = after.stages[stage]?.steps.length ?? 0;
      return left === 0 ? nameOr(after.stages[stage]) : `step:${columnName(after, { stage, step: Math.min(step, left - 1) })}`;
    },
  };
}

function deleteField(page: Page, column: Column, key: string): Draft {
  const { fields } = fieldsAt(page, column);
  const row = findRow(fields, key);
  if (!row) return { edits: [] };
  requireNoAnchorsUsed(page, row.block);
  return { edits: [cutRow(page, fields, fields.rows.indexOf(row))], select: (after) => `${columnName(after, column)}/${key}` };
}

function deleteEntry(page: Page, { column, lane, index }: { readonly column: Column; readonly lane: string; readonly index: number }): Draft {
  const cell = cellAt(page, column, lane);
  const row = cell.rows?.rows[rowOfEntry(cell, index)] ?? cell.row;
  if (!row) throw new Refused('unusual');
  requireNoAnchorsUsed(page, row.block);
  return { edits: [takeEntry(page, cell, index).edit], select: (after) => `${columnName(after, column)}/${lane}` };
}
