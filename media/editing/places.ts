/** Elements of the map ↔ where they are drawn: what a gesture is meant for, where an editor stands, what lies beside it. Changes nothing. */
import type { CellItem, JourneyView } from '../../server/core/view/journeyView.ts';
import { elementAt, findPlace } from '../elementAt.ts';
import { cellOf } from '../sight.ts';

/** What of the map somebody points at. What stands in another file is changed there. */
export function subjectAt(box: Element): string | undefined {
  return box.closest('[data-file]') === null ? elementAt(box) : undefined;
}

/** What is drawn of an element itself: an item, a face, a header; otherwise what it is part of. */
export function anchorOf(root: ParentNode, element: string): Element | undefined {
  const id = CSS.escape(element);
  const point = element.endsWith('/experience') ? CSS.escape(element.slice(0, -'/experience'.length)) : undefined;
  const face = point === undefined ? null : root.querySelector(`[data-curve-point="${point}"] .pt`);
  return (
    face ?? root.querySelector(`[data-item="${id}"]`) ?? findPlace(root, element) ?? root.querySelector(`[data-edit="${id}"],[data-add="${id}"]`) ?? undefined
  );
}

/** The grid's cell that holds an element. */
export function gridCellOf(root: ParentNode, element: string): HTMLElement | undefined {
  const found = anchorOf(root, element)?.closest('[aria-colindex]');
  return found instanceof HTMLElement ? found : undefined;
}

export function itemsOf(view: JourneyView, cell: string): readonly CellItem[] {
  const found = view.cells[cell];
  return found?.state === 'given' ? found.items : [];
}

/** Of an item, its cell and its place there. */
export function itemAt(view: JourneyView, element: string): { readonly cell: string; readonly index: number; readonly item: CellItem } | undefined {
  const cell = cellOf(element);
  const index = (view.cells[cell]?.items ?? []).findIndex(({ key }) => key === element);
  const item = view.cells[cell]?.items[index];
  return item && { cell, index, item };
}

export type Kind = 'item' | 'cell' | 'curve' | 'step' | 'stage' | 'next' | 'lane' | 'funnel' | 'count' | 'other';

export function kindOf(view: JourneyView, element: string): Kind {
  if (element.startsWith('stage:')) return 'stage';
  if (element.startsWith('step:')) return 'step';
  if (element.startsWith('lane:')) return 'lane';
  if (element.startsWith('funnel:') && !element.startsWith('funnel:stages/')) return countAt(view, element) ? 'count' : 'funnel';
  if (element.endsWith('/experience')) return 'curve';
  const item = itemAt(view, element);
  if (item) return item.item.kind === 'next' ? 'next' : 'item';
  if (element.endsWith('/next')) return 'next';
  return /^[^/:]+\/.+\/[^/]+$/.test(element) ? 'cell' : 'other';
}

/** The steps of a stage in order, and which one it is; steps are named `step:stage/step`. */
export function stepAt(view: JourneyView, element: string): { readonly stage: number; readonly index: number; readonly count: number } | undefined {
  const column = view.columns.find(({ id }) => `step:${id}` === element);
  if (!column) return undefined;
  const steps = view.columns.filter(({ stage, step }) => stage === column.stage && step !== '*');
  return { stage: view.stages.findIndex(({ id }) => id === column.stage), index: steps.indexOf(column), count: steps.length };
}

/** A step of a further funnel, by its place there; such steps are named `funnel:repeat/visit`. */
export function countAt(view: JourneyView, element: string): { readonly funnel: string; readonly index: number } | undefined {
  for (const { id, steps } of view.funnels) {
    const index = steps.findIndex((step) => element === `funnel:${id}/${step.id}`);
    if (index >= 0) return { funnel: `funnel:${id}`, index };
  }
  return undefined;
}

export function stepsIn(view: JourneyView, stage: string): number {
  return view.columns.filter((column) => column.stage === stage && column.step !== '*').length;
}

/** The cell of the same lane in the next column, to the left or the right. */
export function cellBeside(root: ParentNode, cell: string, by: 1 | -1): string | undefined {
  const box = gridCellOf(root, cell);
  const row = box?.closest('.row') ?? box?.closest('[role=row]');
  const cells = [...(row?.querySelectorAll('[data-cell]') ?? [])];
  return cells[cells.findIndex((one) => one === box) + by]?.getAttribute('data-cell') ?? undefined;
}
