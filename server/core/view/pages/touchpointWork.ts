/** What is being done about a touchpoint: its own task, opportunities that name it, and those of the columns where it is met. */
import type { Item, Stage, Step } from '../../model/journey.ts';
import { findEntry } from '../../model/names.ts';
import { given } from '../../model/stated.ts';
import type { Desk } from '../arrange.ts';
import type { MetTouchpoint } from './metTouchpoints.ts';

export interface Work {
  /** Of the opportunity; of the touchpoint for its own task. */
  readonly element: string;
  readonly text: string;
  readonly status: 'idea' | 'planned' | 'doing' | 'done' | undefined;
  /** As stated: `2026-12-15`. */
  readonly due: string | undefined;
  /** It names the touchpoint, or is its own. */
  readonly isNamed: boolean;
}

/** Named work first, dropped work never. Work in the same column counts only where nothing names the touchpoint. */
export function workOn(touchpoint: MetTouchpoint, { journey }: Desk): readonly Work[] {
  const { task, places } = touchpoint;
  const own: Work[] =
    task.state === 'given'
      ? [
          {
            element: places[0].element,
            text: task.text,
            status: undefined,
            due: touchpoint.due.state === 'given' ? touchpoint.due.text : undefined,
            isNamed: true,
          },
        ]
      : [];
  const all = journey.stages.flatMap((stage) => [undefined, ...stage.steps].flatMap((step) => opportunitiesAt(stage, step)));
  const isNamed = ({ item }: Placed): boolean => {
    const text = given(item.touchpoint)?.text;
    return text !== undefined && (text === touchpoint.id || findEntry('touchpoint', text, journey.context.project)?.id === touchpoint.id);
  };
  const named = [...own, ...all.filter(isNamed).map((placed) => toWork(placed, true))];
  if (named.length > 0) return named;
  const isHere = ({ stage, step, item }: Placed): boolean =>
    item.touchpoint.state === 'absent' && places.some((place) => place.stage === stage && (step === undefined || place.step === step));
  return all.filter(isHere).map((placed) => toWork(placed, false));
}

interface Placed {
  readonly stage: Stage;
  readonly step: Step | undefined;
  readonly item: Item;
  readonly element: string;
}

function opportunitiesAt(stage: Stage, step: Step | undefined): Placed[] {
  return ((step ?? stage).lanes.items.opportunities?.entries ?? []).flatMap((item, index) =>
    given(item.status) === 'dropped' ? [] : [{ stage, step, item, element: `${stage.id}/${step?.id ?? '*'}/opportunities/${index + 1}` }],
  );
}

function toWork({ item, element }: Placed, isNamed: boolean): Work {
  const status = given(item.status);
  return { element, text: given(item.text) ?? '', status: status === 'dropped' ? undefined : status, due: given(item.due), isNamed };
}
