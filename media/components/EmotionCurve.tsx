/** The emotion curve as a row of the grid: a line across all steps, one for each persona, tinted above and below the neutral level. */
import type { ColumnView, CurvePointView, CurveView, HeaderView, StageView } from '../../server/core/view/journeyView.ts';
import { CurvePicture } from './CurvePicture.tsx';
import { CurvePoint } from './CurvePoint.tsx';
import { type CurveShape, curveShape, findSame, personasOf } from './curveShape.ts';
import { describeState } from './describeCell.ts';
import { describePoints } from './describePoint.ts';
import { Findings } from './Findings.tsx';
import { type FormerCurve, type Frame, markOf, word } from './frame.ts';
import { gridCell } from './gridCell.ts';
import { memo } from './memo.tsx';
import { type CurveCell, placePoints } from './placePoints.ts';

interface Props {
  readonly curve: CurveView;
  readonly stages: readonly StageView[];
  readonly columns: readonly ColumnView[];
  readonly personas: HeaderView['personas'];
  readonly frame: Frame;
}

export const EmotionCurve = memo(function EmotionCurve({ curve, stages, columns, personas, frame }: Props) {
  const shape = curveShape(curve, frame.marks?.former.curve);
  const former = frame.marks?.formerCurve(curve, shape);
  const names = personasOf(curve).map((id) => personas.find((persona) => persona.id === id)?.name ?? id);
  const lineOf = (point: CurvePointView) => (names.length > 1 ? personasOf(curve).indexOf(point.persona) : undefined);
  return (
    <div class="row curve" role="row" style={{ height: `${shape.height}px` }}>
      <div {...gridCell(frame, -1, 1, `${word(frame, 'experience')}. ${curve.summary}`, 'rowheader')} class="lane" data-lane="experience" title={curve.summary}>
        {word(frame, 'experience')}
        {names.length > 1 && <Key names={names} />}
        <Levels shape={shape} />
      </div>
      <CurvePicture shape={shape} former={former?.paths ?? []} columns={columns.length} />
      {placePoints(curve.points, columns).map((cell) => (
        <Cell
          key={cell.id}
          cell={cell}
          shape={shape}
          ghosts={former?.ghosts}
          place={placeName(cell, stages, columns, word(frame, 'experience'))}
          lineOf={lineOf}
          names={names}
          frame={frame}
        />
      ))}
    </div>
  );
});

/** Whose line is whose. */
function Key({ names }: { names: readonly (string | undefined)[] }) {
  return (
    <span class="key">
      {names.map((name, index) => (
        <span key={index} class={`line-${index % 4}`}>
          <svg viewBox="0 0 20 4" aria-hidden="true">
            <path class="path" d="M0 2H20" />
          </svg>
          {name}
        </span>
      ))}
    </span>
  );
}

function Levels({ shape }: { shape: CurveShape }) {
  return (
    <span class="levels" aria-hidden="true">
      {shape.levels.map((level) => (
        <span key={level.text} style={{ top: `${level.y}px` }}>
          {level.word !== undefined && <i>{level.word} </i>}
          {level.text}
        </span>
      ))}
    </span>
  );
}

interface CellProps {
  readonly cell: CurveCell;
  readonly shape: CurveShape;
  /** Where the points of the cell were. */
  readonly ghosts: FormerCurve['ghosts'] | undefined;
  readonly place: string;
  readonly lineOf: (point: CurvePointView) => number | undefined;
  readonly names: readonly (string | undefined)[];
  readonly frame: Frame;
}

function Cell({ cell, shape, ghosts, place, lineOf, names, frame }: CellProps) {
  const said =
    cell.points.length === 0 ? describeState(frame, 'absent') : describePoints(frame, cell.points, shape.spots, (point) => names[lineOf(point) ?? -1]);
  const findings = cell.points.flatMap((point) => point.findings);
  const elements = [...cell.points.map((point) => `curve:${point.id}`), cell.id];
  const marked = elements.find((element) => markOf(frame, element));
  const mark = marked === undefined ? undefined : markOf(frame, marked);
  return (
    <div
      {...gridCell(frame, cell.column, cell.span, marked === undefined ? `${place}: ${said}` : undefined)}
      class={cell.first ? 'cell first' : 'cell'}
      style={{ gridColumn: `${cell.column + 2} / span ${cell.span}` }}
      data-cell={cell.id}
      {...mark?.attributes()}
    >
      {marked !== undefined && <span class="said">{`${place}${frame.marks?.said(marked)}; ${said}. `}</span>}
      <Findings findings={findings} shown={cell.points.flatMap((point) => point.findings.slice(0, 1))} />
      {ghosts?.(cell)}
      {cell.points.length === 0 && <i class="hole gap" style={{ top: `${shape.neutral}px` }} />}
      {cell.points.map((point) => {
        const spot = shape.spots.get(point);
        return (
          spot && (
            <CurvePoint
              key={`${point.id} ${point.persona ?? ''}`}
              point={point}
              spot={spot}
              height={shape.height}
              start={(point.column - cell.column) / cell.span}
              width={point.span / cell.span}
              line={lineOf(point)}
              former={mark === undefined || mark.hidden ? undefined : findSame(frame.marks?.former.curve.points ?? [], point)}
              frame={frame}
            />
          )
        );
      })}
    </div>
  );
}

function placeName(cell: CurveCell, stages: readonly StageView[], columns: readonly ColumnView[], lane: string): string {
  const column = columns[cell.column];
  const stage = stages.find((candidate) => candidate.id === column?.stage)?.name ?? '';
  const wide = cell.span > 1 || column === undefined || column.name === '';
  return wide ? `${stage}, ${lane}` : `${stage}, ${column.name}, ${lane}`;
}
