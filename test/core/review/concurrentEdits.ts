/**
 * Makes pairs of edits that two people may do to one map at the same time: each as an edited text, and as a change of the values that the
 * text holds, so that what a merge must come to is known without merging. Reads texts with `yaml` alone, none of the product's code.
 */
import { parse } from 'yaml';
import { cellEdits } from './cellEdits.ts';
import { Dice, type Edit, type Maker } from './edit.ts';
import { Gone, type Plain, Sheet, type Thing } from './sheet.ts';
import { deleteItem, deleteStage, deleteStep, insertStage, insertStep, moveStage, moveStep, moveStepAway, reformat, renameStep } from './structureEdits.ts';

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
  'structure on both sides',
  'the same cell twice',
] as const;
export type Kind = (typeof kinds)[number];

/** `text` is a map in canonical form. */
export function concurrentEdits(kind: Kind, text: string, seed: number): Concurrent {
  const dice = new Dice(seed);
  for (let attempt = 0; attempt < 4000; attempt += 1) {
    const base = dice.below(2) === 0 ? text : withoutStepIds(text);
    const pair = draw(kind, new Sheet(base), dice);
    if (!pair || pair.some(({ text: edited }) => edited === base)) continue;
    const [ours, theirs] = dice.below(2) === 0 ? pair : [pair[1], pair[0]];
    const isSame = kind === 'deletions of what is edited' || kind === 'the same cell twice';
    const expected = isSame ? [] : [...afterBoth(base, ours, theirs), ...afterBoth(base, theirs, ours)];
    if (!isSame && expected.length === 0) continue;
    return {
      kind,
      base,
      ours: ours.text,
      theirs: theirs.text,
      expected,
      words: [...ours.words, ...theirs.words],
    };
  }
  throw new Error(`no pair of the kind “${kind}” found`);
}

function afterBoth(base: string, first: Edit, second: Edit): Plain[] {
  return waysOf(first).flatMap((one) =>
    waysOf(second).flatMap((other) => {
      const map = parse(base) as Thing;
      try {
        for (const apply of [one(map), other(map)]) apply();
        return [map];
      } catch (error) {
        if (error instanceof Gone) return [];
        throw error;
      }
    }),
  );
}

function waysOf({ change, orElse }: Edit): Edit['change'][] {
  return orElse ? [change, orElse] : [change];
}

const structureEdits: readonly Maker[] = [renameStep, insertStage, insertStep, moveStage, moveStep, moveStepAway, deleteStage, deleteStep];

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
      return apart(dice.one([moveStage, moveStep, moveStepAway])(sheet, dice), dice.one([cell, cell, cell, () => insertStep(sheet, dice)])());
    case 'renames against edits':
      return apart(renameStep(sheet, dice), cell(), (a, b) => stageOf(a) === stageOf(b));
    case 'deletions beside edits':
      return apart(dice.one([deleteStage, deleteStep, deleteItem])(sheet, dice), cell());
    case 'deletions of what is edited':
      return within(dice.one([deleteStage, deleteStep, deleteItem])(sheet, dice), cell());
    case 'reformatting against edits':
      return both(reformat(sheet, dice), cell());
    case 'structure on both sides':
      return apart(dice.one(structureEdits)(sheet, dice), dice.one(structureEdits)(sheet, dice));
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
  return one && other && one.cell === other.cell && one.words.length > 0 && other.words.length > 0 && !one.cell.endsWith('+') ? [one, other] : undefined;
}

function withoutStepIds(text: string): string {
  return text.replace(/(\n {6}- step: .*)\n {8}id: .*/g, '$1');
}
