/** A map → what somebody has to do by a day besides its opportunities: dated items, touchpoints that are not there yet, and the next review of the map itself. */
import { isClosed } from '../../checks/rules/work/openWork.ts';
import type { Item, Journey, Lanes, Stage, TouchpointUse } from '../../model/journey.ts';
import { findTouchpoint } from '../../model/names.ts';
import { toDay } from '../../model/period.ts';
import { itemLanes } from '../../model/readLanes.ts';
import { given } from '../../model/stated.ts';

export interface MapTask {
  readonly kind: 'item' | 'touchpoint' | 'review';
  /** Nothing for the review of the whole map. */
  readonly text: string | undefined;
  readonly element: string;
  readonly stage: Stage | undefined;
  readonly owner: string | undefined;
  /** As stated. */
  readonly due: string | undefined;
}

const secondsOfDay = 86_400;

export function tasksOf(journey: Journey): MapTask[] {
  const columns = journey.stages.flatMap((stage) => [
    { stage, lanes: stage.lanes, column: `${stage.id}/*` },
    ...stage.steps.map((step) => ({ stage, lanes: step.lanes, column: `${stage.id}/${step.id}` })),
  ]);
  return [
    ...columns.flatMap(({ stage, lanes, column }) => [
      ...itemsOf(lanes).flatMap(({ lane, item, index }) => fromItem(item, `${column}/${lane}/${index + 1}`, stage)),
      ...(lanes.touchpoints?.entries ?? []).flatMap((use, index) => fromTouchpoint(use, `${column}/touchpoints/${index + 1}`, stage, journey)),
    ]),
    ...reviewOf(journey),
  ];
}

/** Opportunities are ranked apart. */
function itemsOf({ items, own }: Lanes): { readonly lane: string; readonly item: Item; readonly index: number }[] {
  const lanes = [...itemLanes.filter((lane) => lane !== 'opportunities').map((lane) => [lane, items[lane]] as const), ...own];
  return lanes.flatMap(([lane, cell]) => (cell?.entries ?? []).map((item, index) => ({ lane, item, index })));
}

function fromItem(item: Item, element: string, stage: Stage): MapTask[] {
  const due = given(item.due);
  if (due === undefined || item.status.state === 'unknown' || isClosed(item)) return [];
  return [{ kind: 'item', text: given(item.text), element, stage, owner: given(item.owner)?.text, due }];
}

/** What the project declares of a touchpoint is the project's. */
function fromTouchpoint(use: TouchpointUse, element: string, stage: Stage, { context }: Journey): MapTask[] {
  const { name, declared } = findTouchpoint(use, context);
  const task = given(use.task);
  const isThere = (given(use.status) ?? declared?.status ?? 'live') === 'live';
  const due = isThere ? undefined : given(use.due);
  if (task === undefined && due === undefined) return [];
  return [{ kind: 'touchpoint', text: task ?? name, element, stage, owner: given(use.owner)?.text ?? declared?.owner, due }];
}

function reviewOf({ reviewed, reviewEvery, owner }: Journey): MapTask[] {
  const day = toDay(given(reviewed) ?? '');
  const every = given(reviewEvery);
  if (day === undefined || every?.kind !== 'duration') return [];
  const due = new Date(Math.floor(day + every.value / secondsOfDay) * secondsOfDay * 1000).toISOString().slice(0, 10);
  return [{ kind: 'review', text: undefined, element: 'facts', stage: undefined, owner: given(owner)?.text, due }];
}
