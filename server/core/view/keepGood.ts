/** Keeps the last good picture of what cannot be read at the moment, so that a half-typed line does not tear holes into the map. */
import type { Journey } from '../model/journey.ts';
import type { CellView, CurvePointView, CurveView, JourneyView } from './journeyView.ts';

/** The picture to show: the new one, with the broken columns as they were; all of the good one when the text lost its shape. */
export function keepGood(next: JourneyView, good: JourneyView | undefined, journey: Journey): JourneyView {
  if (next.problem === undefined || good === undefined) return next;
  if (!hasSameColumns(next, good)) return { ...good, version: next.version, counts: next.counts, problem: next.problem };
  const broken = brokenColumns(journey);
  if (broken.length === 0) return next;
  const isBroken = (id: string): boolean => broken.some((column) => id.startsWith(column));
  const cells: Record<string, CellView> = Object.fromEntries(Object.entries(next.cells).filter(([id]) => !isBroken(id)));
  for (const [id, cell] of Object.entries(good.cells)) if (isBroken(id)) cells[id] = cell;
  const curve = keepPoints(next.curve, good.curve, ({ id }) => isBroken(`${id}/`));
  return { ...next, cells, curve, lanes: good.lanes.length > next.lanes.length ? good.lanes : next.lanes };
}

/** From left to right, and of one step persona by persona, as the curve has them. */
function keepPoints(next: CurveView, good: CurveView, isBroken: (point: CurvePointView) => boolean): CurveView {
  if (![...next.points, ...good.points].some(isBroken)) return next;
  const points = [...next.points.filter((point) => !isBroken(point)), ...good.points.filter(isBroken)];
  const personas = [...new Set(good.points.map(({ persona }) => persona))];
  const lineOf = ({ persona }: CurvePointView): number => personas.indexOf(persona) + 1 || personas.length + 1;
  return { ...next, points: points.toSorted((a, b) => a.at - b.at || lineOf(a) - lineOf(b)) };
}

function hasSameColumns(a: JourneyView, b: JourneyView): boolean {
  return a.columns.length === b.columns.length && a.columns.every(({ id }, index) => id === b.columns[index]?.id);
}

/** `decision/place-order/`, `decision/*` and so on: what stands in chunks that have syntax errors. */
function brokenColumns(journey: Journey): string[] {
  return journey.stages.flatMap((stage) => [
    ...(stage.block.chunk.problems.length > 0 ? [`${stage.id}/*/`] : []),
    ...stage.steps.filter((step) => step.block.chunk.problems.length > 0).map((step) => `${stage.id}/${step.id}/`),
  ]);
}
