/**
 * The integrating role of a map: a goal is followed by its KPIs to the stages where they are stated or come from, a value by its words to the stages that speak of
 * it, a study to the stages that rest on it; and each stage back to all of them. It puts nothing into words.
 */
import { findEntry } from '../../model/names.ts';
import type { Goal, Initiative, Plan, Positioning } from '../../model/plan.ts';
import type { Project, Research } from '../../model/project.ts';
import { looseForm } from '../../model/slug.ts';
import type { Figure, MapFacts, StageFacts } from './mapFacts.ts';

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
      const known = figures.get(figure.code);
      if (known) known.push(at);
      else figures.set(figure.code, [at]);
    }
  const ofGoal = new Map(plan.goals.map((goal) => [goal, goalTrace(goal, project, plan, figures)] as const));
  const values = plan.positionings.flatMap((one) => one.values);
  const all = maps.flatMap((map) => map.stages.map((stage): StageAt => ({ map, stage })));
  const ofValue = new Map(values.map((value) => [value, all.flatMap((at) => spokenAt(value, at))] as const));
  const studies = [...new Set([...project.research.entries, ...all.flatMap(({ stage }) => stage.studies)])];
  const ofStudy = new Map(studies.map((study) => [study, all.filter(({ stage }) => stage.studies.includes(study))] as const));
  const isIn = (stages: readonly StageAt[], one: StageFacts): boolean => stages.some(({ stage }) => stage === one);
  const ofStage = new Map(
    all.map(({ stage, map }) => [
      stage,
      {
        goals: plan.goals.filter((goal) => isIn(ofGoal.get(goal)?.stages ?? [], stage)),
        codes: [...new Set(map.figures.filter((figure) => figure.stage === stage.stage).map(({ code }) => code))],
        values: values.filter((value) => isIn(ofValue.get(value) ?? [], stage)),
        studies: stage.studies,
      },
    ]),
  );
  return { figures, ofGoal, ofValue, ofStudy, ofStage };
}

/** A figure of the whole map leads to the cells that it is reckoned from. */
function stagesOf(figure: Figure, map: MapFacts): StageAt[] {
  const own = map.stages.find(({ stage }) => stage === figure.stage);
  if (own) return [{ map, stage: own }];
  const { factors } = map.map.result.metrics.formula;
  const factor = Object.values(factors).find(({ id }) => `metric:${id}` === figure.element);
  const elements = new Set((factor?.derived?.from ?? []).map(({ element }) => element));
  return map.stages.filter(({ stage }) => elements.has(`stage:${stage.id}`) || elements.has(`${stage.id}/*/kpis`)).map((stage) => ({ map, stage }));
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

/** Words of four letters and more, by their beginnings, since endings change; two of three of them in one text. */
function spokenAt(value: Value, at: StageAt): (StageAt & { readonly element: string })[] {
  const stems = stemsOf(value.text);
  const found = at.stage.texts.find(({ text }) => {
    const said = stemsOf(text);
    return stems.length > 0 && stems.filter((stem) => said.includes(stem)).length >= (stems.length * 2) / 3;
  });
  return found ? [{ ...at, element: found.element }] : [];
}

function stemsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]{4,}/gu) ?? []
  ).map((word) => word.slice(0, Math.max(4, Math.min(5, word.length - 1))));
}
