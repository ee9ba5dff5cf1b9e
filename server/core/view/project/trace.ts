/**
 * The integrating role of a map: a goal is followed by its KPIs to the stages where they are stated or come from, a value by its words to the stages that speak of
 * it, a study to the stages that rest on it; and each stage back to all of them. It puts nothing into words.
 */
import { findEntry } from '../../model/names.ts';
import type { Goal, Initiative, Plan, Positioning } from '../../model/plan.ts';
import type { Project, Research } from '../../model/project.ts';
import { looseForm } from '../../model/slug.ts';
import type { Figure, MapFacts, StageFacts } from './mapFacts.ts';
import { stemsOf } from './stems.ts';

export interface StageAt {
  readonly map: MapFacts;
  readonly stage: StageFacts;
}
export interface FigureAt {
  readonly map: MapFacts;
  readonly figure: Figure;
  /** Where it is stated, else the stages that it follows from. */
  readonly stages: readonly StageAt[];
}
export type Value = Positioning['values'][number];

export interface Trace {
  readonly figures: ReadonlyMap<string, readonly FigureAt[]>;
  readonly ofGoal: ReadonlyMap<Goal, { readonly codes: readonly string[]; readonly stages: readonly StageAt[]; readonly initiatives: readonly Initiative[] }>;
  /** `element`: where the stage first speaks of it. */
  readonly ofValue: ReadonlyMap<Value, readonly (StageAt & { readonly element: string })[]>;
  readonly ofStudy: ReadonlyMap<Research, readonly StageAt[]>;
  readonly ofStage: ReadonlyMap<
    StageFacts,
    { readonly goals: readonly Goal[]; readonly codes: readonly string[]; readonly values: readonly Value[]; readonly studies: readonly Research[] }
  >;
}

export function traceProject(project: Project, plan: Plan, maps: readonly MapFacts[]): Trace {
  const figures = new Map<string, FigureAt[]>();
  for (const map of maps)
    for (const figure of map.figures) {
      const at = { map, figure, stages: stagesOf(figure, map) };
      listIn(figures, figure.code).push(at);
    }
  const ofGoal = new Map(plan.goals.map((goal) => [goal, goalTrace(goal, project, plan, figures)] as const));
  const values = plan.positionings.flatMap((one) => one.values);
  const all = maps.flatMap((map) => map.stages.map((stage): StageAt => ({ map, stage })));
  const ofValue = new Map(values.map((value) => [value, all.flatMap(speakersOf(value))] as const));
  const ofStudy = new Map<Research, StageAt[]>(project.research.entries.map((study) => [study, []]));
  for (const at of all) for (const study of at.stage.studies) listIn(ofStudy, study).push(at);
  const back = {
    goals: reversed(plan.goals.map((goal) => [goal, ofGoal.get(goal)?.stages ?? []])),
    codes: reversed([...figures].map(([code, found]) => [code, found.flatMap(({ stages }) => stages)])),
    values: reversed(values.map((value) => [value, ofValue.get(value) ?? []])),
  };
  const ofStage = new Map(
    all.map(({ stage }) => [
      stage,
      { goals: back.goals.get(stage) ?? [], codes: back.codes.get(stage) ?? [], values: back.values.get(stage) ?? [], studies: stage.studies },
    ]),
  );
  return { figures, ofGoal, ofValue, ofStudy, ofStage };
}

function listIn<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
}

/** Where each thing leads to → what leads to each stage, once. */
function reversed<T>(ways: readonly (readonly [T, readonly StageAt[]])[]): ReadonlyMap<StageFacts, readonly T[]> {
  const back = new Map<StageFacts, T[]>();
  for (const [from, stages] of ways) for (const stage of new Set(stages.map((at) => at.stage))) listIn(back, stage).push(from);
  return back;
}

function speakersOf({ text }: Value): (at: StageAt) => (StageAt & { readonly element: string })[] {
  const stems = stemsOf(text);
  return (at) => spokenAt(stems, at);
}

/** A figure of the whole map leads to the cells that it is reckoned from; one that is stated for the whole, to the stages whose work brings it about. */
function stagesOf(figure: Figure, map: MapFacts): StageAt[] {
  const own = map.stages.find(({ stage }) => stage === figure.stage);
  if (own) return [{ map, stage: own }];
  const { factors } = map.map.result.metrics.formula;
  const factor = Object.values(factors).find(({ id }) => `metric:${id}` === figure.element);
  const elements = new Set((factor?.derived?.from ?? []).map(({ element }) => element));
  const from = map.stages.filter(({ stage }) => elements.has(`stage:${stage.id}`) || elements.has(`${stage.id}/*/kpis`));
  const parts: readonly string[] = factor === undefined ? [] : factor.id === 'REV' || factor.id === 'GP' ? ['L', 'C', 'P', 'Q'] : [factor.id];
  const makers = map.stages.filter(({ stage }) => stage.definition?.component.some((part) => parts.includes(part)));
  const [first, second] = figure.kpi ? [makers, from] : [from, makers];
  return (first.length > 0 ? first : second).map((stage) => ({ map, stage }));
}

function goalTrace(goal: Goal, project: Project, plan: Plan, figures: ReadonlyMap<string, readonly FigureAt[]>) {
  const codes = goal.kpis.map((code) => findEntry('kpi', code, project)?.id ?? code);
  const stages = codes.flatMap((code) => (figures.get(code) ?? []).flatMap((figure) => figure.stages));
  return {
    codes,
    stages: [...new Map(stages.map((at) => [at.stage, at])).values()],
    initiatives: plan.initiatives.filter(({ goals }) => goals.some((id) => id === goal.id || looseForm(id) === looseForm(goal.text))),
  };
}

/** Two of three of its words are in one text. */
function spokenAt(stems: readonly string[], at: StageAt): (StageAt & { readonly element: string })[] {
  const found = at.stage.texts.find((text) => stems.length > 0 && stems.filter((stem) => text.stems.has(stem)).length >= (stems.length * 2) / 3);
  return found ? [{ ...at, element: found.element }] : [];
}
