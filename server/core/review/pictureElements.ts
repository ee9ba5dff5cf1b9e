/** All elements of a merged picture as the eye goes, and what each of them was and is: whether it is there at all, and its own text. */
import type { FunnelView } from '../view/journeyView.ts';
import type { ComparedSide } from './comparedSide.ts';
import { headerText, itemText } from './elementTexts.ts';
import type { MergedStage } from './mergeColumns.ts';
import type { MergedView } from './mergeViews.ts';

/** On each side its own text; nothing where the element is not there. */
export interface PictureElement {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** In reading order: header, figures, then stage by stage, step by step, lane by lane; further funnels last. */
export function pictureElements(merged: MergedView, before: ComparedSide, after: ComparedSide): ReadonlyMap<string, PictureElement> {
  const elements = new Map<string, PictureElement>();
  const { labels } = merged.view;
  for (const part of ['title', 'personas', 'facts', 'job'] as const) {
    const [old, now] = [before, after].map((side) => headerText(part, side.view.header, labels) || undefined);
    elements.set(part, { before: old, after: now });
  }
  const [oldMetrics, metrics] = [before, after].map((side) => new Map(side.view.metrics.map(({ id, value }) => [`metric:${id}`, value])));
  for (const id of new Set([...(metrics?.keys() ?? []), ...(oldMetrics?.keys() ?? [])]))
    elements.set(id, { before: oldMetrics?.get(id), after: metrics?.get(id) });
  const figures = columnFigures(merged, after);
  for (const stage of merged.columns) addStage(stage, merged, figures, elements);
  addFunnels(merged, before, after, elements);
  return elements;
}

/** Steps of the stage funnel and points of the curve, by id. */
function columnFigures({ view, former }: MergedView, after: ComparedSide): ReadonlyMap<string, PictureElement> {
  const now = after.opened ? [...funnelTexts(view.funnel), ...pointTexts(view)] : [];
  const old = [...funnelTexts(former.funnel), ...pointTexts(former)];
  const [befores, afters] = [new Map(old), new Map(now)];
  return new Map([...new Set([...afters.keys(), ...befores.keys()])].map((id) => [id, { before: befores.get(id), after: afters.get(id) }]));
}

function funnelTexts(funnel: FunnelView | undefined): (readonly [string, string | undefined])[] {
  return (funnel?.steps ?? []).map((step) => [`funnel:${funnel?.id ?? ''}/${step.id}`, step.countText]);
}

/** Where several personas have a point, the first one's. */
function pointTexts({ curve }: Pick<MergedView['view'], 'curve'>): (readonly [string, string])[] {
  return curve.points.toReversed().map((point) => [`curve:${point.id}`, point.feeling ?? '']);
}

function addStage(
  stage: MergedStage,
  { view, cells, items }: MergedView,
  figures: ReadonlyMap<string, PictureElement>,
  elements: Map<string, PictureElement>,
): void {
  // Of several elements with the same id the first one counts.
  const add = (id: string, element: PictureElement | undefined): void => {
    if (element && !elements.has(id)) elements.set(id, element);
  };
  const addColumn = (column: string): void => {
    add(`curve:${column}`, figures.get(`curve:${column}`));
    for (const { id: lane } of view.lanes) {
      const cell = cells.get(`${column}/${lane}`);
      if (!cell) continue;
      add(`${column}/${lane}`, { before: cell.before && '', after: cell.after && '' });
      for (const { key } of view.cells[`${column}/${lane}`]?.items ?? []) {
        const slot = items.get(key);
        add(key, { before: slot?.before && itemText(slot.before, view.labels), after: slot?.after && itemText(slot.after, view.labels) });
      }
    }
  };
  add(`stage:${stage.id}`, { before: stage.before?.name, after: stage.after?.name });
  add(`funnel:stages/${stage.id}`, figures.get(`funnel:stages/${stage.id}`));
  addColumn(`${stage.id}/*`);
  for (const step of stage.steps) {
    add(`step:${step.id}`, { before: step.before?.name, after: step.after?.name });
    addColumn(step.id);
  }
}

function addFunnels({ view }: MergedView, before: ComparedSide, after: ComparedSide, elements: Map<string, PictureElement>): void {
  const [old, now] = [before, after].map((side) => new Map(side.view.funnels.flatMap(funnelTexts)));
  for (const [id] of view.funnels.flatMap(funnelTexts)) elements.set(id, { before: old?.get(id), after: now?.get(id) });
}
