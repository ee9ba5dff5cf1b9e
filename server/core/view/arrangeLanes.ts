/** Which lanes are shown, in which order and under which names (the map's key `lanes`; language, section 4). */
import type { Journey } from '../model/journey.ts';
import { lanes as laneRecords } from '../vocabulary/vocabulary.ts';
import type { Desk } from './arrange.ts';
import { laneCells } from './elements.ts';
import type { LaneView } from './journeyView.ts';

export interface ShownLane {
  readonly id: string;
  readonly name: string | undefined;
  readonly side: LaneView['side'] | undefined;
}

/** The chosen lanes; without a choice every lane that is written anywhere, and the transitions after the customer's lanes. */
export function shownLanes(journey: Journey): ShownLane[] {
  const written = writtenLanes(journey);
  const canonical = laneRecords.entries.map(({ id }) => id).filter((id) => id !== 'next');
  const firstCompany = canonical.findIndex((id) => laneRecords.byId(id)?.side === 'company');
  canonical.splice(firstCompany, 0, 'next');
  const all = [...canonical.filter((id) => written.has(id)), ...journey.context.ownLanes.map(({ id }) => id)];
  if (!journey.lanes) return all.map(toShown);
  const chosen = new Set(journey.lanes.map(({ id }) => id));
  return journey.lanes.flatMap((choice): ShownLane[] =>
    choice.id === 'rest' ? all.filter((id) => !chosen.has(id)).map(toShown) : [{ id: choice.id, name: choice.name, side: choice.side }],
  );
}

function toShown(id: string): ShownLane {
  return { id, name: undefined, side: undefined };
}

function writtenLanes(journey: Journey): ReadonlySet<string> {
  const written = new Set<string>();
  for (const stage of journey.stages) {
    for (const part of [stage, ...stage.steps]) for (const [lane] of laneCells(part.lanes)) written.add(lane);
    if (stage.next.at) written.add('next');
  }
  return written;
}

/** The rows below the curve. */
export function arrangeLanes({ journey, words }: Desk): LaneView[] {
  return shownLanes(journey)
    .filter(({ id }) => id !== 'experience')
    .map(({ id, name, side }): LaneView => {
      const record = laneRecords.byId(id);
      const own = journey.context.ownLanes.find((lane) => lane.id === id);
      return {
        id,
        side: side ?? record?.side ?? own?.side ?? 'company',
        name: name ?? (id === 'next' ? words.say('moves-on-by') : (record?.name[words.language] ?? own?.name ?? id)),
        note: record?.note?.[words.language],
      };
    });
}
