/** Lays the points of the emotion curve into cells of the grid: one for each stretch of columns that points cover, one for each column without any. */
import type { ColumnView, CurvePointView } from '../../server/core/view/journeyView.ts';

export interface CurveCell {
  /** `decision/place-order/experience`; of several points the first one's. */
  readonly id: string;
  readonly column: number;
  readonly span: number;
  /** First column of its stage. */
  readonly first: boolean;
  readonly points: readonly CurvePointView[];
}

/** A persona may speak of a whole stage and another of its steps: where they overlap they share a cell. */
export function placePoints(points: readonly CurvePointView[], columns: readonly ColumnView[]): readonly CurveCell[] {
  const cells: CurveCell[] = [];
  for (let column = 0; column < columns.length; ) {
    const end = endOfStretch(points, column);
    const here = points.filter((point) => point.column >= column && point.column < end);
    cells.push({ id: `${here[0]?.id ?? columns[column]?.id}/experience`, column, span: end - column, first: columns[column]?.first ?? true, points: here });
    column = end;
  }
  return cells;
}

function endOfStretch(points: readonly CurvePointView[], start: number): number {
  let end = start + 1;
  for (const point of points.toSorted((a, b) => a.column - b.column)) {
    if (point.column >= start && point.column < end) end = Math.max(end, point.column + point.span);
  }
  return end;
}
