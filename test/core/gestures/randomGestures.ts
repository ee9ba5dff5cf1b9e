/**
 * Draws gestures for a map, each with the change of the values that it means, so that what the text must come to is known without making edits.
 * Values are read with `yaml` alone; of the product only the names of elements are asked for.
 */
import { parse } from 'yaml';
import type { AddStage, Gesture } from '../../../server/core/gestures/gesture.ts';
import type { Journey, Lanes } from '../../../server/core/model/journey.ts';
import { laneCells } from '../../../server/core/view/elements.ts';
import { Dice } from '../review/edit.ts';

export type Long = string | Long[] | { [key: string]: Long };
type Thing = { [key: string]: Long };

export interface Drawn {
  readonly gesture: Gesture;
  /** Changes the values as `longForm` has them. */
  readonly change: (map: Thing) => void;
  /** Ids of copies and of what is new are not foretold. */
  readonly anyIds: boolean;
}

const itemLanes = ['actions', 'goals', 'expectations', 'thoughts', 'pains', 'gains', 'objectives', 'opportunities', 'activities'];
const mainKeys: Readonly<Record<string, string>> = {
  touchpoints: 'touchpoint',
  barriers: 'barrier',
  owners: 'text',
  systems: 'text',
  experience: 'score',
  image: 'src',
};
const stateWords: ReadonlySet<string> = new Set(['none', 'unknown', '???', 'n/a']);

/** The values of a text in their long forms, and without what says nothing. */
export function longForm(text: string): Thing {
  const map = tidy(parse(text, { logLevel: 'silent' })) as Thing;
  const own = list(map['lanes']).flatMap((lane) => (typeof lane === 'object' && !Array.isArray(lane) && typeof lane['id'] === 'string' ? [lane['id']] : []));
  for (const [index, stage] of list(map['stages']).entries()) {
    const long = withMain(stage, 'stage');
    list(map['stages'])[index] = long;
    lengthen(long, own);
    for (const [at, step] of list(long['steps']).entries()) {
      const one = withMain(step, 'step');
      list(long['steps'])[at] = one;
      lengthen(one, own);
    }
  }
  const economics = map['economics'];
  if (typeof economics === 'object' && !Array.isArray(economics))
    for (const [key, value] of Object.entries(economics)) if (key !== 'note') economics[key] = withMain(value, 'value');
  return map;
}

function lengthen(part: Thing, own: readonly string[]): void {
  for (const lane of [...itemLanes, ...own, ...Object.keys(mainKeys)]) {
    const cell = part[lane];
    if (cell === undefined || (typeof cell === 'string' && stateWords.has(cell) && lane !== 'experience')) continue;
    const isOne = lane === 'image' || (lane === 'experience' && !Array.isArray(cell));
    const main = mainKeys[lane] ?? 'text';
    part[lane] = isOne ? withMain(cell, main) : (Array.isArray(cell) ? cell : [cell]).map((entry) => withMain(entry, main));
  }
  const { kpis } = part;
  if (typeof kpis === 'object' && !Array.isArray(kpis)) for (const [code, value] of Object.entries(kpis)) kpis[code] = withMain(value, 'value');
}

function withMain(value: Long, main: string): Thing {
  return typeof value === 'object' && !Array.isArray(value) ? value : { [main]: value };
}

/** Numbers are told by their digits: how a text is typed is its reader's affair. */
export function tidy(value: unknown): Long | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => tidy(item) ?? []);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object') return (typeof value === 'string' ? value : JSON.stringify(value)).trim();
  const fields = Object.entries(value).flatMap(([key, field]): [string, Long][] => {
    const kept = tidy(field);
    return kept === undefined ? [] : [[key, kept]];
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

export function withoutIds(value: Long | undefined): Long | undefined {
  if (Array.isArray(value)) return value.map((item) => withoutIds(item) as Long);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, field]): [string, Long][] => (key === 'id' ? [] : [[key, withoutIds(field) as Long]])));
}

function list(value: Long | undefined): Long[] {
  return Array.isArray(value) ? value : [];
}

const texts = [
  'Plain words',
  'Two: parts',
  'a, b [c] {d}',
  '- dash',
  'hash # here',
  "it's",
  'say "yes"',
  '2026',
  'true',
  'no',
  'Ёлка «да»',
  'ends:',
  'two\nlines',
  '*star',
  '&and',
  '@home',
  'null',
  '~ about',
  '1:30',
  'a'.repeat(120),
  '50% off',
  'C:\\path "x" \'y\'',
  '?',
  '| pipe',
  '> fold',
];

interface Spot {
  readonly stage: number;
  readonly step: number | undefined;
  readonly name: string;
  readonly lanes: Lanes;
}

function spotsOf({ stages }: Journey): Spot[] {
  return stages.flatMap((stage, index): Spot[] => [
    { stage: index, step: undefined, name: `${stage.id}/*`, lanes: stage.lanes },
    ...stage.steps.map((step, at) => ({ stage: index, step: at, name: `${stage.id}/${step.id}`, lanes: step.lanes })),
  ]);
}

function partIn(map: Thing, { stage, step }: Pick<Spot, 'stage' | 'step'>): Thing {
  const found = list(map['stages'])[stage] as Thing;
  return step === undefined ? found : (list(found['steps'])[step] as Thing);
}

/** The entries of a cell, made where there are none. */
function entriesIn(part: Thing, lane: string): Long[] {
  const cell = part[lane];
  if (Array.isArray(cell)) return cell;
  const made: Long[] = [];
  part[lane] = made;
  return made;
}

function drop(part: Thing, key: string, entries: readonly Long[]): void {
  if (entries.length === 0) delete part[key];
}

type Maker = (journey: Journey, dice: Dice) => Drawn | undefined;

const setItem: Maker = (journey, dice) => {
  const found = anEntry(journey, dice, itemLanes);
  if (!found) return undefined;
  const { spot, lane, index } = found;
  const [key, value] = dice.one<readonly [string, string | number | null]>([
    ['text', dice.one(texts)],
    ['text', dice.one(texts)],
    ['severity', 1 + dice.below(5)],
    ['impact', 1 + dice.below(5)],
    ['status', dice.one(['idea', 'planned', 'done'])],
    ['owner', dice.one(texts)],
    ['due', '2026-12-15'],
    ['note', dice.one(texts)],
    ['severity', null],
    ['note', null],
  ]);
  return setIn(`${spot.name}/${lane}/${index + 1}`, key, value, (map) => list(partIn(map, spot)[lane])[index] as Thing);
};

function setIn(element: string, key: string, value: string | number | null, find: (map: Thing) => Thing): Drawn {
  return {
    gesture: { kind: 'set', element, key, value },
    anyIds: false,
    change: (map) => {
      const thing = find(map);
      if (value === null) delete thing[key];
      else thing[key] = String(value);
    },
  };
}

const setItemList: Maker = (journey, dice) => {
  const found = anEntry(journey, dice, ['opportunities', 'opportunities', 'pains', 'actions']);
  if (!found) return undefined;
  const { spot, lane, index } = found;
  const find = (map: Thing) => list(partIn(map, spot)[lane])[index] as Thing;
  const element = `${spot.name}/${lane}/${index + 1}`;
  if (lane === 'opportunities' && dice.below(2) === 0)
    return setAll(element, dice.one(['expect', 'measured']), someOf(dice, ['C: +1 pp', 'NPS: -7', 'WT: -7 min', 'Q: +0.08']), find);
  return setAll(element, 'evidence', someOf(dice, ['site', 'survey', 'a, b', 'contact-log', 'no']), find);
};

const setMoves: Maker = (journey, dice) => {
  const stage = dice.below(journey.stages.length);
  return setAll(`${journey.stages[stage]?.id ?? ''}/*/next`, dice.one(['tools', 'capture']), someOf(dice, ['quiz', 'consultation', 'x: y', 'gift']), (map) =>
    under(partIn(map, { stage, step: undefined }), 'next'),
  );
};

function someOf(dice: Dice, all: readonly string[]): string[] {
  return all.filter(() => dice.below(2) === 0);
}

function setAll(element: string, key: string, values: readonly string[], find: (map: Thing) => Thing): Drawn {
  return {
    gesture: { kind: 'set', element, key, value: values },
    anyIds: false,
    change: (map) => {
      const thing = find(map);
      const pairs = values.map((value): [string, Long] => [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 2)]);
      const isPairs = key === 'expect' || key === 'measured';
      if (values.length === 0) delete thing[key];
      else thing[key] = isPairs ? Object.fromEntries(pairs) : [...values];
    },
  };
}

function under(part: Thing, key: string): Thing {
  const known = part[key];
  if (typeof known === 'object' && !Array.isArray(known)) return known;
  const made: Thing = {};
  part[key] = made;
  return made;
}

const setTouchpoint: Maker = (journey, dice) => {
  const found = anEntry(journey, dice, ['touchpoints']);
  if (!found) return undefined;
  const [key, value] = dice.one<readonly [string, string | number]>([
    ['importance', 1 + dice.below(5)],
    ['satisfaction', 1 + dice.below(5)],
    ['status', 'planned'],
    ['name', dice.one(texts)],
  ]);
  return setIn(`${found.spot.name}/touchpoints/${found.index + 1}`, key, value, (map) => list(partIn(map, found.spot)['touchpoints'])[found.index] as Thing);
};

const setExperience: Maker = (journey, dice) => {
  const spot = dice.one(spotsOf(journey));
  if ((spot.lanes.experience?.entries.length ?? 0) > 1) return undefined;
  const { min, max } = journey.context.scale;
  const [key, value] = dice.one<readonly [string, string | number]>([
    ['score', min + dice.below(max - min + 1)],
    ['score', '???'],
    ['feeling', dice.one(texts)],
    ['quote', dice.one(texts)],
    ['target', max],
  ]);
  const state = spot.lanes.experience?.state;
  if (state === 'none' || state === 'not-applicable' || state === 'unknown')
    return key === 'score' ? setIn(`${spot.name}/experience`, key, value, (map) => replaced(map, spot)) : undefined;
  return setIn(`${spot.name}/experience`, key, value, (map) => {
    const cell = partIn(map, spot)['experience'];
    return Array.isArray(cell) ? (cell[0] as Thing) : under(partIn(map, spot), 'experience');
  });
};

function replaced(map: Thing, spot: Spot): Thing {
  const made: Thing = {};
  partIn(map, spot)['experience'] = made;
  return made;
}

const setKpi: Maker = (journey, dice) => {
  const found = anEntry(journey, dice, ['kpis']);
  const kpi = found?.spot.lanes.kpis?.entries[found.index];
  if (!found || !kpi) return undefined;
  const key = dice.one(['value', 'target', 'previous']);
  return setIn(`${found.spot.name}/kpis/${kpi.code}`, key, `${10 + dice.below(80)}.5%`, (map) => under(under(partIn(map, found.spot), 'kpis'), kpi.written));
};

const setTop: Maker = (journey, dice) => {
  const text = dice.one(texts);
  const isSentence = journey.job.state === 'given' && journey.job.value.sentence !== undefined;
  const key = dice.one(['title', 'job', 'metric']);
  if (key === 'title') return setIn('title', 'title', text, (map) => map);
  if (key === 'job') return isSentence ? undefined : setIn('job', dice.one(['when', 'want', 'so-that']), text, (map) => under(map, 'job'));
  const factor = dice.one(['L', 'C', 'P', 'Q', 'M', 'REV']);
  return setIn(`metric:${factor}`, dice.one(['value', 'target']), String(1 + dice.below(900)), (map) => under(under(map, 'economics'), factor));
};

const setPart: Maker = (journey, dice) => {
  const spot = dice.one(spotsOf(journey));
  const text = dice.one(texts);
  if (spot.step !== undefined) {
    return setIn(`step:${spot.name}`, dice.one(['step', 'note']), text, (map) => partIn(map, spot));
  }
  const [key, value] = dice.one<readonly [string, string | number]>([
    ['task', text],
    ['traffic', dice.one(['cold', 'warm', 'hot'])],
    ['reached', 1 + dice.below(90_000)],
    ['score', journey.context.scale.min],
    ['note', text],
  ]);
  return setIn(`stage:${journey.stages[spot.stage]?.id ?? ''}`, key, value, (map) => partIn(map, spot));
};

const setNext: Maker = (journey, dice) => {
  const stage = dice.below(journey.stages.length);
  return setIn(`${journey.stages[stage]?.id ?? ''}/*/next`, dice.one(['offer', 'note']), dice.one(texts), (map) =>
    under(partIn(map, { stage, step: undefined }), 'next'),
  );
};

const setPersonas: Maker = (_, dice) => {
  const value = dice.one([['one'], ['one', 'a, b'], ['Ёлка «да»', 'two', 'three'], []]);
  return {
    gesture: { kind: 'set', element: 'personas', key: 'personas', value },
    anyIds: false,
    change: (map) => {
      delete map['persona'];
      delete map['personas'];
      const [one] = value;
      if (one !== undefined) map[value.length === 1 ? 'persona' : 'personas'] = value.length === 1 ? one : [...value];
    },
  };
};

const setCellState: Maker = (journey, dice) => {
  const spot = dice.one(spotsOf(journey));
  const lane = dice.one([...itemLanes, 'owners', 'touchpoints']);
  const [state, word] = dice.one<readonly ['none' | 'unknown' | 'not-applicable' | 'absent', string | undefined]>([
    ['none', 'none'],
    ['unknown', '???'],
    ['not-applicable', 'n/a'],
    ['absent', undefined],
  ]);
  return {
    gesture: { kind: 'set-state', cell: `${spot.name}/${lane}`, state },
    anyIds: false,
    change: (map) => {
      if (word === undefined) delete partIn(map, spot)[lane];
      else partIn(map, spot)[lane] = word;
    },
  };
};

const addItem: Maker = (journey, dice) => {
  const spot = dice.one(spotsOf(journey));
  const lane = dice.one([...itemLanes, 'owners', 'touchpoints', 'barriers']);
  const text = dice.one(texts);
  const { length } = laneCells(spot.lanes).find(([id]) => id === lane)?.[1].entries ?? [];
  const at = dice.below(length + 1);
  return {
    gesture: { kind: 'add-item', cell: `${spot.name}/${lane}`, text, at },
    anyIds: false,
    change: (map) => void entriesIn(partIn(map, spot), lane).splice(at, 0, { [mainKeys[lane] ?? 'text']: text }),
  };
};

const addKpi: Maker = (journey, dice) => {
  const spot = dice.one(spotsOf(journey));
  const code = dice.one(['REACH', 'CTR', 'NPS', 'CSAT', 'CV']);
  if (spot.lanes.kpis?.entries.some((kpi) => kpi.code === code)) return undefined;
  return {
    gesture: { kind: 'add-kpi', cell: `${spot.name}/kpis`, code, value: '12.5%' },
    anyIds: false,
    change: (map) => void (under(partIn(map, spot), 'kpis')[code] = { value: '12.5%' }),
  };
};

const addStep: Maker = (journey, dice) => {
  const stage = dice.below(journey.stages.length);
  const text = dice.one([...texts, ...journey.stages.flatMap(({ steps }) => steps.map(({ name }) => name))]);
  const at = dice.below((journey.stages[stage]?.steps.length ?? 0) + 1);
  return {
    gesture: { kind: 'add-step', stage: `stage:${journey.stages[stage]?.id ?? ''}`, text, at },
    anyIds: true,
    change: (map) => void entriesIn(partIn(map, { stage, step: undefined }), 'steps').splice(at, 0, { step: text.trim() }),
  };
};

const addStage: Maker = (journey, dice) => {
  const { model } = journey.context;
  const text = model ? dice.one(model.stages).id : dice.one(texts);
  const gesture: AddStage = { kind: 'add-stage', text, at: dice.below(journey.stages.length + 1) };
  return { gesture, anyIds: true, change: (map) => void list(map['stages']).splice(gesture.at ?? 0, 0, { stage: text }) };
};

const addLane: Maker = (journey, dice) => {
  const isOwn = dice.below(4) === 0;
  const lane = isOwn ? 'open-risks' : dice.one(['goals', 'gains', 'thoughts', 'pains', 'objectives']);
  const isThere = journey.context.ownLanes.some(({ id }) => id === lane);
  const choice = journey.lanes;
  const isHidden = choice && !choice.some(({ id }) => id === lane || id === 'rest');
  return {
    gesture: { kind: 'add-lane', lane, ...(isOwn ? { name: 'Open risks', side: 'company' as const } : {}) },
    anyIds: false,
    change: (map) => {
      for (const stage of list(map['stages']) as Thing[]) {
        const steps = list(stage['steps']) as Thing[];
        if (lane in stage) continue;
        for (const part of steps.length === 0 ? [stage] : steps) if (!(lane in part)) part[lane] = '???';
      }
      if (isOwn && !isThere) map['lanes'] = [...(choice ? list(map['lanes']) : ['rest']), { id: lane, name: 'Open risks', side: 'company' }];
      else if (isHidden) list(map['lanes']).push(lane);
    },
  };
};

const addFunnel: Maker = (_, dice) => {
  const [name, step] = [dice.one(texts), dice.one(texts.filter((text) => !/\d$/.test(text)))];
  const count = String(1 + dice.below(900));
  return {
    gesture: { kind: 'add-funnel', name, steps: [step, `${step}: ${count}`] },
    anyIds: false,
    change: (map) => void entriesIn(map, 'funnels').push({ name, steps: [{ step }, { step, count }] }),
  };
};

const changeFunnel: Maker = ({ funnels }, dice) => {
  const funnel = dice.below(funnels.length);
  const found = funnels[funnel];
  if (!found || found.steps.length === 0) return undefined;
  const stepsIn = (map: Thing): Long[] => list((list(map['funnels'])[funnel] as Thing)['steps']);
  const at = dice.below(found.steps.length);
  if (dice.below(2) === 0)
    return {
      gesture: { kind: 'add-step', stage: `funnel:${found.id}`, text: 'Comes back: 12', at },
      anyIds: false,
      change: (map) => void stepsIn(map).splice(at, 0, { step: 'Comes back', count: '12' }),
    };
  return {
    gesture: { kind: 'delete', element: `funnel:${found.id}/${found.steps[at]?.id ?? ''}` },
    anyIds: false,
    change: (map) => {
      const all = entriesIn(map, 'funnels');
      if (found.steps.length > 1) stepsIn(map).splice(at, 1);
      else all.splice(funnel, 1);
      drop(map, 'funnels', all);
    },
  };
};

const deleteLane: Maker = (journey, dice) => {
  const lanes = [...new Set(spotsOf(journey).flatMap((spot) => laneCells(spot.lanes).map(([lane]) => lane))), 'next'];
  const lane = dice.one(lanes);
  if (lane === 'next' && !journey.stages.some(({ next }) => next.at)) return undefined;
  return {
    gesture: { kind: 'delete', element: `lane:${lane}` },
    anyIds: false,
    change: (map) => {
      for (const stage of list(map['stages']) as Thing[]) for (const part of [stage, ...(list(stage['steps']) as Thing[])]) delete part[lane];
      const chosen = list(map['lanes']).filter((one) => (typeof one === 'object' && !Array.isArray(one) ? one['id'] : one) !== lane);
      if (chosen.length > 0) map['lanes'] = chosen;
      else delete map['lanes'];
    },
  };
};

interface Entry {
  readonly spot: Spot;
  readonly lane: string;
  readonly index: number;
}

/** Every lane as often as the others, however much it holds. */
function anEntry(journey: Journey, dice: Dice, lanes: readonly string[]): Entry | undefined {
  const entries = spotsOf(journey).flatMap((spot) =>
    laneCells(spot.lanes).flatMap(([lane, cell]) => (lanes.includes(lane) ? cell.entries.map((_, index): Entry => ({ spot, lane, index })) : [])),
  );
  const written = [...new Set(entries.map(({ lane }) => lane))];
  if (written.length === 0) return undefined;
  const chosen = dice.one(written);
  return dice.one(entries.filter(({ lane }) => lane === chosen));
}

const deleteItem: Maker = (journey, dice) => {
  const found = anEntry(journey, dice, [...itemLanes, 'owners', 'systems', 'touchpoints', 'barriers', 'kpis']);
  if (!found) return undefined;
  const { spot, lane, index } = found;
  const kpi = lane === 'kpis' ? spot.lanes.kpis?.entries[index] : undefined;
  return {
    gesture: { kind: 'delete', element: `${spot.name}/${lane}/${kpi?.code ?? index + 1}` },
    anyIds: false,
    change: (map) => {
      const part = partIn(map, spot);
      if (kpi) return void delete under(part, lane)[kpi.written];
      const entries = entriesIn(part, lane);
      entries.splice(index, 1);
      return drop(part, lane, entries);
    },
  };
};

const deletePart: Maker = (journey, dice) => {
  const spot = dice.one(spotsOf(journey));
  const id = journey.stages[spot.stage]?.id ?? '';
  return {
    gesture: { kind: 'delete', element: spot.step === undefined ? `stage:${id}` : `step:${spot.name}` },
    anyIds: false,
    change: (map) => {
      const [holder, key, at] =
        spot.step === undefined ? [map, 'stages', spot.stage] : [partIn(map, { stage: spot.stage, step: undefined }), 'steps', spot.step];
      const entries = entriesIn(holder, key);
      entries.splice(at, 1);
      drop(holder, key, entries);
    },
  };
};

const deleteCell: Maker = (journey, dice) => {
  const spot = dice.one(spotsOf(journey));
  const cells = laneCells(spot.lanes);
  if (cells.length === 0) return undefined;
  const [lane] = dice.one(cells);
  return { gesture: { kind: 'delete', element: `${spot.name}/${lane}` }, anyIds: false, change: (map) => void delete partIn(map, spot)[lane] };
};

const duplicate: Maker = (journey, dice) => {
  const kind = dice.one(['item', 'step', 'stage']);
  if (kind === 'item') {
    const found = anEntry(journey, dice, [...itemLanes, 'owners', 'touchpoints']);
    if (!found) return undefined;
    const { spot, lane, index } = found;
    return {
      gesture: { kind: 'duplicate', element: `${spot.name}/${lane}/${index + 1}` },
      anyIds: true,
      change: (map) => copyIn(entriesIn(partIn(map, spot), lane), index),
    };
  }
  const spot = dice.one(spotsOf(journey));
  if (spot.step === undefined)
    return {
      gesture: { kind: 'duplicate', element: `stage:${journey.stages[spot.stage]?.id ?? ''}` },
      anyIds: true,
      change: (map) => copyIn(list(map['stages']), spot.stage),
    };
  const { stage, step } = { stage: spot.stage, step: spot.step };
  return {
    gesture: { kind: 'duplicate', element: `step:${spot.name}` },
    anyIds: true,
    change: (map) => copyIn(list(partIn(map, { stage, step: undefined })['steps']), step),
  };
};

function copyIn(entries: Long[], index: number): void {
  entries.splice(index + 1, 0, structuredClone(entries[index] as Long));
}

const moveItem: Maker = (journey, dice) => {
  const found = anEntry(journey, dice, [...itemLanes, 'owners', 'systems', 'touchpoints', 'barriers']);
  if (!found) return undefined;
  const { spot, lane, index } = found;
  const target = dice.below(3) === 0 ? spot : dice.one(spotsOf(journey));
  const to = itemLanes.includes(lane) && dice.below(2) === 0 ? dice.one(itemLanes) : lane;
  const isSame = target.name === spot.name && to === lane;
  const { length } = laneCells(target.lanes).find(([id]) => id === to)?.[1].entries ?? [];
  const at = dice.below(length + (isSame ? 0 : 1));
  return {
    gesture: { kind: 'move', element: `${spot.name}/${lane}/${index + 1}`, to: `${target.name}/${to}`, at },
    anyIds: false,
    change: (map) => {
      const part = partIn(map, spot);
      const entries = entriesIn(part, lane);
      const [one] = entries.splice(index, 1);
      entriesIn(partIn(map, target), to).splice(at, 0, one as Long);
      drop(part, lane, entries);
    },
  };
};

const moveStep: Maker = (journey, dice) => {
  const spots = spotsOf(journey).filter(({ step }) => step !== undefined);
  if (spots.length === 0) return undefined;
  const spot = dice.one(spots);
  const stage = dice.below(2) === 0 ? spot.stage : dice.below(journey.stages.length);
  const count = journey.stages[stage]?.steps.length ?? 0;
  const at = dice.below(stage === spot.stage ? count : count + 1);
  return {
    gesture: { kind: 'move', element: `step:${spot.name}`, to: `stage:${journey.stages[stage]?.id ?? ''}`, at },
    anyIds: false,
    change: (map) => {
      const from = partIn(map, { stage: spot.stage, step: undefined });
      const entries = entriesIn(from, 'steps');
      const [one] = entries.splice(spot.step ?? 0, 1);
      entriesIn(partIn(map, { stage, step: undefined }), 'steps').splice(at, 0, one as Long);
      drop(from, 'steps', entries);
    },
  };
};

const moveStage: Maker = (journey, dice) => {
  const [from, at] = [dice.below(journey.stages.length), dice.below(journey.stages.length)];
  return {
    gesture: { kind: 'move', element: `stage:${journey.stages[from]?.id ?? ''}`, at },
    anyIds: false,
    change: (map) => {
      const stages = list(map['stages']);
      stages.splice(at, 0, ...stages.splice(from, 1));
    },
  };
};

const makers: readonly Maker[] = [
  setItem,
  setItem,
  setItemList,
  setMoves,
  setTouchpoint,
  setExperience,
  setKpi,
  setTop,
  setPart,
  setNext,
  setCellState,
  addItem,
  addItem,
  addKpi,
  addStep,
  addStage,
  addLane,
  addFunnel,
  changeFunnel,
  deleteLane,
  setPersonas,
  deleteItem,
  deletePart,
  deleteCell,
  duplicate,
  duplicate,
  moveItem,
  moveItem,
  moveStep,
  moveStage,
];

/** Nothing for a map without stages. */
export function drawGesture(journey: Journey, dice: Dice): Drawn | undefined {
  if (journey.stages.length === 0) return undefined;
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const drawn = dice.one(makers)(journey, dice);
    if (drawn) return drawn;
  }
  return undefined;
}

/** In the file's own layout, or as somebody else would have written it: with comments everywhere, other line ends, none at the end. */
export function restyled(text: string, dice: Dice, restyle: (text: string, style: number) => string): string {
  const style = dice.below(10);
  const laid = style < 7 ? restyle(text, style) : text;
  const ends = dice.below(4);
  // Not where a text may span lines: a remark would become part of it.
  const said = style === 0 || style === 2 ? laid : remarked(laid, dice);
  const cut = dice.below(4) === 0 ? said.replace(/\n+$/, '') : said;
  return (dice.below(6) === 0 ? '\uFEFF' : '') + (ends === 0 ? cut.replaceAll('\n', '\r\n') : cut);
}

/** Comments and blank lines above some keys and items, and behind some values. */
function remarked(text: string, dice: Dice): string {
  if (dice.below(4) === 0) return text;
  let count = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const [, indent, head] = /^( +)(- |[\w-]+:)/.exec(line) ?? [];
      if (indent === undefined || head === undefined || dice.below(12) > 0) return [line];
      count += 1;
      const remark = `# remark ${count}`;
      return dice.one([
        [`${indent}${remark}`, line],
        [`${indent}  ${remark}`, line],
        ['', line],
        ['', `${indent}${remark}`, '', line],
        /[\w\]}]$/.test(line) ? [`${line}   ${remark}`] : [line],
      ]);
    })
    .join('\n');
}

export { Dice };
