/** One lane across all columns. It is looked at again only when a cell of its own has changed. */
import type { ComponentChildren } from 'preact';
import type { ColumnView, JourneyView, LaneView, StageView } from '../../server/core/view/journeyView.ts';
import { type BlueprintLine, blueprintLines, isBlueprint, rowsOfBand } from './blueprint.ts';
import { Cell } from './Cell.tsx';
import { type Frame, markOf, word } from './frame.ts';
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
  if (frame.filter !== undefined && !placed.some(({ id }) => frame.filter?.shows(id, cells[id]))) return null;
  const level = placed.every((cell) => cell.level === undefined) ? undefined : 'both';
  const banded = isBlueprint(
    placed.map(({ id }) => id),
    cells,
  );
  const named = <LaneName lane={lane} level={level} banded={banded} frame={frame} />;
  const draw = (cell: PlacedCell) => <Cell key={cell.id} {...cell} banded={banded} view={cells[cell.id]} frame={frame} />;
  const kind = banded ? ' blueprint' : '';
  if (level === undefined)
    return (
      <div class={`row${kind}`} role="row">
        {named}
        {placed.map(draw)}
        {banded && <Divides level={level} />}
      </div>
    );
  return (
    <div class={`row two-lines${kind}`} role="presentation">
      <div class="line" role="row">
        {named}
        {placed.filter((cell) => cell.level !== 'step').map(draw)}
      </div>
      <div class="line" role="row">
        {placed.filter((cell) => cell.level === 'step').map(draw)}
      </div>
      {banded && <Divides level={level} />}
    </div>
  );
}, isSameLane);

type Level = 'both' | undefined;

/** The lines themselves, across all columns. */
function Divides({ level }: { level: Level }) {
  return (
    <>
      {blueprintLines.map(({ line }, index) => (
        <i key={line} class={`divide ${line}`} style={{ gridRow: rowsOfBand(index, level) }} aria-hidden="true" />
      ))}
    </>
  );
}

function LaneName({ lane, level, banded, frame }: { lane: LaneView; level: Level; banded: boolean; frame: Frame }) {
  const mark = markOf(frame, `lane:${lane.id}`);
  const words = (
    <>
      {mark === undefined ? lane.name : mark.words(lane.name)}
      {lane.note !== undefined && <small>{lane.note}</small>}
    </>
  );
  return (
    <div
      {...gridCell(frame, -1, 1, undefined, 'rowheader')}
      class="lane"
      data-lane={lane.id}
      aria-rowspan={level === 'both' ? 2 : undefined}
      dir="auto"
      {...mark?.attributes()}
    >
      {banded
        ? blueprintLines.map((each, index) => (
            <BandName key={each.line} {...each} rows={rowsOfBand(index, level)} frame={frame}>
              {index === 0 && words}
            </BandName>
          ))
        : words}
    </div>
  );
}

/** The line that runs above the band, and what stands in it; the first one holds the lane's own name too. */
function BandName({ line, name, rows, children, frame }: BlueprintLine & { rows: string; children: ComponentChildren; frame: Frame }) {
  return (
    <span class="band" style={{ gridRow: rows }}>
      {children} <small>{word(frame, name)}</small> <span class="where">{word(frame, line)}</span>
    </span>
  );
}

function isSameLane(before: LaneRowProps, after: LaneRowProps): boolean {
  const sameShape = before.lane === after.lane && before.stages === after.stages && before.columns === after.columns && before.frame === after.frame;
  if (!sameShape || before.cells === after.cells) return sameShape;
  return cellIds(after.lane.id, after.stages, after.columns).every((id) => before.cells[id] === after.cells[id]);
}
