/** Everything that a map marks as unknown → questions to be answered, by stage: what, where, whose it is, and what would answer it. */
import type { KpiValue, Lanes, Ref, Stage, TouchpointUse } from '../../model/journey.ts';
import { findTouchpoint, shownName } from '../../model/names.ts';
import { given } from '../../model/stated.ts';
import { findIn } from '../../vocabulary/catalogue.ts';
import { kpis as builtInKpis, lanes as laneRecords, researchMethods } from '../../vocabulary/vocabulary.ts';
import type { Desk } from '../arrange.ts';
import { laneCells } from '../elements.ts';
import { type Part, partsOf } from './scoreReasons.ts';
import type { Question, QuestionGroup } from './scoresPage.ts';
import { fill, type ScoresWords } from './scoresWords.ts';

/** Groups without a question are left out. */
export function questionsOf(desk: Desk, words: ScoresWords): QuestionGroup[] {
  const { journey } = desk;
  const ofMap = [...journey.economics.factors].flatMap(([factor, kpi]) =>
    ofKpi(kpi, `metric:${factor}`, { where: words.wholeMap, owner: nameOfTeams(ownerOfMap(desk), desk) }, desk, words),
  );
  const groups = journey.stages.map((stage) => ({ element: `stage:${stage.id}`, name: stage.name, questions: ofStage(stage, desk, words) }));
  return [{ element: 'title', name: words.wholeMap, questions: ofMap }, ...groups].filter(({ questions }) => questions.length > 0);
}

interface Whose {
  readonly where: string;
  readonly owner: string | undefined;
}

function ofStage(stage: Stage, desk: Desk, words: ScoresWords): Question[] {
  const { asks, answers } = words;
  const whole: Whose = { where: words.wholeStage, owner: ownerOf(stage, stage.lanes, desk) };
  const figures = [
    [stage.score, `stage:${stage.id}`, asks.stageScore, answers.stageScore],
    [stage.reached, `funnel:stages/${stage.id}`, asks.reached, answers.count],
    [stage.completed, `funnel:stages/${stage.id}`, asks.completed, answers.count],
  ] as const;
  return [
    ...figures.flatMap(([stated, element, what, answer]) => (stated.state === 'unknown' ? [{ element, what, answer, ...whole }] : [])),
    ...partsOf(stage).flatMap((part) => ofPart(part, { where: part.step?.name ?? words.wholeStage, owner: ownerOf(stage, part.lanes, desk) }, desk, words)),
  ];
}

function ofPart({ column, lanes }: Part, whose: Whose, desk: Desk, words: ScoresWords): Question[] {
  const { asks, answers } = words;
  const cells = laneCells(lanes).flatMap(([lane, cell]): Question[] => {
    if (cell.state !== 'unknown') return [];
    const what = lane === 'experience' ? asks.score : laneName(lane, desk);
    return [{ element: `${column}/${lane}`, what, answer: lane === 'experience' ? answers.score : answers.lane, ...whose }];
  });
  const scores = (lanes.experience?.entries ?? []).flatMap(({ score, evidence }): Question[] => {
    if (score.state !== 'unknown') return [];
    const studies = evidence.studies.map(({ text }) => shownName('research', text, desk.journey.context)).join(', ');
    return [{ element: `${column}/experience`, what: asks.score, answer: studies === '' ? answers.score : fill(answers.studies, { studies }), ...whose }];
  });
  const kpis = (lanes.kpis?.entries ?? []).flatMap((kpi) => ofKpi(kpi, `${column}/kpis/${kpi.code}`, whose, desk, words));
  const touchpoints = (lanes.touchpoints?.entries ?? []).flatMap((use, index) => ofTouchpoint(use, `${column}/touchpoints/${index + 1}`, whose, desk, words));
  return [...cells, ...scores, ...kpis, ...touchpoints];
}

function ofKpi(kpi: KpiValue, element: string, whose: Whose, { journey, format }: Desk, { asks, answers }: ScoresWords): Question[] {
  const record = findIn(kpi.code, journey.context.project.kpis, builtInKpis);
  const name = record?.name[format.language] ?? kpi.code;
  const source = given(kpi.source);
  const method = researchMethods.find(kpi.code);
  const formula = record?.formula?.[format.language];
  const measure =
    source !== undefined
      ? fill(answers.source, { source })
      : method !== undefined
        ? fill(answers.method, { name: method.name[format.language] })
        : formula === undefined
          ? answers.count
          : fill(answers.formula, { formula });
  return [
    ...(kpi.value.state === 'unknown' ? [{ element, what: fill(asks.value, { name }), answer: measure, ...whose }] : []),
    ...(kpi.target.state === 'unknown' ? [{ element, what: fill(asks.target, { name }), answer: answers.target, ...whose }] : []),
  ];
}

/** What the use does not rate, the project may mark as unknown. */
function ofTouchpoint(use: TouchpointUse, element: string, { where, owner }: Whose, { journey }: Desk, { asks, answers }: ScoresWords): Question[] {
  const { name, declared } = findTouchpoint(use, journey.context);
  const named = given(use.owner)?.text ?? declared?.owner;
  const whose = { where, owner: named === undefined ? owner : shownName('team', named, journey.context) };
  const satisfaction = use.satisfaction.state === 'absent' ? declared?.satisfactionState : use.satisfaction.state;
  return [
    ...(satisfaction === 'unknown' ? [{ element, what: fill(asks.satisfaction, { name }), answer: answers.satisfaction, ...whose }] : []),
    ...(use.importance.state === 'unknown' ? [{ element, what: fill(asks.importance, { name }), answer: answers.importance, ...whose }] : []),
  ];
}

/** Of the step, else of its stage, else of the map. */
function ownerOf(stage: Stage, lanes: Lanes, desk: Desk): string | undefined {
  const own = lanes.refs.owners?.entries ?? [];
  const ofStageAlone = stage.lanes.refs.owners?.entries ?? [];
  return nameOfTeams(own.length > 0 ? own : ofStageAlone.length > 0 ? ofStageAlone : ownerOfMap(desk), desk);
}

function ownerOfMap({ journey }: Desk): readonly Ref[] {
  const owner = given(journey.owner);
  return owner === undefined ? [] : [owner];
}

function nameOfTeams(teams: readonly Ref[], { journey }: Desk): string | undefined {
  return teams.length === 0 ? undefined : teams.map(({ text }) => shownName('team', text, journey.context)).join(', ');
}

function laneName(lane: string, { journey, format }: Desk): string {
  return laneRecords.byId(lane)?.name[format.language] ?? journey.context.ownLanes.find(({ id }) => id === lane)?.name ?? lane;
}
