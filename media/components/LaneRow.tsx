/** One lane across all columns. It is looked at again only when a cell of its own has changed. */
import type { ColumnView, JourneyView, LaneView, StageView } from '../../server/core/view/journeyView.ts';
import { Cell } from './Cell.tsx';
import { type Frame, markOf } from './frame.ts';
import { gridCell } from './gridCell.ts';
import { memo } from './memo.tsx';
import { cellIds, type PlacedCell, placeCells } from './placeCells.ts';

export interface LaneRowProps {
  readonly lane: LaneView;
  readonly stages: readonly StageView[];
  readonly columns: readonly ColumnView[];
  readonly cells: JourneyView['cells'];
  readonly frame: Frame;
}

export const LaneRow = memo(function LaneRow({ lane, stages, columns, cells, frame }: LaneRowProps) {
  const placed = placeCells(lane, stages, columns, cells);
  const draw = (cell: PlacedCell) => <Cell key={cell.id} {...cell} view={cells[cell.id]} frame={frame} />;
  if (placed.every((cell) => cell.level === undefined))
    return (
      <div class="row" role="row">
        <LaneName lane={lane} lines={1} frame={frame} />
        {placed.map(draw)}
      </div>
    );
  return (
    <div class="row two-lines" role="presentation">
      <div class="line" role="row">
        <LaneName lane={lane} lines={2} frame={frame} />
        {placed.filter((cell) => cell.level !== 'step').map(draw)}
      </div>
      <div class="line" role="row">
        {placed.filter((cell) => cell.level === 'step').map(draw)}
      </div>
    </div>
  );
}, isSameLane);

function LaneName({ lane, lines, frame }: { lane: LaneView; lines: 1 | 2; frame: Frame }) {
  const mark = markOf(frame, `lane:${lane.id}`);
  return (
    <div
      {...gridCell(frame, -1, 1, undefined, 'rowheader')}
      class="lane"
      data-lane={lane.id}
      aria-rowspan={lines === 2 ? 2 : undefined}
      dir="auto"
      {...mark?.attributes()}
    >
      {mark === undefined ? lane.name : mark.words(lane.name)}
      {lane.note !== undefined && <small>{lane.note}</small>}
    </div>
  );
}

function isSameLane(before: LaneRowProps, after: LaneRowProps): boolean {
  const sameShape = before.lane === after.lane && before.stages === after.stages && before.columns === after.columns && before.frame === after.frame;
  if (!sameShape || before.cells === after.cells) return sameShape;
  return cellIds(after.lane.id, after.stages, after.columns).every((id) => before.cells[id] === after.cells[id]);
}
