/** The values of a map → the keys by which a person makes that map in the preview, from an empty file on. The words of menus are those of the Russian interface. */
import type { Entry, Keys } from './keys.ts';

type Values = { readonly [key: string]: unknown };

/** What a person sees in menus and on buttons. */
const words = {
  addStageAfter: 'Добавить этап после…',
  addLane: 'Добавить дорожку…',
  addForStage: 'Добавить на весь этап…',
  none: 'Отметить: нет',
  clear: 'Очистить',
} as const;

const lists: ReadonlySet<string> = new Set(['actions', 'goals', 'touchpoints', 'pains', 'objectives', 'opportunities', 'activities', 'owners', 'systems']);
const lanes = ['actions', 'goals', 'touchpoints', 'experience', 'pains', 'objectives', 'kpis', 'opportunities', 'activities', 'owners', 'systems'];

interface Part {
  readonly name: string;
  readonly build: (keys: Keys) => Promise<void>;
}

/** One after the other they make the map of these values, as they are read from its text. */
export function partsOf(map: Values): readonly Part[] {
  const stages = rows(map['stages']);
  return [
    { name: 'what stands above the grid', build: (keys) => sayHead(map, keys) },
    { name: 'its stages', build: (keys) => addStages(stages, keys) },
    ...stages.map((stage): Part => ({ name: `the steps of ${text(stage['stage'])}`, build: (keys) => addSteps(stage, keys) })),
    { name: 'its lanes', build: (keys) => addLanes(stages, keys) },
    ...stages.map((stage): Part => ({ name: `the cells of ${text(stage['stage'])}`, build: (keys) => fillStage(stage, lanesOf(stages), keys) })),
    { name: 'its economics', build: (keys) => sayEconomics(map, keys) },
  ];
}

/** Those of the language that are said anywhere. */
function lanesOf(stages: readonly Values[]): readonly string[] {
  const parts = stages.flatMap((stage) => [stage, ...rows(stage['steps'])]);
  return lanes.filter((lane) => parts.some((part) => part[lane] !== undefined));
}

/** Title, personas, facts and job stand above the grid. */
async function sayHead(map: Values, keys: Keys): Promise<void> {
  await keys.tabTo('[data-element=title]');
  await keys.press('F2');
  await keys.fillIn({ title: text(map['title']) });
  await keys.awaitFocus('title');
  const scope = object(map['scope']);
  const head: readonly (readonly [element: string, values: Values])[] = [
    ['personas', { personas: map['persona'] }],
    ['facts', { ...chosen(map, ['model', 'language', 'state', 'period', 'currency', 'owner', 'reviewed', 'review-every']), ...scope }],
    ['job', object(map['job'])],
  ];
  for (const [element, values] of head) {
    await keys.awaitFocus(/^(new:)?(title|personas|facts|job)$/);
    await keys.press('Home');
    await keys.goAlong('ArrowRight', element);
    await keys.press((await keys.focused()) === element ? 'F2' : 'Enter');
    await keys.fillIn(entries(values));
    await keys.awaitFocus(element);
  }
}

async function addStages(stages: readonly Values[], keys: Keys): Promise<void> {
  for (const [index, stage] of stages.entries()) {
    if (index === 0) {
      await keys.tabTo('[data-add=stages]');
      await keys.press('Enter');
    } else await keys.choose(words.addStageAfter);
    await keys.fillIn({ text: text(stage['stage']) });
    await keys.awaitFocus(`stage:${text(stage['stage'])}`);
  }
}

async function addSteps(stage: Values, keys: Keys): Promise<void> {
  const name = text(stage['stage']);
  await keys.walkTo(`stage:${name}`);
  const said = chosen(stage, ['task', 'traffic', 'reached', 'completed', 'benchmark']);
  await keys.press('Shift+F2');
  await keys.fillIn(entries(said));
  await keys.awaitFocus(`stage:${name}`);
  for (const [index, step] of rows(stage['steps']).entries()) {
    // Behind the step that has the focus, or the first of the stage.
    if (index === 0) await keys.walkTo(`stage:${name}`);
    await keys.press('Insert');
    await keys.fillIn({ text: text(step['step']) });
    await keys.awaitFocus(/^step:/);
    await keys.press('Shift+F2');
    await keys.fillIn({ id: text(step['id']) });
    await keys.awaitFocus(`step:${name}/${text(step['id'])}`);
  }
}

async function addLanes(stages: readonly Values[], keys: Keys): Promise<void> {
  await keys.walkTo(`stage:${text(stages[0]?.['stage'])}`);
  for (const lane of [...lanesOf(stages), ...(stages.some(({ next }) => next !== undefined) ? ['next'] : [])]) {
    await keys.choose(words.addLane);
    await keys.fillIn({ lane });
    await keys.awaitFocus(new RegExp(`/${lane}$`));
  }
}

async function fillStage(stage: Values, said: readonly string[], keys: Keys): Promise<void> {
  const name = text(stage['stage']);
  const steps = rows(stage['steps']);
  for (const lane of said) {
    for (const step of steps) await fillCell(`${name}/${text(step['id'])}/${lane}`, lane, step[lane], keys);
    if (stage[lane] !== undefined) await fillForStage(name, text(steps[0]?.['id']), lane, stage[lane], keys);
    // What a stage answers for its steps need not say.
    for (const step of steps) if (step[lane] === undefined) await clear(`${name}/${text(step['id'])}/${lane}`, keys);
  }
  await fillNext(`${name}/*/next`, stage['next'], keys);
}

async function clear(cell: string, keys: Keys): Promise<void> {
  await keys.walkTo(cell);
  await keys.choose(words.clear);
  await keys.awaitFocus(cell);
}

async function fillCell(cell: string, lane: string, value: unknown, keys: Keys): Promise<void> {
  if (value === undefined) return;
  await keys.walkTo(cell);
  if (value === 'none') {
    await keys.choose(words.none);
    await keys.awaitFocus(cell);
  } else if (lane === 'experience') await feel(cell, value, keys);
  else if (lane === 'kpis') for (const [code, figure] of Object.entries(object(value))) await addKpi(cell, code, figure, keys);
  else if (lists.has(lane)) await addItems(cell, value as readonly unknown[], keys);
}

/** The first one from a cell of a step, the others from the cell of the stage, which is there then. */
async function fillForStage(stage: string, step: string, lane: string, value: unknown, keys: Keys): Promise<void> {
  const cell = `${stage}/*/${lane}`;
  const add = async (wish: () => Promise<void>, isFirst: boolean): Promise<void> => {
    await keys.walkTo(isFirst ? `${stage}/${step}/${lane}` : cell);
    if (isFirst) await keys.choose(words.addForStage);
    else await keys.press('Insert');
    await wish();
  };
  if (lane === 'kpis') {
    for (const [index, [code, figure]] of Object.entries(object(value)).entries()) {
      await add(() => sayKpi(cell, code, figure, keys), index === 0);
    }
  } else for (const [index, item] of (value as readonly unknown[]).entries()) await add(() => sayItem(cell, index, item, keys), index === 0);
}

/** A whole number by its key, the rest in the form. */
async function feel(cell: string, value: unknown, keys: Keys): Promise<void> {
  const { score, ...others } = typeof value === 'object' ? object(value) : { score: value };
  const isKey = /^\d$/.test(text(score));
  if (isKey) {
    await keys.press(text(score));
    await keys.awaitFocus(cell);
  }
  if (isKey && Object.keys(others).length === 0) return;
  await keys.press('Shift+F2');
  await keys.fillIn(entries(isKey ? others : { score, ...others }));
  await keys.awaitFocus(cell);
}

async function addItems(cell: string, items: readonly unknown[], keys: Keys): Promise<void> {
  for (const [index, item] of items.entries()) {
    await keys.press('Insert');
    await sayItem(cell, index, item, keys);
  }
}

async function sayItem(cell: string, index: number, item: unknown, keys: Keys): Promise<void> {
  const { text: said, ...others } = typeof item === 'object' ? object(item) : { text: item };
  await keys.fillIn({ text: text(said) });
  await keys.awaitFocus(`${cell}/${index + 1}`);
  if (Object.keys(others).length === 0) return;
  await keys.press('Shift+F2');
  await keys.fillIn(entries(others));
  await keys.awaitFocus(`${cell}/${index + 1}`);
}

async function addKpi(cell: string, code: string, figure: unknown, keys: Keys): Promise<void> {
  await keys.press('Insert');
  await sayKpi(cell, code, figure, keys);
}

async function sayKpi(cell: string, code: string, figure: unknown, keys: Keys): Promise<void> {
  const { value, ...others } = typeof figure === 'object' ? object(figure) : { value: figure };
  await keys.fillIn({ code, value: text(value) });
  await keys.awaitFocus(`${cell}/${code}`);
  if (Object.keys(others).length === 0) return;
  await keys.press('Shift+F2');
  await keys.fillIn(entries(others));
  await keys.awaitFocus(`${cell}/${code}`);
}

async function fillNext(cell: string, next: unknown, keys: Keys): Promise<void> {
  await keys.walkTo(cell);
  await keys.press('F2');
  await keys.fillIn(entries(object(next)));
  await keys.awaitFocus(new RegExp(`^${cell.replace('*', '\\*')}`));
}

/** A factor that the map does not state yet is added below the grid; it has its place in the formula then. */
async function sayEconomics(map: Values, keys: Keys): Promise<void> {
  for (const [factor, figure] of Object.entries(object(map['economics']))) {
    const { value, ...others } = typeof figure === 'object' ? object(figure) : { value: figure };
    await keys.tabTo('[data-add=economics]');
    await keys.press('Enter');
    await keys.fillIn({ code: factor, value: text(value) });
    await keys.awaitFocus(`metric:${factor}`);
    await keys.press('Shift+F2');
    await keys.fillIn(entries(others));
    await keys.awaitFocus(`metric:${factor}`);
  }
}

function object(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

function rows(value: unknown): readonly Values[] {
  return Array.isArray(value) ? value.map(object) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function chosen(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
}

/** As a person types them: a list by its words, pairs with their code. */
function entries(values: Values): Readonly<Record<string, Entry>> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]): [string, Entry] => {
      if (Array.isArray(value)) return [key, value.map(text)];
      if (typeof value === 'object') return [key, Object.entries(object(value)).map(([code, one]) => `${code}: ${text(one)}`)];
      return [key, text(value)];
    }),
  );
}
