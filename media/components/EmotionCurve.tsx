/** The emotion curve as a row of the grid: a line across all steps, one for each persona, tinted above and below the neutral level. */
import type { ColumnView, CurvePointView, CurveView, HeaderView, StageView } from '../../server/core/view/journeyView.ts';
import { CurvePicture } from './CurvePicture.tsx';
import { CurvePoint } from './CurvePoint.tsx';
import { type CurveShape, curveShape, drawLine, findSame, personasOf } from './curveShape.ts';
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
  const second = frame.second?.points ?? [];
  const names = personasOf(curve).map((id) => personas.find((persona) => persona.id === id)?.name ?? id);
  const lineOf = (point: CurvePointView) => (names.length > 1 ? personasOf(curve).indexOf(point.persona) : undefined);
  return (
    <div class="row curve" role="row" style={{ height: `${shape.height}px` }}>
      <div {...gridCell(frame, -1, 1, `${word(frame, 'experience')}. ${curve.summary}`, 'rowheader')} class="lane" data-lane="experience" title={curve.summary}>
        {word(frame, 'experience')}
        {names.length > 1 && <Key names={names} />}
        {second.length > 0 && <SecondKey title={frame.second?.title ?? ''} />}
        <Levels shape={shape} />
      </div>
      <CurvePicture shape={shape} former={former?.paths ?? []} second={linesOver(second, shape)} columns={columns.length} />
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

/** The lines of a map laid over this one, on the levels of this one. */
function linesOver(points: readonly CurvePointView[], shape: CurveShape): readonly string[] {
  const lines = [...new Set(points.map((point) => point.persona))].map((persona) => points.filter((point) => point.persona === persona));
  return lines
    .map((line) => line.toSorted((a, b) => a.at - b.at))
    .map((line) => drawLine(undefined, line, shape.y, shape.neutral).path)
    .filter((path) => path !== '');
}

function SecondKey({ title }: { title: string }) {
  return (
    <span class="key second-key" title={title} dir="auto">
      <svg viewBox="0 0 20 4" aria-hidden="true">
        <path class="second-line" d="M0 2H20" />
      </svg>
      {title}
    </span>
  );
}

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
  const second = (frame.second?.points ?? []).filter((point) => point.at >= cell.column && point.at < cell.column + cell.span);
  const over = second.filter((point) => point.score !== undefined).map((point) => `${frame.second?.title} ${point.score}`);
  const elements = [...cell.points.map((point) => `curve:${point.id}`), cell.id];
  const marked = elements.find((element) => markOf(frame, element));
  const mark = marked === undefined ? undefined : markOf(frame, marked);
  return (
    <div
      {...gridCell(frame, cell.column, cell.span, marked === undefined ? [`${place}: ${said}`, ...over].join('; ') : undefined)}
      class={cell.first ? 'cell first' : 'cell'}
      style={{ gridColumn: `${cell.column + 2} / span ${cell.span}` }}
      data-cell={cell.id}
      {...mark?.attributes()}
    >
      {marked !== undefined && <span class="said">{`${place}${frame.marks?.said(marked)}; ${said}. `}</span>}
      <Findings findings={findings} shown={cell.points.flatMap((point) => point.findings.slice(0, 1))} />
      {ghosts?.(cell)}
      {cell.points.length === 0 && <i class="hole gap" style={{ top: `${shape.neutral}px` }} />}
      {second.map((point) => (
        <SecondPoint
          key={`${point.id} ${point.persona ?? ''}`}
          point={point}
          y={point.share === undefined ? undefined : shape.y(point.share)}
          start={(point.at - cell.column) / cell.span}
          isSame={cell.points.some(({ share }) => share === point.share)}
          faces={cell.points.flatMap((own) => shape.spots.get(own)?.y ?? [])}
          title={frame.second?.title ?? ''}
        />
      ))}
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

interface SecondProps {
  readonly point: CurvePointView;
  /** Nothing where no score is stated. */
  readonly y: number | undefined;
  readonly start: number;
  /** Heights of what stands there already. */
  readonly faces: readonly number[];
  /** This map says the same. */
  readonly isSame: boolean;
  readonly title: string;
}

/** A score of the map laid over this one; where both agree, one mark is enough. */
function SecondPoint({ point, y, start, faces, isSame, title }: SecondProps) {
  if (y === undefined || isSame) return null;
  const isCovered = faces.some((face) => Math.abs(face - y) < 20);
  return (
    <i
      class={isCovered ? 'second-point aside' : 'second-point'}
      style={{ top: `${y}px`, left: `${start * 100}%` }}
      title={[title, point.score, point.feeling].filter(Boolean).join(' · ')}
      data-second={point.score}
    />
  );
}

function placeName(cell: CurveCell, stages: readonly StageView[], columns: readonly ColumnView[], lane: string): string {
  const column = columns[cell.column];
  const stage = stages.find((candidate) => candidate.id === column?.stage)?.name ?? '';
  const wide = cell.span > 1 || column === undefined || column.name === '';
  return wide ? `${stage}, ${lane}` : `${stage}, ${column.name}, ${lane}`;
}
