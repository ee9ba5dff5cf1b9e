/** Edits of single cells: texts, figures, items, references, in all the forms in which the examples write them. */
import { parse } from 'yaml';
import { type Dice, type Edit, type Maker, newWords } from './edit.ts';
import { type KeyRange, list, nameOfStep, type Plain, type Range, type Sheet, type StepRange, stageIn, stepIn, type Thing } from './sheet.ts';

export const cellEdits: readonly Maker[] = [setStageText, setFigure, setScore, setFeeling, setItem, addItem, addRef, setKpi, addNote];

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
function setExperience(sheet: Sheet, dice: Dice, key: string, value: string | number): Edit | undefined {
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

export function lane(sheet: Sheet, dice: Dice): { step: StepRange; key: KeyRange; items: Range[] } | undefined {
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
  const old = mapping ? String((parse(line.slice(12)) as { readonly text: string | number }).text) : String(parse(line.slice(12)) as string | number);
  const text = /[:#"'{}[\]]/.test(old) || dice.below(3) === 0 ? words : `${old} ${words}`;
  return {
    text: sheet.replace(item.first, item.first + 1, [`          - ${mapping ? 'text: ' : ''}${text}`]),
    cell: mapping ? `${cell}/text` : cell,
    words: [words],
    change: (map) => {
      const all = list(stepIn(map, step)[key.key]);
      const at = all[index] as Plain;
      return () => {
        if (mapping) (at as Thing)['text'] = text;
        else all[all.indexOf(at)] = text;
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
