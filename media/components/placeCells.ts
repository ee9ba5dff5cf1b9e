/** Lays the cells of one lane into the grid's columns: a stage's own cell spans its steps, and where both levels speak they stand on two lines. */
import type { CellView, ColumnView, JourneyView, LaneView, StageView } from '../../server/core/view/journeyView.ts';
import type { CellProps } from './Cell.tsx';

export type PlacedCell = Omit<CellProps, 'frame' | 'view' | 'banded'>;
type Cells = JourneyView['cells'];

/** The cells of a lane from left to right, stage by stage, the stage's own before its steps'. */
export function placeCells(lane: LaneView, stages: readonly StageView[], columns: readonly ColumnView[], cells: Cells): readonly PlacedCell[] {
  const layouts = stages.map((stage) => layoutOf(stage, lane.id, columnsOf(stage, columns), cells));
  const twoLines = layouts.includes('both');
  return stages.flatMap((stage, index) => placeStage(stage, lane, columnsOf(stage, columns), layouts[index] ?? 'steps', twoLines, cells));
}

/** Ids of all cells that a lane may have, whether or not something stands in them. */
export function cellIds(lane: string, stages: readonly StageView[], columns: readonly ColumnView[]): readonly string[] {
  return [...stages.map((stage) => `${stage.id}/*/${lane}`), ...columns.filter((column) => column.step !== '*').map((column) => `${column.id}/${lane}`)];
}

type Layout = 'stage' | 'steps' | 'both';

function layoutOf(stage: StageView, lane: string, columns: readonly ColumnView[], cells: Cells): Layout {
  const own: CellView | undefined = cells[`${stage.id}/*/${lane}`];
  const ofSteps = columns.some((column) => column.step !== '*' && cells[`${column.id}/${lane}`] !== undefined);
  if (own === undefined) return 'steps';
  return ofSteps ? 'both' : 'stage';
}

function placeStage(stage: StageView, lane: LaneView, columns: readonly ColumnView[], layout: Layout, twoLines: boolean, cells: Cells): readonly PlacedCell[] {
  const whole: PlacedCell = {
    id: `${stage.id}/*/${lane.id}`,
    place: `${stage.name}, ${nameOf(lane)}`,
    column: stage.column,
    span: stage.span,
    first: true,
    covered: false,
    level: layout === 'both' ? 'stage' : twoLines ? 'both' : undefined,
  };
  const ofSteps = columns.map(
    (column, index): PlacedCell => ({
      id: `${column.id}/${lane.id}`,
      place: column.name === '' ? whole.place : `${stage.name}, ${column.name}, ${nameOf(lane)}`,
      column: stage.column + index,
      span: 1,
      first: column.first,
      covered: layout === 'both' && cells[`${column.id}/${lane.id}`] === undefined,
      level: layout === 'both' ? 'step' : twoLines ? 'both' : undefined,
    }),
  );
  if (layout === 'stage') return [whole];
  return layout === 'both' ? [whole, ...ofSteps] : ofSteps;
}

/** The small line under a lane's name says how to read its figures. */
function nameOf(lane: LaneView): string {
  return lane.note === undefined ? lane.name : `${lane.name} (${lane.note})`;
}

function columnsOf(stage: StageView, columns: readonly ColumnView[]): readonly ColumnView[] {
  return columns.slice(stage.column, stage.column + stage.span);
}
