/** A view → the rows of its grid in words: experience and every lane, with what each column and each whole stage says. It knows no file format. */
import type { ColumnView, CurvePointView, JourneyView, StageView } from '../view/journeyView.ts';
import { label, wordOfState, wordsOfCell } from './itemWords.ts';

export interface GridRow {
  readonly id: string;
  readonly name: string;
  /** What is said of a whole stage. */
  readonly ofStage: (stage: StageView) => readonly string[];
  readonly ofColumn: (column: ColumnView) => readonly string[];
}

export function gridRows(view: JourneyView): readonly GridRow[] {
  const { lanes, cells, labels, curve } = view;
  const rows = lanes.map(
    ({ id, name }): GridRow => ({
      id,
      name,
      ofStage: (stage) => wordsOfCell(cells[`${stage.id}/*/${id}`], labels),
      ofColumn: (column) => (column.step === '*' ? [] : wordsOfCell(cells[`${column.id}/${id}`], labels)),
    }),
  );
  return curve.points.length === 0 ? rows : [experienceRow(view), ...rows];
}

/** The stages that a row says something of as a whole. */
export function isSaidOfStage(rows: readonly GridRow[], stage: StageView): boolean {
  return rows.some((row) => row.ofStage(stage).length > 0);
}

function experienceRow({ curve, labels, header }: JourneyView): GridRow {
  const several = new Set(curve.points.map(({ persona }) => persona)).size > 1;
  const nameOf = (point: CurvePointView) => (several ? (header.personas.find(({ id }) => id === point.persona)?.name ?? point.persona) : undefined);
  const at = (id: string) => curve.points.filter((point) => point.id === id).map((point) => wordsOfPoint(point, nameOf(point), labels));
  return {
    id: 'experience',
    name: label(labels, 'experience'),
    ofStage: (stage) => at(`${stage.id}/*`),
    ofColumn: (column) => (column.step === '*' ? [] : at(column.id)),
  };
}

/** “4 Painless payment “Three taps and done” ◆ First moment of truth”. */
function wordsOfPoint(point: CurvePointView, persona: string | undefined, labels: JourneyView['labels']): string {
  const score = point.score ?? wordOfState(point.state, labels);
  const words = [score, point.feeling, point.quote && `“${point.quote}”`, point.moment && `◆ ${point.moment}`].filter(Boolean).join(' ');
  return persona === undefined ? words : `${persona}: ${words}`;
}
