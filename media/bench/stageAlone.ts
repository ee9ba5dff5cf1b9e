/** A map → the same map with one of its stages alone, as it is presented. Lanes in which the stage says nothing are left out. */
import type { CellView, CurvePointView, JourneyView } from '../../server/core/view/journeyView.ts';

/** `undefined` when there is no such stage. */
export function stageAlone(view: JourneyView, index: number): JourneyView | undefined {
  const stage = view.stages[index];
  if (stage === undefined) return undefined;
  const from = stage.column;
  const isHere = (column: number): boolean => column >= from && column < from + stage.span;
  const cells: Record<string, CellView> = Object.fromEntries(Object.entries(view.cells).filter(([id]) => id.startsWith(`${stage.id}/`)));
  const spoken = new Set(Object.keys(cells).map((id) => id.slice(id.lastIndexOf('/') + 1)));
  return {
    ...view,
    stages: [{ ...stage, column: 0 }],
    columns: view.columns.slice(from, from + stage.span),
    lanes: view.lanes.filter(({ id }) => spoken.has(id)),
    cells,
    curve: { ...view.curve, points: view.curve.points.filter(({ column }) => isHere(column)).map((point) => moved(point, -from)) },
    funnel: undefined,
    funnels: [],
  };
}

function moved(point: CurvePointView, by: number): CurvePointView {
  return { ...point, column: point.column + by, at: point.at + by };
}
