/** CJM115: a lane that most columns fill and this one leaves open. */

import type { Journey, Stage, Step } from '../../../model/journey.ts';
import type { Fold } from '../../../model/stageFacts.ts';
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
  *journey(journey, { parameter, ofStages, fold }) {
    const usual = usualLanes(fold(filledColumns), parameter('share'));
    const stages = usual.length === 0 ? [] : ofStages(columnsOf);
    for (const [index, columns] of stages.entries()) {
      const stage = journey.stages[index];
      if (stage && columns.isFilled) for (const lane of usual) if (!columns.own.has(lane)) yield* holes(journey, lane, stage, columns);
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

/** The lanes that each column of a stage fills. */
interface Columns {
  readonly own: ReadonlySet<string>;
  readonly steps: readonly ReadonlySet<string>[];
  readonly isFilled: boolean;
}

function columnsOf(stage: Stage): Columns {
  const own = new Set(statedLanes(stage.lanes));
  const steps = stage.steps.map(({ lanes }) => new Set(statedLanes(lanes)));
  return { own, steps, isFilled: own.size > 0 || steps.some(({ size }) => size > 0) };
}

/** How many columns there are, and how many of them each lane fills. */
interface Filled {
  readonly count: number;
  readonly lanes: ReadonlyMap<string, number>;
}

const filledColumns: Fold<Filled> = {
  of: (stage) => {
    const { own, steps } = columnsOf(stage);
    const count = Math.max(1, steps.length);
    const ofSteps = steps.flatMap((lanes) => [...lanes].filter((lane) => !own.has(lane)));
    return { count, lanes: summed([...[...own].map((lane) => [lane, count] as const), ...ofSteps.map((lane) => [lane, 1] as const)]) };
  },
  join: (parts) => ({ count: parts.reduce((sum, { count }) => sum + count, 0), lanes: summed(parts.flatMap(({ lanes }) => [...lanes])) }),
  same: (a, b) => a.count === b.count && a.lanes.size === b.lanes.size && [...a.lanes].every(([lane, filled]) => b.lanes.get(lane) === filled),
};

function summed(counts: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [lane, count] of counts) sums.set(lane, (sums.get(lane) ?? 0) + count);
  return sums;
}

/** A stage all of whose columns are open is one hole. */
function* holes(journey: Journey, lane: string, stage: Stage, { steps }: Columns): Generator<Draft> {
  const open = stage.steps.filter((_, index) => !steps[index]?.has(lane));
  const parts: readonly (Stage | Step)[] = open.length === stage.steps.length ? [stage] : open;
  for (const { at, name } of parts) yield { at, params: { lane: laneName(lane, journey), place: name, id: lane } };
}

/** Lanes that fill enough columns, but not all, in the order of the grid. */
function usualLanes({ count, lanes }: Filled, share: number): string[] {
  return inOrder([...lanes].filter(([, filled]) => filled < count && filled * 100 >= count * share).map(([lane]) => lane));
}

const places: ReadonlyMap<string, number> = new Map(laneRecords.entries.map(({ id }, index) => [id, index]));

function inOrder(lanes: readonly string[]): string[] {
  const place = (lane: string): number => places.get(lane) ?? places.size;
  return lanes.toSorted((a, b) => place(a) - place(b));
}
