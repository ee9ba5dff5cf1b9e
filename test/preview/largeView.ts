/** A grid of any size → its view: stages of two steps, a text in every cell. */
import type { CellView, ColumnView, JourneyView, StageView } from '../../server/core/view/journeyView.ts';
import { groceryView } from './groceryView.ts';

export function largeView(columnCount: number, laneCount: number): JourneyView {
  const columns = Array.from({ length: columnCount }, (_, index): ColumnView => {
    const stage = `stage-${Math.floor(index / 2)}`;
    return { id: `${stage}/step-${index}`, stage, step: `step-${index}`, name: `Step ${index + 1}`, first: index % 2 === 0, findings: [] };
  });
  const stages = columns
    .filter((column) => column.first)
    .map(
      (column, index): StageView => ({
        id: column.stage,
        name: `Stage ${index + 1}`,
        task: undefined,
        traffic: undefined,
        trafficLabel: undefined,
        component: '',
        score: undefined,
        column: index * 2,
        span: Math.min(2, columnCount - index * 2),
        findings: [],
      }),
    );
  const lanes = Array.from(
    { length: laneCount },
    (_, index) => ({ id: `lane-${index}`, side: index * 2 < laneCount ? 'customer' : 'company', name: `Lane ${index + 1}`, note: undefined }) as const,
  );
  const cells = columns.flatMap((column) => lanes.map((lane) => textCell(`${column.id}/${lane.id}`, `What stands in ${column.name}, ${lane.name}`)));
  return {
    ...groceryView,
    version: 1,
    stages,
    columns,
    lanes,
    cells: Object.fromEntries(cells),
    funnel: undefined,
    curve: { ...groceryView.curve, points: [] },
    metrics: [],
    header: { title: `${columnCount} × ${laneCount}`, personas: [], facts: [], job: undefined },
  };
}

export function textCell(id: string, text: string): readonly [string, CellView] {
  return [id, { state: 'given', items: [{ kind: 'text', key: `${id}/1`, text }], findings: [] }];
}
