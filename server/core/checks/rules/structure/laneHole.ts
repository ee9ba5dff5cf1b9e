/** CJM115: a lane that most columns fill and this one leaves open. */
import { type Column, columnsOf, type Journey, type Stage, type Step } from '../../../model/journey.ts';
import { lanes as laneRecords } from '../../../vocabulary/vocabulary.ts';
import { setKey, isSamePlace, stageMapping, stepMapping } from '../../edits.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { cellsOf } from './cellsOf.ts';
import { laneName } from './emptyLane.ts';

export const laneHole: Rule = {
  id: 'lane-hole',
  code: 'CJM115',
  severity: 'info',
  parameters: { share: 60 },
  message: { en: 'Lane “{lane}” has no cell at “{place}”', ru: 'В дорожке «{lane}» нет ячейки у «{place}»' },
  help: {
    en: 'Most columns fill this lane, so the gap looks like something nobody asked about. Fill it, or say `n/a`, `none` or `unknown`. The limit `share` (percent of columns) is set in the project’s `rules`.',
    ru: 'Почти все столбцы заполняют эту дорожку, и пропуск выглядит так, будто об этом никто не спросил. Заполните ячейку или напишите `n/a`, `none` или `unknown`. Предел `share` (процент столбцов) задаётся в `rules` проекта.',
  },
  *journey(journey, { parameter }) {
    const columns = columnsOf(journey);
    const stated = columns.map((column) => statedLanes(column));
    const counts = new Map<string, number>();
    for (const lanes of stated) for (const lane of lanes) counts.set(lane, (counts.get(lane) ?? 0) + 1);
    const usual = [...counts].filter(([, count]) => count < columns.length && count * 100 >= columns.length * parameter('share')).map(([lane]) => lane);
    for (const stage of journey.stages) {
      const own = columns.filter((column) => column.stage === stage);
      if (own.some(({ index }) => stated[index]?.size)) for (const lane of inOrder(usual)) yield* holes(journey, lane, own, stated);
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
function* holes(journey: Journey, lane: string, columns: readonly Column[], stated: readonly ReadonlySet<string>[]): Generator<Draft> {
  const open = columns.filter(({ index }) => !stated[index]?.has(lane));
  const parts: readonly (Stage | Step)[] = open.length === columns.length ? columns.slice(0, 1).map(({ stage }) => stage) : open.map(({ stage, step }) => step ?? stage);
  for (const { at, name } of parts) yield { at, params: { lane: laneName(lane, journey), place: name, id: lane } };
}

/** Lanes that say something in a column: given, unknown, not applicable or none. A cell of the stage spans its steps. */
function statedLanes({ stage, step }: Column): ReadonlySet<string> {
  const cells = step ? [...cellsOf(stage.lanes), ...cellsOf(step.lanes)] : cellsOf(stage.lanes);
  return new Set(cells.filter(({ cell }) => cell.state !== 'absent').map(({ lane }) => lane));
}

const places: ReadonlyMap<string, number> = new Map(laneRecords.entries.map(({ id }, index) => [id, index]));

function inOrder(lanes: readonly string[]): string[] {
  const place = (lane: string): number => places.get(lane) ?? places.size;
  return lanes.toSorted((a, b) => place(a) - place(b));
}
