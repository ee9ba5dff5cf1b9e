/** A view → one table of its grid for spreadsheets: a row for each step, and for each stage of which something is said as a whole. */
import type { JourneyView } from '../view/journeyView.ts';
import { gridRows, isSaidOfStage } from './gridRows.ts';
import { label } from './itemWords.ts';

export interface GridTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function gridTable(view: JourneyView): GridTable {
  const { stages, columns, labels } = view;
  const lanes = gridRows(view);
  const rows = stages.flatMap((stage) => {
    const steps = columns.slice(stage.column, stage.column + stage.span).filter(({ step }) => step !== '*');
    const whole = steps.length === 0 || isSaidOfStage(lanes, stage) ? [[stage.name, '', ...lanes.map((lane) => lane.ofStage(stage).join('\n'))]] : [];
    return [...whole, ...steps.map((column) => [stage.name, column.name, ...lanes.map((lane) => lane.ofColumn(column).join('\n'))])];
  });
  return { heads: [label(labels, 'stage'), label(labels, 'step'), ...lanes.map(({ name }) => name)], rows };
}
