/** Edits of what cells stand in: stages and steps renamed, inserted, moved, deleted; whole files laid out anew. */
import { parseDocument } from 'yaml';
import { lane } from './cellEdits.ts';
import { type Dice, type Edit, newWords } from './edit.ts';
import { list, nameOfStep, type Plain, placeIn, type Range, type Sheet, stageIn, stepIn } from './sheet.ts';

export function renameStep(sheet: Sheet, dice: Dice): Edit | undefined {
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

export function insertStage(sheet: Sheet, dice: Dice): Edit {
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
      return () => void stages.splice(placeIn(stages, at), 0, made);
    },
  };
}

export function insertStep(sheet: Sheet, dice: Dice): Edit {
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
      return () => void steps.splice(placeIn(steps, at) + 1, 0, made);
    },
    orElse: (map) => {
      const steps = list(stageIn(map, after.stage)['steps']);
      const next = steps[after.index + 1];
      const made: Plain = { step: words, actions: ['Looks around'], experience: 3 };
      return () => void steps.splice(next === undefined ? steps.length : placeIn(steps, next), 0, made);
    },
  };
}

/** To another place among its neighbours. */
export function moveStage(sheet: Sheet, dice: Dice): Edit | undefined {
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
        stages.splice(placeIn(stages, one), 1);
        stages.splice(placeIn(stages, other), 0, one);
      };
    },
  };
}

export function moveStep(sheet: Sheet, dice: Dice): Edit | undefined {
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
        all.splice(placeIn(all, one), 1);
        all.splice(placeIn(all, other), 0, one);
      };
    },
  };
}

/** To another stage. */
export function moveStepAway(sheet: Sheet, dice: Dice): Edit | undefined {
  const stages = sheet.stages.filter(({ steps }) => steps.length > 1);
  if (stages.length === 0) return undefined;
  const [step, before] = [dice.one(dice.one(stages).steps), dice.one(sheet.allSteps())];
  if (before.stage === step.stage) return undefined;
  const block = sheet.lines.slice(step.from, step.end);
  const lines = sheet.lines.flatMap((line, at) => [...(at === before.from ? block : []), ...(at >= step.from && at < step.end ? [] : [line])]);
  return {
    text: lines.join('\n'),
    cell: `moved/${nameOfStep(step)}`,
    words: [],
    change: (map) => {
      const [from, to] = [list(stageIn(map, step.stage)['steps']), list(stageIn(map, before.stage)['steps'])];
      const [one, other] = [stepIn(map, step), stepIn(map, before)];
      return () => {
        from.splice(placeIn(from, one), 1);
        to.splice(placeIn(to, other), 0, one);
      };
    },
  };
}

export function deleteStage(sheet: Sheet, dice: Dice): Edit {
  const stage = dice.one(sheet.stages);
  const blank = sheet.line(stage.end) === '' && stage.index < sheet.stages.length - 1 ? 1 : 0;
  return {
    text: sheet.replace(stage.from, stage.end + blank, []),
    cell: String(stage.index),
    words: [],
    change: (map) => {
      const stages = list(map['stages']);
      const at = stageIn(map, stage.index);
      return () => void stages.splice(placeIn(stages, at), 1);
    },
  };
}

export function deleteStep(sheet: Sheet, dice: Dice): Edit | undefined {
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
      return () => void steps.splice(placeIn(steps, at), 1);
    },
  };
}

export function deleteItem(sheet: Sheet, dice: Dice): Edit | undefined {
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
      return () => void all.splice(placeIn(all, at), 1);
    },
  };
}

/** As another program would write the same values, comments kept. */
export function reformat({ text }: Sheet, dice: Dice): Edit {
  const document = parseDocument(text);
  const style = dice.below(3);
  if (style === 0) setBlockStyle(document);
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
