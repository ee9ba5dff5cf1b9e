/**
 * Makes pairs of edits that two people may do to one map at the same time: each as an edited text, and as a change of the values that the
 * text holds, so that what a merge must come to is known without merging. Reads texts with `yaml` alone, none of the product's code.
 */
import { parse, parseDocument } from 'yaml';

export type Plain = string | number | boolean | null | readonly Plain[] | { [key: string]: Plain };
type Thing = { [key: string]: Plain };

interface Edit {
  readonly text: string;
  /** What it touches: a path; whatever begins with it is touched too. */
  readonly cell: string;
  /** Makes the same change in the values of a map; asked for places before anything has changed. */
  readonly change: (map: Thing) => () => void;
  /** What the text says newly; none for a deletion. */
  readonly words: readonly string[];
}

export interface Concurrent {
  readonly kind: Kind;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The values after both edits, whichever is made first: two steps put at one place may stand either way. None where the edits contradict one another. */
  readonly expected: readonly Plain[];
  /** What may not be lost, come what may. */
  readonly words: readonly string[];
}

export const kinds = [
  'different cells',
  'same stage',
  'several cells each',
  'inserted stages and steps',
  'moved stages and steps',
  'renames against edits',
  'deletions beside edits',
  'deletions of what is edited',
  'reformatting against edits',
  'the same cell twice',
] as const;
export type Kind = (typeof kinds)[number];

/** Numbers from 0 up to 1, the same ones for the same seed (a linear congruential generator, constants of Numerical Recipes). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  below(count: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 0x1_00_00_00_00) * count);
  }

  one<T>(many: readonly T[]): T {
    const found = many[this.below(many.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }
}

/** `text` is a map in canonical form. */
export function concurrentEdits(kind: Kind, text: string, seed: number): Concurrent {
  const dice = new Dice(seed);
  for (let attempt = 0; attempt < 4000; attempt += 1) {
    const base = dice.below(2) === 0 ? text : withoutStepIds(text);
    const pair = draw(kind, new Sheet(base), dice);
    if (!pair || pair.some(({ text: edited }) => edited === base)) continue;
    const [ours, theirs] = dice.below(2) === 0 ? pair : [pair[1], pair[0]];
    const isSame = kind === 'deletions of what is edited' || kind === 'the same cell twice';
    return {
      kind,
      base,
      ours: ours.text,
      theirs: theirs.text,
      expected: isSame ? [] : [afterBoth(base, ours, theirs), afterBoth(base, theirs, ours)],
      words: [...ours.words, ...theirs.words],
    };
  }
  throw new Error(`no pair of the kind “${kind}” found`);
}

function afterBoth(base: string, ...edits: readonly Edit[]): Plain {
  const map = parse(base) as Thing;
  for (const apply of edits.map(({ change }) => change(map))) apply();
  return map;
}

function draw(kind: Kind, sheet: Sheet, dice: Dice): [Edit, Edit] | undefined {
  const cell = (): Edit | undefined => dice.one(cellEdits)(sheet, dice);
  switch (kind) {
    case 'different cells':
      return apart(cell(), cell(), (a, b) => stageOf(a) !== stageOf(b));
    case 'same stage':
      return apart(cell(), cell(), (a, b) => stageOf(a) === stageOf(b));
    case 'several cells each':
      return several(sheet, dice);
    case 'inserted stages and steps':
      return apart(dice.one([insertStage, insertStep])(sheet, dice), dice.one([cell, cell, () => insertStep(sheet, dice)])());
    case 'moved stages and steps':
      return apart(dice.one([moveStage, moveStep])(sheet, dice), dice.one([cell, cell, cell, () => insertStep(sheet, dice)])());
    case 'renames against edits':
      return apart(renameStep(sheet, dice), cell(), (a, b) => stageOf(a) === stageOf(b));
    case 'deletions beside edits':
      return apart(dice.one([deleteStage, deleteStep, deleteItem])(sheet, dice), cell());
    case 'deletions of what is edited':
      return within(dice.one([deleteStage, deleteStep, deleteItem])(sheet, dice), cell());
    case 'reformatting against edits':
      return both(reformat(sheet, dice), cell());
    case 'the same cell twice':
      return same(cell(), cell());
  }
}

function stageOf({ cell }: Edit): string {
  return cell.split('/')[0] ?? '';
}

function isWithin(inner: Edit, outer: Edit): boolean {
  return `${inner.cell}/`.startsWith(`${outer.cell}/`);
}

function both(one: Edit | undefined, other: Edit | undefined): [Edit, Edit] | undefined {
  return one && other ? [one, other] : undefined;
}

function apart(one: Edit | undefined, other: Edit | undefined, suits: (a: Edit, b: Edit) => boolean = () => true): [Edit, Edit] | undefined {
  return one && other && !isWithin(one, other) && !isWithin(other, one) && suits(one, other) ? [one, other] : undefined;
}

/** Four edits on either side, none of which touches another. */
function several(sheet: Sheet, dice: Dice): [Edit, Edit] | undefined {
  const made: Edit[] = [];
  const sides = [sheet, sheet].map((start) => {
    let now = start;
    const edits: Edit[] = [];
    for (let attempt = 0; attempt < 40 && edits.length < 4; attempt += 1) {
      const edit = dice.one(cellEdits)(now, dice);
      if (!edit || !made.every((one) => apart(one, edit))) continue;
      made.push(edit);
      edits.push(edit);
      now = new Sheet(edit.text);
    }
    return { text: now.text, edits };
  });
  return sides.map(({ text, edits }): Edit => {
    const change = (map: Thing): (() => void) => {
      const changes = edits.map((edit) => edit.change(map));
      return () => changes.forEach((apply) => apply());
    };
    return { text, cell: 'several', words: edits.flatMap(({ words }) => words), change };
  }) as [Edit, Edit];
}

function within(deletion: Edit | undefined, edit: Edit | undefined): [Edit, Edit] | undefined {
  return deletion && edit && isWithin(edit, deletion) && edit.words.length > 0 ? [deletion, edit] : undefined;
}

function same(one: Edit | undefined, other: Edit | undefined): [Edit, Edit] | undefined {
  return one && other && one.cell === other.cell && one.words.length > 0 && other.words.length > 0 && !/\+$/.test(one.cell) ? [one, other] : undefined;
}

function withoutStepIds(text: string): string {
  return text.replace(/(\n {6}- step: .*)\n {8}id: .*/g, '$1');
}

/** A block of lines: a stage, a step, a key, an item. `from` counts the comments above it. */
interface Range {
  readonly from: number;
  readonly first: number;
  readonly end: number;
}
interface KeyRange extends Range {
  readonly key: string;
}
interface StepRange extends Range {
  readonly stage: number;
  readonly index: number;
  readonly keys: readonly KeyRange[];
}
interface StageRange extends Range {
  readonly index: number;
  readonly keys: readonly KeyRange[];
  readonly steps: readonly StepRange[];
}

/** Where stages, steps and cells stand in a text in canonical form, by indentation. */
class Sheet {
  readonly text: string;
  readonly lines: readonly string[];
  readonly stages: readonly StageRange[];

  constructor(text: string) {
    this.text = text;
    this.lines = text.split('\n');
    const start = this.lines.indexOf('stages:') + 1;
    const rest = this.lines.slice(start).findIndex((line) => /^\S/.test(line) && !line.startsWith('#'));
    const end = rest < 0 ? this.lines.length : start + rest;
    this.stages = this.ranges(/^ {2}- /, 2, start, end).map((range, index) => {
      const keys = this.keys(4, range);
      const steps = keys.filter(({ key }) => key === 'steps').flatMap((own) => this.ranges(/^ {6}- /, 6, own.first + 1, own.end));
      return { ...range, index, keys, steps: steps.map((step, at) => ({ ...step, stage: index, index: at, keys: this.keys(8, step) })) };
    });
  }

  keys(column: number, { first, end }: Range): KeyRange[] {
    const pattern = new RegExp(`^ {${column}}[\\w-]+:`);
    return this.ranges(pattern, column, first + 1, end).map((range) => ({ ...range, key: /[\w-]+/.exec(this.lines[range.first] ?? '')?.[0] ?? '' }));
  }

  items(range: Range): Range[] {
    return this.ranges(/^ {10}- /, 10, range.first + 1, range.end);
  }

  /** Without the blank lines at their ends. */
  private ranges(pattern: RegExp, column: number, start: number, end: number): Range[] {
    const firsts: number[] = [];
    for (let line = start; line < end; line += 1) if (pattern.test(this.lines[line] ?? '')) firsts.push(line);
    const comment = new RegExp(`^ {${column}}#`);
    const froms = firsts.map((first) => {
      let from = first;
      while (from > start && comment.test(this.lines[from - 1] ?? '')) from -= 1;
      return from;
    });
    return firsts.map((first, index) => {
      let last = froms[index + 1] ?? end;
      while (last > first && (this.lines[last - 1] ?? '').trim() === '') last -= 1;
      return { from: froms[index] ?? first, first, end: last };
    });
  }

  replace(from: number, end: number, lines: readonly string[]): string {
    return [...this.lines.slice(0, from), ...lines, ...this.lines.slice(end)].join('\n');
  }

  line(at: number): string {
    return this.lines[at] ?? '';
  }

  allSteps(): StepRange[] {
    return this.stages.flatMap(({ steps }) => steps);
  }
}

function list(value: Plain | undefined): Plain[] {
  return value as Plain[];
}

function stageIn(map: Thing, index: number): Thing {
  return list(map['stages'])[index] as Thing;
}

function stepIn(map: Thing, { stage, index }: StepRange): Thing {
  return list(stageIn(map, stage)['steps'])[index] as Thing;
}

function nameOfStep({ stage, index }: StepRange): string {
  return `${stage}/steps/${index}`;
}

const adjectives = ['quiet', 'amber', 'brisk', 'hollow', 'velvet', 'narrow', 'copper', 'sudden', 'lunar', 'mossy'];
const nouns = ['harbour', 'lantern', 'orchard', 'pebble', 'thicket', 'ferry', 'meadow', 'cellar', 'beacon', 'quarry'];

/** Words that stand in no map. */
function newWords(dice: Dice): string {
  return `${dice.one(adjectives)} ${dice.one(nouns)} ${1000 + dice.below(9000)}`;
}

type Maker = (sheet: Sheet, dice: Dice) => Edit | undefined;

const cellEdits: readonly Maker[] = [setStageText, setFigure, setScore, setFeeling, setItem, addItem, addRef, setKpi, addNote];

function setStageText(sheet: Sheet, dice: Dice): Edit | undefined {
  const stage = dice.one(sheet.stages);
  const key = stage.keys.find((one) => one.key === 'task' && one.end === one.first + 1);
  const words = newWords(dice);
  return (
    key && {
      text: sheet.replace(key.first, key.end, [`    task: ${words}`]),
      cell: `${stage.index}/task`,
      words: [words],
      change: (map) => {
        const at = stageIn(map, stage.index);
        return () => (at['task'] = words);
      },
    }
  );
}

function setFigure(sheet: Sheet, dice: Dice): Edit | undefined {
  const stage = dice.one(sheet.stages);
  const key = stage.keys.find((one) => one.key === 'reached' || one.key === 'completed');
  const value = 100_000 + dice.below(900_000);
  return (
    key && {
      text: sheet.replace(key.first, key.first + 1, [sheet.line(key.first).replace(/: \S+/, `: ${value}`)]),
      cell: `${stage.index}/${key.key}`,
      words: [String(value)],
      change: (map) => {
        const at = stageIn(map, stage.index);
        return () => (at[key.key] = value);
      },
    }
  );
}

/** A key of an experience, on one line or on several. */
function setExperience(sheet: Sheet, dice: Dice, key: string, value: Plain): Edit | undefined {
  const step = dice.one(sheet.allSteps());
  const cell = step.keys.find((one) => one.key === 'experience');
  if (!cell) return undefined;
  const pattern = new RegExp(`((?:\\{|,|^ {9}) ${key}: )[^,}]+?( \\}|,|$)`);
  for (let at = cell.first; at < cell.end; at += 1) {
    const line = sheet.line(at);
    if (!pattern.test(line)) continue;
    return {
      text: sheet.replace(at, at + 1, [line.replace(pattern, `$1${String(value)}$2`)]),
      cell: `${nameOfStep(step)}/experience/${key}`,
      words: [String(value)],
      change: (map) => {
        const found = stepIn(map, step)['experience'] as Thing;
        return () => (found[key] = value);
      },
    };
  }
  return undefined;
}

function setScore(sheet: Sheet, dice: Dice): Edit | undefined {
  return setExperience(sheet, dice, 'score', 1 + (1 + dice.below(998)) / 1000);
}

function setFeeling(sheet: Sheet, dice: Dice): Edit | undefined {
  return setExperience(sheet, dice, 'feeling', newWords(dice));
}

const itemLanes = new Set(['actions', 'goals', 'thoughts', 'pains', 'objectives', 'opportunities', 'activities']);

function lane(sheet: Sheet, dice: Dice): { step: StepRange; key: KeyRange; items: Range[] } | undefined {
  const step = dice.one(sheet.allSteps());
  const keys = step.keys.filter(({ key }) => itemLanes.has(key));
  if (keys.length === 0) return undefined;
  const key = dice.one(keys);
  const items = sheet.items(key);
  return items.length === 0 ? undefined : { step, key, items };
}

/** The text of an item, or one of its figures. */
function setItem(sheet: Sheet, dice: Dice): Edit | undefined {
  const found = lane(sheet, dice);
  if (!found) return undefined;
  const { step, key, items } = found;
  const index = dice.below(items.length);
  const item = items[index] as Range;
  const line = sheet.line(item.first);
  const cell = `${nameOfStep(step)}/${key.key}/${index}`;
  const mapping = /^ {10}- text: /.test(line);
  if (!mapping && (item.end > item.first + 1 || /^ {10}- (?:\w[\w-]*: |[>|"'{[])/.test(line))) return undefined;
  const rank = sheet.lines.slice(item.first, item.end).findIndex((one) => /^ {12}(?:severity|impact|effort): \d$/.test(one));
  if (mapping && rank > 0 && dice.below(2) === 0) {
    const name = /\w+/.exec(sheet.line(item.first + rank))?.[0] ?? '';
    const value = 60 + dice.below(9000);
    return {
      text: sheet.replace(item.first + rank, item.first + rank + 1, [`            ${name}: ${value}`]),
      cell: `${cell}/${name}`,
      words: [String(value)],
      change: (map) => {
        const at = list(stepIn(map, step)[key.key])[index] as Thing;
        return () => (at[name] = value);
      },
    };
  }
  if (mapping && (item.end === item.first + 1 || !/^ {12}[\w-]+:/.test(sheet.line(item.first + 1)))) return undefined;
  const words = newWords(dice);
  // A few words more, or all of them others.
  const old = String(mapping ? (parse(line.slice(12)) as Thing)['text'] : (parse(line.slice(12)) as Plain));
  const text = /[:#"'{}[\]]/.test(old) || dice.below(3) === 0 ? words : `${old} ${words}`;
  return {
    text: sheet.replace(item.first, item.first + 1, [`          - ${mapping ? 'text: ' : ''}${text}`]),
    cell: mapping ? `${cell}/text` : cell,
    words: [words],
    change: (map) => {
      const items2 = list(stepIn(map, step)[key.key]);
      const at = items2[index] as Plain;
      return () => {
        if (mapping) (at as Thing)['text'] = text;
        else items2[items2.indexOf(at)] = text;
      };
    },
  };
}

function addItem(sheet: Sheet, dice: Dice): Edit | undefined {
  const found = lane(sheet, dice);
  if (!found) return undefined;
  const { step, key } = found;
  const words = newWords(dice);
  const lines = dice.below(2) === 0 ? [`          - ${words}`] : [`          - text: ${words}`, '            severity: 3'];
  const item: Plain = lines.length === 1 ? words : { text: words, severity: 3 };
  return {
    text: sheet.replace(key.end, key.end, lines),
    cell: `${nameOfStep(step)}/${key.key}/${words}+`,
    words: [words],
    change: (map) => {
      const items = list(stepIn(map, step)[key.key]);
      return () => void items.push(item);
    },
  };
}

/** One more in a list on one line. */
function addRef(sheet: Sheet, dice: Dice): Edit | undefined {
  const step = dice.one(sheet.allSteps());
  const keys = step.keys.filter(({ first, end }) => end === first + 1 && /^ {8}[\w-]+: \[.+\]$/.test(sheet.line(first)));
  if (keys.length === 0) return undefined;
  const key = dice.one(keys);
  const words = newWords(dice).replaceAll(' ', '-');
  return {
    text: sheet.replace(key.first, key.end, [sheet.line(key.first).replace(/\]$/, `, ${words}]`)]),
    cell: `${nameOfStep(step)}/${key.key}/${words}+`,
    words: [words],
    change: (map) => {
      const refs = list(stepIn(map, step)[key.key]);
      return () => void refs.push(words);
    },
  };
}

/** The value or the target of a KPI. */
function setKpi(sheet: Sheet, dice: Dice): Edit | undefined {
  const stage = dice.one(sheet.stages);
  const key = stage.keys.find((one) => one.key === 'kpis');
  const rows = key ? sheet.lines.slice(key.first + 1, key.end).flatMap((line, at) => (/^ {6}\w+: \{ value: [^,]+, target: /.test(line) ? [at] : [])) : [];
  if (!key || rows.length === 0) return undefined;
  const at = key.first + 1 + dice.one(rows);
  const line = sheet.line(at);
  const code = /\w+/.exec(line)?.[0] ?? '';
  const name = dice.one(['value', 'target']);
  const value = 10_000 + dice.below(90_000);
  return {
    text: sheet.replace(at, at + 1, [line.replace(new RegExp(`(${name}: )[^,}]+?(,| \\})`), `$1${value}$2`)]),
    cell: `${stage.index}/kpis/${code}/${name}`,
    words: [String(value)],
    change: (map) => {
      const kpi = (stageIn(map, stage.index)['kpis'] as Thing)[code] as Thing;
      return () => (kpi[name] = value);
    },
  };
}

/** A key that was not there. */
function addNote(sheet: Sheet, dice: Dice): Edit | undefined {
  const step = dice.one(sheet.allSteps());
  if (step.keys.some(({ key }) => key === 'note')) return undefined;
  const words = newWords(dice);
  return {
    text: sheet.replace(step.first + 1, step.first + 1, [`        note: ${words}`]),
    cell: `${nameOfStep(step)}/note`,
    words: [words],
    change: (map) => {
      const at = stepIn(map, step);
      return () => (at['note'] = words);
    },
  };
}

function renameStep(sheet: Sheet, dice: Dice): Edit | undefined {
  const step = dice.one(sheet.allSteps());
  const words = newWords(dice);
  return {
    text: sheet.replace(step.first, step.first + 1, [`      - step: ${words}`]),
    cell: `${nameOfStep(step)}/step`,
    words: [words],
    change: (map) => {
      const at = stepIn(map, step);
      return () => (at['step'] = words);
    },
  };
}

function insertStage(sheet: Sheet, dice: Dice): Edit {
  const before = dice.one(sheet.stages);
  const words = newWords(dice);
  const lines = [`  - stage: ${words}`, '    traffic: warm', '    steps:', `      - step: Meets the ${words}`, '        experience: 4', ''];
  return {
    text: sheet.replace(before.from, before.from, lines),
    cell: `+${words}`,
    words: [words],
    change: (map) => {
      const stages = list(map['stages']);
      const at = stageIn(map, before.index);
      const made: Plain = { stage: words, traffic: 'warm', steps: [{ step: `Meets the ${words}`, experience: 4 }] };
      return () => void stages.splice(stages.indexOf(at), 0, made);
    },
  };
}

function insertStep(sheet: Sheet, dice: Dice): Edit {
  const after = dice.one(sheet.allSteps());
  const words = newWords(dice);
  return {
    text: sheet.replace(after.end, after.end, [`      - step: ${words}`, '        actions:', '          - Looks around', '        experience: 3']),
    cell: `${after.stage}/steps/+${words}`,
    words: [words],
    change: (map) => {
      const steps = list(stageIn(map, after.stage)['steps']);
      const at = stepIn(map, after);
      const made: Plain = { step: words, actions: ['Looks around'], experience: 3 };
      return () => void steps.splice(steps.indexOf(at) + 1, 0, made);
    },
  };
}

/** To another place among its neighbours. */
function moveStage(sheet: Sheet, dice: Dice): Edit | undefined {
  const [stage, before] = [dice.one(sheet.stages), dice.one(sheet.stages)];
  if (before.index === stage.index || before.index === stage.index + 1) return undefined;
  const block = [...sheet.lines.slice(stage.from, stage.end), ''];
  const isLast = stage.index === sheet.stages.length - 1;
  // The blank line that follows goes along; before the last one it comes from above.
  const cut: readonly [number, number] = isLast ? [stage.from - 1, stage.end] : [stage.from, stage.end + 1];
  const lines = sheet.lines.flatMap((line, at) => [...(at === before.from ? block : []), ...(at >= cut[0] && at < cut[1] ? [] : [line])]);
  return {
    text: lines.join('\n'),
    cell: `moved/${stage.index}`,
    words: [],
    change: (map) => {
      const stages = list(map['stages']);
      const [one, other] = [stageIn(map, stage.index), stageIn(map, before.index)];
      return () => {
        stages.splice(stages.indexOf(one), 1);
        stages.splice(stages.indexOf(other), 0, one);
      };
    },
  };
}

function moveStep(sheet: Sheet, dice: Dice): Edit | undefined {
  const stages = sheet.stages.filter(({ steps }) => steps.length > 1);
  if (stages.length === 0) return undefined;
  const { steps } = dice.one(stages);
  const [step, before] = [dice.one(steps), dice.one(steps)];
  if (before.index === step.index || before.index === step.index + 1) return undefined;
  const block = sheet.lines.slice(step.from, step.end);
  const lines = sheet.lines.flatMap((line, at) => [...(at === before.from ? block : []), ...(at >= step.from && at < step.end ? [] : [line])]);
  return {
    text: lines.join('\n'),
    cell: `moved/${nameOfStep(step)}`,
    words: [],
    change: (map) => {
      const all = list(stageIn(map, step.stage)['steps']);
      const [one, other] = [stepIn(map, step), stepIn(map, before)];
      return () => {
        all.splice(all.indexOf(one), 1);
        all.splice(all.indexOf(other), 0, one);
      };
    },
  };
}

function deleteStage(sheet: Sheet, dice: Dice): Edit {
  const stage = dice.one(sheet.stages);
  const blank = sheet.line(stage.end) === '' && stage.index < sheet.stages.length - 1 ? 1 : 0;
  return {
    text: sheet.replace(stage.from, stage.end + blank, []),
    cell: String(stage.index),
    words: [],
    change: (map) => {
      const stages = list(map['stages']);
      const at = stageIn(map, stage.index);
      return () => void stages.splice(stages.indexOf(at), 1);
    },
  };
}

function deleteStep(sheet: Sheet, dice: Dice): Edit | undefined {
  const stages = sheet.stages.filter(({ steps }) => steps.length > 1);
  if (stages.length === 0) return undefined;
  const step = dice.one(dice.one(stages).steps);
  return {
    text: sheet.replace(step.from, step.end, []),
    cell: nameOfStep(step),
    words: [],
    change: (map) => {
      const steps = list(stageIn(map, step.stage)['steps']);
      const at = stepIn(map, step);
      return () => void steps.splice(steps.indexOf(at), 1);
    },
  };
}

function deleteItem(sheet: Sheet, dice: Dice): Edit | undefined {
  const found = lane(sheet, dice);
  if (!found || found.items.length < 2) return undefined;
  const { step, key, items } = found;
  const index = dice.below(items.length);
  const { from, end } = items[index] as Range;
  return {
    text: sheet.replace(from, end, []),
    cell: `${nameOfStep(step)}/${key.key}/${index}`,
    words: [],
    change: (map) => {
      const all = list(stepIn(map, step)[key.key]);
      const at = all[index] as Plain;
      return () => void all.splice(all.indexOf(at), 1);
    },
  };
}

/** As another program would write the same values, comments kept. */
function reformat({ text }: Sheet, dice: Dice): Edit {
  const document = parseDocument(text);
  const style = dice.below(3);
  if (style === 0) document.contents && setBlockStyle(document);
  const edited = document.toString({
    indent: style === 1 ? 4 : 2,
    indentSeq: style !== 2,
    lineWidth: style === 2 ? 70 : 0,
    flowCollectionPadding: style !== 1,
  });
  return { text: edited, cell: 'layout', words: [], change: () => () => undefined };
}

function setBlockStyle(document: ReturnType<typeof parseDocument>): void {
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || !('items' in node) || !Array.isArray(node.items)) return;
    if ('flow' in node) node.flow = false;
    for (const item of node.items as unknown[]) visit(typeof item === 'object' && item !== null && 'value' in item ? item.value : item);
  };
  visit(document.contents);
}
