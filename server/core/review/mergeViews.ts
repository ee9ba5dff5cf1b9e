/** The pictures of two versions → one: the version after, with what was taken out put back in its place, and the figures as they were in the same columns. Marks nothing. */
import type { CellItem, CellView, ColumnView, CurvePointView, CurveView, FunnelView, JourneyView, StageView } from '../view/journeyView.ts';
import type { Change } from './change.ts';
import type { ComparedSide } from './comparedSide.ts';
import type { Former } from './comparisonView.ts';
import { mergeCells, type ToldItems } from './mergeCells.ts';
import { type MergedStage, mergeColumns } from './mergeColumns.ts';
import { mergeLists, type Slot } from './mergeLists.ts';

export interface MergedView {
  readonly view: JourneyView;
  readonly former: Former;
  readonly columns: readonly MergedStage[];
  readonly cells: ReadonlyMap<string, Slot<CellView>>;
  readonly items: ReadonlyMap<string, Slot<CellItem>>;
  /** An element of the version before → the same one in the merged picture; the same id where it has no other. */
  readonly present: (element: string) => string;
}

export function mergeViews(before: ComparedSide, after: ComparedSide, changes: readonly Change[]): MergedView {
  const [old, now] = [before.view, after.view];
  const columns = mergeColumns(old, now, changes);
  const lanes = mergeLists(old.lanes, now.lanes, matesById(old.lanes, now.lanes)).flatMap((slot) => slot.after ?? slot.before ?? []);
  const merged = mergeCells(columns, lanes, old.cells, now.cells, toldItems(before, after, changes));
  const drawn = after.opened ? now : old;
  const places = { before: placesOf(columns, 'before'), after: placesOf(columns, 'after') };
  const own = after.opened ? places.after : places.before;
  const { stages, heads } = arrangeHeads(columns);
  const view: JourneyView = {
    ...drawn,
    stages,
    columns: heads,
    lanes,
    cells: merged.cells,
    funnel: drawn.funnel && inColumns(drawn.funnel, own),
    curve: curveIn(drawn.curve, own),
  };
  const former: Former = { metrics: old.metrics, funnel: old.funnel && inColumns(old.funnel, places.before), curve: curveIn(old.curve, places.before) };
  const elements = elementsNow(places.before, merged.now);
  return { view, former, columns, cells: merged.cellSlots, items: merged.itemSlots, present: (element) => elements.get(element) ?? element };
}

function matesById<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Map<T, T> {
  const now = new Map(after.map((one) => [one.id, one]));
  return new Map(before.flatMap((one) => (now.has(one.id) ? [[one, now.get(one.id) as T] as const] : [])));
}

/** Which items came and went, and which ones the changes find on both sides. */
function toldItems(before: ComparedSide, after: ComparedSide, changes: readonly Change[]): ToldItems {
  const [gone, come, same] = [new Set<string>(), new Set<string>(), new Map<string, string>()];
  for (const change of changes) {
    const [old, now] = [itemOf(before, change), itemOf(after, change)];
    if (old !== undefined && now !== undefined) same.set(old, now);
    else if (old !== undefined) gone.add(old);
    else if (now !== undefined) come.add(now);
  }
  return { gone, come, same };
}

function itemOf(side: ComparedSide, change: Change): string | undefined {
  if (change.lane === undefined) return undefined;
  const element = side.elements.get(change);
  return element !== undefined && side.opened?.items.has(element) ? element : undefined;
}

function arrangeHeads(merged: readonly MergedStage[]): { readonly stages: readonly StageView[]; readonly heads: readonly ColumnView[] } {
  const heads: ColumnView[] = [];
  const stages = merged.flatMap(({ id, before, after, steps }): StageView[] => {
    const view = after ?? (before && { ...before, findings: [] });
    if (!view) return [];
    const column = heads.length;
    steps.forEach((slot, index) => {
      const head = slot.after ?? (slot.before && { ...slot.before, findings: [] });
      if (head) heads.push({ ...head, id: slot.id, stage: id, step: slot.step, first: index === 0 });
    });
    if (steps.length === 0) heads.push({ id: `${id}/*`, stage: id, step: '*', name: '', first: true, findings: [] });
    return [{ ...view, id, column, span: heads.length - column }];
  });
  return { stages, heads };
}

interface Spot {
  readonly id: string;
  readonly column: number;
  readonly span: number;
}
/** Where the stages and columns of one side stand in the merged picture, by the ids that this side has for them. */
interface Places {
  readonly stages: ReadonlyMap<string, Spot>;
  readonly columns: ReadonlyMap<string, Spot>;
}

function placesOf(merged: readonly MergedStage[], side: 'before' | 'after'): Places {
  const [stages, columns] = [new Map<string, Spot>(), new Map<string, Spot>()];
  let column = 0;
  for (const stage of merged) {
    const spot = { id: stage.id, column, span: Math.max(1, stage.steps.length) };
    const own = stage[side];
    if (own) {
      stages.set(own.id, spot);
      columns.set(`${own.id}/*`, { ...spot, id: `${stage.id}/*` });
    }
    stage.steps.forEach((step, index) => {
      const former = step[side];
      if (former) columns.set(former.id, { id: step.id, column: column + index, span: 1 });
    });
    column += spot.span;
  }
  return { stages, columns };
}

function inColumns(funnel: FunnelView, { stages }: Places): FunnelView {
  const steps = funnel.steps.map((step) => ({ ...step, ...stages.get(step.id) }));
  return { ...funnel, steps: steps.toSorted((a, b) => a.column - b.column) };
}

function curveIn(curve: CurveView, { columns }: Places): CurveView {
  const points = curve.points.map((point): CurvePointView => {
    const spot = columns.get(point.id);
    return spot === undefined ? point : { ...point, ...spot, at: spot.column + spot.span / 2 };
  });
  return { ...curve, points: points.toSorted((a, b) => a.column - b.column) };
}

function elementsNow({ stages, columns }: Places, cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const now = new Map(cells);
  for (const [id, spot] of stages) {
    now.set(`stage:${id}`, `stage:${spot.id}`);
    now.set(`funnel:stages/${id}`, `funnel:stages/${spot.id}`);
  }
  for (const [id, spot] of columns) {
    now.set(`step:${id}`, `step:${spot.id}`);
    now.set(`curve:${id}`, `curve:${spot.id}`);
  }
  return now;
}
