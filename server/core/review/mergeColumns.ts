/** Stages and steps of two versions → one row of columns, with what was taken out in its place. What stands in the columns is merged elsewhere. */
import type { ColumnView, JourneyView, StageView } from '../view/journeyView.ts';
import type { Change } from './change.ts';
import { freeName, mergeLists, pairRest, type Slot } from './mergeLists.ts';
import { namesIn } from './path.ts';

export interface MergedStage extends Slot<StageView> {
  /** Of the version after; of what is only in the version before its own, unless that is taken. */
  readonly id: string;
  readonly steps: readonly MergedStep[];
}
export interface MergedStep extends Slot<ColumnView> {
  /** `decision/place-order`. */
  readonly id: string;
  readonly step: string;
}

type Columns = Pick<JourneyView, 'stages' | 'columns'>;

export function mergeColumns(before: Columns, after: Columns, changes: readonly Change[]): MergedStage[] {
  const told = readTold(changes);
  const [old, now] = [partsOf(before), partsOf(after)];
  const stages = matesOf(before.stages, after.stages, told.stages, ({ id }) => id);
  const steps = matesOfSteps(old, now, stages, told.steps);
  const came = new Map([...steps].map(([one, mate]) => [mate, one]));
  const gone = new Set([...old.values()].flat().filter((step) => !steps.has(step)));
  const taken = new Set(after.stages.map(({ id }) => id));
  return mergeLists(before.stages, after.stages, stages).map((slot) => {
    const id = slot.after?.id ?? freeName(slot.before?.id ?? '', taken, (attempt) => `${slot.before?.id}-before-${attempt}`);
    const here = stepsOf(slot.after, now);
    const rows = mergeLists(
      stepsOf(slot.before, old).filter((step) => gone.has(step) || here.includes(steps.get(step) as ColumnView)),
      here,
      steps,
    ).map((one) => (one.after && !one.before ? { ...one, before: came.get(one.after) } : one));
    return { ...slot, id, steps: named(rows, id) };
  });
}

function named(rows: readonly Slot<ColumnView>[], stage: string): MergedStep[] {
  const taken = new Set(rows.flatMap(({ after }) => after?.step ?? []));
  return rows.map((row) => {
    const step = row.after?.step ?? freeName(row.before?.step ?? '', taken, (attempt) => `${row.before?.step}-before-${attempt}`);
    return { ...row, step, id: `${stage}/${step}` };
  });
}

/** The steps of each stage. */
type Parts = ReadonlyMap<StageView, readonly ColumnView[]>;

function partsOf({ stages, columns }: Columns): Parts {
  return new Map(stages.map((stage) => [stage, columns.slice(stage.column, stage.column + stage.span).filter(({ step }) => step !== '*')]));
}

function stepsOf(stage: StageView | undefined, parts: Parts): readonly ColumnView[] {
  return stage === undefined ? [] : (parts.get(stage) ?? []);
}

/** What the changes say of whole stages and steps, by id: what is not told stays in its order. */
interface Told {
  readonly gone: string[];
  readonly come: string[];
  /** From where it was to where it is. */
  readonly moved: Map<string, string>;
}

function readTold(changes: readonly Change[]): { readonly stages: Told; readonly steps: Told } {
  const [stages, steps]: [Told, Told] = [
    { gone: [], come: [], moved: new Map() },
    { gone: [], come: [], moved: new Map() },
  ];
  for (const { kind, path, from, doc } of changes) {
    const depth = namesIn(path).length;
    if (!((doc === 'stage' && depth === 2) || (doc === 'step' && depth === 4))) continue;
    const told = doc === 'stage' ? stages : steps;
    if (kind === 'removed') told.gone.push(columnIn(from));
    if (kind === 'added') told.come.push(columnIn(path));
    if (kind === 'moved') told.moved.set(columnIn(from), columnIn(path));
  }
  return { stages, steps };
}

/** `stages/decision/steps/pay` → `decision/pay`. */
function columnIn(path: string): string {
  const [, stage = '', , step] = namesIn(path);
  return step === undefined ? stage : `${stage}/${step}`;
}

function matesOf<T>(before: readonly T[], after: readonly T[], told: Told, idOf: (one: T) => string): Map<T, T> {
  const now = new Map(after.map((one) => [idOf(one), one]));
  const moved = new Map(
    before.flatMap((one): [T, T][] => {
      const mate = told.moved.has(idOf(one)) ? now.get(told.moved.get(idOf(one)) ?? '') : undefined;
      return mate === undefined ? [] : [[one, mate]];
    }),
  );
  return pairRest(without(before, told.gone, idOf), without(after, told.come, idOf), moved);
}

/** One for each id that is named; of several that share an id the last ones. */
function without<T>(list: readonly T[], ids: readonly string[], idOf: (one: T) => string): T[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const kept = list.toReversed().filter((one) => {
    const count = counts.get(idOf(one)) ?? 0;
    if (count > 0) counts.set(idOf(one), count - 1);
    return count === 0;
  });
  return kept.toReversed();
}

function matesOfSteps(before: Parts, after: Parts, stages: ReadonlyMap<StageView, StageView>, { moved, gone, come }: Told): Map<ColumnView, ColumnView> {
  const [old, all] = [[...before.values()].flat(), [...after.values()].flat()];
  const now = new Map(all.map((step) => [step.id, step]));
  const mates = new Map(
    old.flatMap((step): [ColumnView, ColumnView][] => {
      const mate = moved.has(step.id) ? now.get(moved.get(step.id) ?? '') : undefined;
      return mate ? [[step, mate]] : [];
    }),
  );
  const arrived = new Set(mates.values());
  const idOf = ({ id }: ColumnView): string => id;
  const staying = new Set(
    without(
      old.filter((step) => !mates.has(step)),
      gone,
      idOf,
    ),
  );
  const waiting = new Set(
    without(
      all.filter((step) => !arrived.has(step)),
      come,
      idOf,
    ),
  );
  for (const [stage, mate] of stages) {
    const rest = stepsOf(stage, before).filter((step) => staying.has(step));
    const others = stepsOf(mate, after).filter((step) => waiting.has(step));
    for (const [step, other] of pairRest(rest, others, new Map())) mates.set(step, other);
  }
  return mates;
}
