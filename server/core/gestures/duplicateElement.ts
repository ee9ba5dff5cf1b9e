/** A second one behind an item, a step or a stage: the same text, comments too, and ids of its own. References stay what they are. */
import type { Replacement } from '../format/blocks.ts';
import type { SyntaxNode } from '../syntax/node.ts';
import { writeText } from '../syntax/quoteText.ts';
import { requireNoAnchors } from './anchors.ts';
import { type CellRows, cellAt, entryOf, putEntry, rowOfEntry } from './cells.ts';
import { fieldsAt, requireStageSound } from './columns.ts';
import { type Column, columnName, findElement } from './find.ts';
import { type FreshIds, itemIds, stageIds, stepIds } from './freshIds.ts';
import type { Draft, Duplicate } from './gesture.ts';
import { linesOf, putField, type Written } from './layRows.ts';
import { stagesOf, stepsOf } from './lists.ts';
import { inside, type Page, spanOf, type Value } from './page.ts';
import { Refused } from './refusal.ts';
import { findRow, type Row } from './rows.ts';

export function duplicateElement(page: Page, { element }: Duplicate): Draft {
  const found = findElement(page.journey, element);
  switch (found.kind) {
    case 'entry':
      return duplicateEntry(page, found);
    case 'step':
      return duplicateStep(page, found.column);
    case 'stage':
      return duplicateStage(page, found.column);
    default:
      throw new Refused('place-other', { what: element });
  }
}

function duplicateEntry(page: Page, { column, lane, index }: { readonly column: Column; readonly lane: string; readonly index: number }): Draft {
  if (lane === 'kpis' || lane === 'experience' || lane === 'image') throw new Refused('place-other', { what: lane });
  const cell = cellAt(page, column, lane);
  const row = cell.rows?.rows[rowOfEntry(cell, index)];
  const edits = row ? idEdits(row.value, itemIds(page.journey)) : [];
  const written = row ? copyOf(page, cell, row, edits) : entryOf(page, cell, index);
  return { edits: putEntry(page, cell, written, index + 1, false), select: (after) => `${columnName(after, column)}/${lane}/${index + 2}` };
}

function duplicateStep(page: Page, column: Column & { readonly step: number }): Draft {
  const { stage, step } = column;
  const steps = stepsOf(page, stage);
  const row = rowIn(steps, step);
  const edits = [...ownId(page, column, stepIds(page.journey)), ...laneIds(page, column, itemIds(page.journey))];
  return {
    edits: putEntry(page, steps, copyOf(page, steps, row, edits), step + 1, false),
    select: (after) => `step:${columnName(after, { stage, step: step + 1 })}`,
  };
}

function duplicateStage(page: Page, column: Column): Draft {
  const { stage } = column;
  requireStageSound(page, stage);
  const stages = stagesOf(page);
  const [steps, items] = [stepIds(page.journey), itemIds(page.journey)];
  const inner = (page.journey.stages[stage]?.steps ?? []).flatMap((_, step) => [
    ...ownId(page, { stage, step }, steps),
    ...laneIds(page, { stage, step }, items),
  ]);
  const edits = [...ownId(page, column, stageIds(page.journey)), ...laneIds(page, column, items), ...inner];
  return {
    edits: putEntry(page, stages, copyOf(page, stages, rowIn(stages, stage), edits), stage + 1, false),
    select: (after) => `stage:${after.stages[stage + 1]?.id ?? ''}`,
  };
}

function rowIn({ rows }: CellRows, index: number): Row {
  const row = rows?.rows[index];
  if (!row) throw new Refused('unusual');
  return row;
}

/** The row's text with edits in it, which count from the start of the whole text. */
function copyOf(page: Page, { rows }: CellRows, row: Row, edits: readonly Replacement[]): Written {
  requireNoAnchors(page, row.block);
  const { start, end } = row.block;
  const inRow = edits.toSorted((a, b) => b.start - a.start).filter((edit) => edit.start >= start && edit.end <= end);
  if (inRow.length < edits.length) throw new Refused('unusual');
  const text = inRow.reduce((now, edit) => now.slice(0, edit.start) + edit.newText + now.slice(edit.end), page.text.slice(0, end)).slice(start);
  if (!rows || rows.flow) return { block: `- ${text}`, flow: () => text };
  const lines = linesOf({ ...page, text: page.text.slice(0, start) + text }, { ...row, block: { start, end: start + text.length } }, rows.column);
  return { block: lines, flow: () => text };
}

/** A stated id becomes a fresh one; a part without one is told one, since equal texts would otherwise share theirs by their order. */
function ownId(page: Page, column: Column, ids: FreshIds): Replacement[] {
  const { fields, order } = fieldsAt(page, column);
  const { stages } = page.journey;
  const part = column.step === undefined ? stages[column.stage] : stages[column.stage]?.steps[column.step];
  const id = writeText(ids.after(part?.id ?? ''), fields.flow);
  const row = findRow(fields, 'id');
  if (row && row.value.node.end > row.value.node.start) return [{ ...spanOf(row.value), newText: id }];
  if (row) throw new Refused('unusual');
  const edit = putField(page, fields, 'id', order, { block: `id: ${id}`, flow: () => `id: ${id}` });
  return [edit];
}

/** Ids of the items in a part's own cells. */
function laneIds(page: Page, column: Column, ids: FreshIds): Replacement[] {
  const { fields } = fieldsAt(page, column);
  return fields.rows.filter(({ key }) => key !== 'steps' && key !== 'id').flatMap(({ value }) => idEdits(value, ids));
}

function idEdits(value: Value, ids: FreshIds): Replacement[] {
  const { node } = value;
  const children: readonly SyntaxNode[] = node.kind === 'list' ? node.items : node.kind === 'map' ? node.pairs.map((pair) => pair.value) : [];
  const own = node.kind === 'map' ? node.pairs.find(({ key }) => key.text === 'id')?.value : undefined;
  const edit = own?.kind === 'scalar' && own.text !== '' ? [{ ...spanOf(inside(value, own)), newText: writeText(ids.after(own.text), true) }] : [];
  return [...edit, ...children.flatMap((child) => idEdits(inside(value, child), ids))];
}
