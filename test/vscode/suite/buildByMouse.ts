/** The values of a map → what a person does with the mouse to make that map in the preview, from an empty file on. */
import type { Entry, Mouse } from './mouse.ts';

type Values = { readonly [key: string]: unknown };

const stepLanes = ['actions', 'goals', 'experience', 'pains', 'objectives', 'opportunities', 'activities', 'owners', 'systems'];
const stageLanes = ['touchpoints', 'kpis', 'barriers'];
/** A list of these is chosen at once. */
const references: ReadonlySet<string> = new Set(['touchpoints', 'barriers', 'owners', 'systems']);

/** A part of the work, which can take a while. */
export interface Part {
  readonly name: string;
  readonly act: (mouse: Mouse) => Promise<void>;
}

/** One after the other they make the whole map. The example is as it is read from its text; what it says on stages stays on stages. */
export function partsByMouse(map: Values): readonly Part[] {
  const stages = rows(map['stages']);
  const whole = stageLanes.filter((lane) => stages.some((stage) => stage[lane] !== undefined));
  return [
    { name: 'title, facts, persona and job', act: (mouse) => sayHead(map, mouse) },
    ...stages.map((stage) => ({
      name: `the stage ${text(stage['stage'])} and its steps`,
      async act(mouse: Mouse) {
        await addStage(stage, mouse);
        await addSteps(stage, mouse);
      },
    })),
    { name: 'lanes', act: (mouse) => addLanes(whole, mouse) },
    ...stages.flatMap((stage) => [
      { name: `what is said of ${text(stage['stage'])}`, act: (mouse: Mouse) => fillStage(stage, whole, mouse) },
      ...rows(stage['steps']).map((step) => ({
        name: `what happens in ${text(stage['stage'])}/${text(step['id'])}`,
        act: (mouse: Mouse) => fillStep(`${text(stage['stage'])}/${text(step['id'])}`, step, mouse),
      })),
    ]),
    { name: 'the profit formula', act: (mouse) => sayEconomics(record(map['economics']), mouse) },
  ];
}

async function sayHead(map: Values, mouse: Mouse): Promise<void> {
  await mouse.edit('.no-title');
  await mouse.say({ title: text(map['title']) });
  await mouse.click('[data-edit=facts]');
  const facts = ['language', 'model', 'state', 'owner', 'period', 'currency', 'reviewed', 'review-every'];
  await mouse.say({ ...entries(chosen(map, facts)), ...entries(record(map['scope'])) });
  await mouse.click('[data-edit=personas]');
  await mouse.say({ personas: [text(map['persona'])] });
  await mouse.click('[data-edit=job]');
  await mouse.say(entries(record(map['job'])));
}

async function addStage(stage: Values, mouse: Mouse): Promise<void> {
  const head = `[data-stage="${text(stage['stage'])}"]`;
  await mouse.click('[data-add=stages]');
  await mouse.say({ text: text(stage['stage']) });
  await mouse.choose(head, 'edit');
  await mouse.say(entries(chosen(stage, ['task', 'traffic', 'reached', 'completed', 'benchmark', 'score', 'evidence', 'note'])));
}

/** The last step first, and the others dragged before it: so both are tried. */
async function addSteps(stage: Values, mouse: Mouse): Promise<void> {
  const id = text(stage['stage']);
  const steps = rows(stage['steps']);
  for (const step of steps.toReversed()) {
    await mouse.add(`[data-stage="${id}"]`);
    await mouse.say({ text: text(step['step']) });
    const name = slug(text(step['step']));
    await mouse.choose(`[data-step="${id}/${name}"]`, 'edit');
    await mouse.say({ id: text(step['id']) });
    await mouse.see(`[data-step="${id}/${text(step['id'])}"]`);
  }
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before) await mouse.drag(`[data-step="${id}/${text(step['id'])}"]`, `[data-step="${id}/${text(before['id'])}"]`, 'behind');
    if (before) await mouse.see(`[data-step="${id}/${text(before['id'])}"] + [data-step="${id}/${text(step['id'])}"]`);
  }
}

async function addLanes(whole: readonly string[], mouse: Mouse): Promise<void> {
  for (const lane of [...stepLanes, ...whole, 'next']) {
    await mouse.click('[data-add=lanes]');
    await mouse.say({ lane, level: whole.includes(lane) ? 'stages' : 'steps' });
    await mouse.see(`[data-lane=${lane}]`);
  }
}

async function fillStage(stage: Values, whole: readonly string[], mouse: Mouse): Promise<void> {
  const column = `${text(stage['stage'])}/*`;
  for (const lane of whole) await fillCell(`${column}/${lane}`, lane, stage[lane], mouse);
  await mouse.edit(`[data-cell="${column}/next"]`);
  await mouse.say(entries(record(stage['next'])));
}

async function fillStep(column: string, step: Values, mouse: Mouse): Promise<void> {
  for (const lane of stepLanes) await fillCell(`${column}/${lane}`, lane, step[lane], mouse);
}

async function fillCell(cell: string, lane: string, value: unknown, mouse: Mouse): Promise<void> {
  const place = `[data-cell="${cell}"]`;
  if (value === undefined) return mouse.choose(place, 'stateAbsent');
  if (value === 'none') return mouse.choose(place, 'stateNone');
  if (lane === 'experience') return fillExperience(cell, record(value), mouse);
  if (lane === 'kpis') return fillFigures(cell, record(value), mouse);
  const items = list(value).map((item) => (typeof item === 'string' ? { text: item } : record(item)));
  const texts = items.map((item) => text(item['text'] ?? item['barrier']));
  if (references.has(lane)) {
    await mouse.add(place);
    await mouse.say({ text: texts });
  } else await addItems(place, cell, texts, mouse);
  for (const [index, item] of items.entries()) {
    const rest = Object.fromEntries(Object.entries(item).filter(([key]) => (key !== 'text' && key !== 'barrier') || (key === 'barrier' && 'text' in item)));
    if (Object.keys(rest).length === 0) continue;
    await mouse.choose(`[data-item="${cell}/${index + 1}"]`, 'details');
    await mouse.say(entries(rest));
  }
}

/** The last two the wrong way round, and dragged. */
async function addItems(place: string, cell: string, texts: readonly string[], mouse: Mouse): Promise<void> {
  const wrong = texts.length < 2 ? texts : [...texts.slice(0, -2), ...texts.slice(-2).toReversed()];
  for (const [index, item] of wrong.entries()) {
    await mouse.add(place);
    await mouse.say({ text: item });
    await mouse.see(`[data-item="${cell}/${index + 1}"]`);
  }
  const { length } = texts;
  if (length < 2) return;
  await mouse.drag(`[data-item="${cell}/${length}"]`, `[data-item="${cell}/${length - 1}"]`, 'before');
  await mouse.see(`[data-item="${cell}/${length}"]:has-text(${JSON.stringify(texts.at(-1))})`);
}

/** A whole score by dragging its face. */
async function fillExperience(cell: string, value: Values, mouse: Mouse): Promise<void> {
  const point = cell.slice(0, cell.lastIndexOf('/'));
  const score = text(value['score']);
  const isWhole = /^\d$/.test(score);
  if (isWhole) {
    await mouse.dragFace(point, score);
    await mouse.see(`[data-curve-point="${point}"][data-score="${score}"]`);
  }
  const { score: _, ...rest } = value;
  await mouse.edit(`[data-curve-point="${point}"] .pt`);
  await mouse.say(entries(isWhole ? rest : value));
}

async function fillFigures(cell: string, figures: Values, mouse: Mouse): Promise<void> {
  for (const [code, figure] of Object.entries(figures)) {
    const { value, ...rest } = record(figure);
    await mouse.add(`[data-cell="${cell}"]`);
    await mouse.say({ code, value: text(value) });
    await mouse.edit(`[data-item="${cell}/${code}"]`);
    await mouse.say(entries(rest));
  }
}

async function sayEconomics(factors: Values, mouse: Mouse): Promise<void> {
  for (const [code, figure] of Object.entries(factors)) {
    const { value, ...rest } = record(figure);
    await mouse.click('[data-add=economics]');
    await mouse.say({ code, value: text(value) });
    await mouse.edit(`[data-metric=${code}]`);
    await mouse.say(entries(rest));
  }
}

/** As a form takes them: a mapping of figures as its pairs. */
function entries(values: Values): Record<string, Entry> {
  return Object.fromEntries(Object.entries(values).map(([key, value]): [string, Entry] => [key, entryOf(value)]));
}

function entryOf(value: unknown): Entry {
  if (Array.isArray(value)) return value.map(text);
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, one]) => `${key}: ${text(one)}`);
  return value === 'unknown' ? '???' : text(value);
}

function chosen(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function rows(value: unknown): readonly Values[] {
  return list(value).map(record);
}

function record(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

/** The id of a step that states none. */
function slug(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return words.length <= 40 ? words : words.slice(0, words.lastIndexOf('-', 40));
}
