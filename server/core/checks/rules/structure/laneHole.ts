/** CJM115: a lane that most columns fill and this one leaves open. */
import type { Journey, Stage, Step } from '../../../model/journey.ts';
import { lanes as laneRecords } from '../../../vocabulary/vocabulary.ts';
import { isSamePlace, setKey, stageMapping, stepMapping } from '../../edits.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { statedLanes } from './cellsOf.ts';
import { laneName } from './emptyLane.ts';

export const laneHole: Rule = {
  id: 'lane-hole',
  code: 'CJM115',
  severity: 'info',
  parameters: { share: 60 },
  message: { en: 'Lane “{lane}” has no cell at “{place}”', ru: 'В дорожке «{lane}» нет ячейки у «{place}»' },
  *journey(journey, { parameter }) {
    const usual = usualLanes(journey, parameter('share'));
    for (const stage of journey.stages) {
      const own = statedLanes(stage.lanes);
      const isEmpty = own.length === 0 && stage.steps.every(({ lanes }) => statedLanes(lanes).length === 0);
      if (!isEmpty) for (const lane of usual) if (!own.includes(lane)) yield* holes(journey, lane, stage);
    }
  },
  *fix({ at, params: { id, lane } }, { journey }) {
    const stage = journey.stages.find((candidate) => isSamePlace(candidate.at, at));
    const step = stage ? undefined : journey.stages.flatMap(({ steps }) => steps).find((candidate) => isSamePlace(candidate.at, at));
    const mapping = stage ? stageMapping(journey, stage) : step && stepMapping(step);
    const edit = mapping && setKey(mapping, String(id), notApplicable);
    if (edit) yield { title: { en: `Say that “${lane}” does not apply here`, ru: `Указать, что «${lane}» здесь неприменимо` }, edits: [edit] };
  },
};

const notApplicable = 'n/a';

/** A stage all of whose columns are open is one hole. */
function* holes(journey: Journey, lane: string, stage: Stage): Generator<Draft> {
  const open = stage.steps.filter(({ lanes }) => !statedLanes(lanes).includes(lane));
  const parts: readonly (Stage | Step)[] = open.length === stage.steps.length ? [stage] : open;
  for (const { at, name } of parts) yield { at, params: { lane: laneName(lane, journey), place: name, id: lane } };
}

/** Lanes that fill enough columns, but not all, in the order of the grid. A cell of the stage spans its steps. */
function usualLanes({ stages }: Journey, share: number): string[] {
  const counts = new Map<string, number>();
  let columns = 0;
  const count = (lanes: Iterable<string>, times: number): void => {
    for (const lane of lanes) counts.set(lane, (counts.get(lane) ?? 0) + times);
  };
  for (const { lanes, steps } of stages) {
    const own = statedLanes(lanes);
    columns += Math.max(1, steps.length);
    count(own, Math.max(1, steps.length));
    for (const step of steps)
      count(
        statedLanes(step.lanes).filter((lane) => !own.includes(lane)),
        1,
      );
  }
  return inOrder([...counts].filter(([, filled]) => filled < columns && filled * 100 >= columns * share).map(([lane]) => lane));
}

const places: ReadonlyMap<string, number> = new Map(laneRecords.entries.map(({ id }, index) => [id, index]));

function inOrder(lanes: readonly string[]): string[] {
  const place = (lane: string): number => places.get(lane) ?? places.size;
  return lanes.toSorted((a, b) => place(a) - place(b));
}
