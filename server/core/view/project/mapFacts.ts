/** A checked map → what the pages of its project ask of it, stage by stage. It knows nothing of the other maps and puts nothing into words. */

import type { CheckResult } from '../../checks/check.ts';
import { refsOf, studyFinder } from '../../checks/rules/evidence/claims.ts';
import type { FactorId, FunnelStepMetrics } from '../../metrics/metrics.ts';
import type { Item, Journey, KpiValue, Lanes, Stage, Step } from '../../model/journey.ts';
import { findEntry } from '../../model/names.ts';
import { lengthOf, toDay } from '../../model/period.ts';
import type { Persona, Research } from '../../model/project.ts';
import { given } from '../../model/stated.ts';
import type { Entry } from '../../vocabulary/catalogue.ts';
import { ElementIndex } from '../elements.ts';
import { type ScoredStage, scoreStages } from '../pages/stageScores.ts';
import { expectedRevenue } from './expectedRevenue.ts';
import { type MapTask, tasksOf } from './mapTasks.ts';
import { stemsOf } from './stems.ts';

/** A map among those of its project. `path` is relative to the folder of the project file, with `/`. */
export interface ProjectMap {
  readonly uri: string;
  readonly path: string;
  readonly journey: Journey;
  readonly result: CheckResult;
}

export interface MapFacts {
  readonly map: ProjectMap;
  readonly title: string;
  readonly personas: readonly Persona[];
  readonly stages: readonly StageFacts[];
  readonly figures: readonly Figure[];
  readonly works: readonly Work[];
  readonly tasks: readonly MapTask[];
  readonly revenue: number | undefined;
  readonly currency: string | undefined;
  /** Of its period, in days. */
  readonly length: number | undefined;
  /** From the first stage of the funnel to the last, 0…1. */
  readonly conversion: number | undefined;
  /** Mean score of the stages that have one, 0…1 of the map's scale. */
  readonly score: number | undefined;
  /** What keeps it from being read as it is meant. */
  readonly errors: number;
  /** Where its elements stand. */
  readonly elements: ElementIndex;
}

export interface StageFacts {
  readonly stage: Stage;
  /** Ids of the canonical stages that it covers, in their order. */
  readonly canonical: readonly string[];
  readonly scored: ScoredStage;
  /** 0…1 of the map's scale. */
  readonly share: number | undefined;
  readonly funnel: FunnelStepMetrics | undefined;
  readonly studies: readonly Research[];
  /** The days of the evidence that it rests on. */
  readonly days: readonly number[];
  readonly owners: readonly Named[];
  readonly systems: readonly Named[];
  readonly touchpoints: readonly MetHere[];
  /** What the company says that it does there, by the stems of its words. */
  readonly texts: readonly { readonly element: string; readonly stems: ReadonlySet<string> }[];
}

/** A reference; `id` is the text where nobody knows it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly element: string;
}

export interface MetHere {
  readonly id: string;
  readonly name: string;
  readonly element: string;
  readonly importance: number | undefined;
  readonly satisfaction: number | undefined;
  readonly standard: string | undefined;
}

/** A KPI where a map states it, or a figure that follows from the map. */
export interface Figure {
  readonly code: string;
  readonly element: string;
  readonly stage: Stage | undefined;
  readonly step: Step | undefined;
  readonly kpi: KpiValue | undefined;
  /** Of a figure that no key states. */
  readonly derived: { readonly id: FactorId; readonly value: number; readonly target: number | undefined } | undefined;
}

export interface Work {
  readonly item: Item;
  readonly element: string;
  readonly stage: Stage;
  /** Customers who come there in the map's period. */
  readonly reach: number | undefined;
  /** 1: it names a study; 0.8: a pain of its column does; 0.5: nobody does. */
  readonly confidence: number;
  readonly ratio: number | undefined;
  readonly rice: number | undefined;
  /** More revenue in the map's period by what is expected of L, C, P and Q; of finished work by what was measured. */
  readonly revenue: number | undefined;
}

type JourneyFacts = Omit<MapFacts, 'map' | 'title' | 'errors'>;

/** Remembers the facts of each journey as long as somebody has the journey. */
export class MapFactsMemory {
  private readonly known = new WeakMap<Journey, JourneyFacts>();

  of(map: ProjectMap): MapFacts {
    // What is found in a map depends on the other maps too; its facts are the journey's own.
    const facts = this.known.get(map.journey) ?? factsOf(map);
    this.known.set(map.journey, facts);
    const errors = map.result.findings.filter(({ severity }) => severity === 'error').length;
    return { ...facts, map, title: given(map.journey.title) ?? map.path, errors };
  }
}

function factsOf(map: ProjectMap): JourneyFacts {
  const { journey, result } = map;
  const { project, scale } = journey.context;
  const { formula, funnel, curve } = result.metrics;
  // A stage that somebody is just typing has no name yet.
  const stages = scoreStages(journey, curve.points)
    .filter(({ stage }) => stage.name !== '')
    .map((scored) => stageFacts(scored, map));
  const shares = stages.flatMap(({ share }) => share ?? []);
  return {
    personas: journey.personas.flatMap(({ id, name }) => project.personas.find(id) ?? project.personas.find(name) ?? []),
    stages,
    figures: figuresOf(map),
    works: stages.flatMap(({ stage }) => [undefined, ...stage.steps].flatMap((step) => worksAt(stage, step, map))),
    tasks: tasksOf(journey),
    revenue: formula.factors.REV.value,
    currency: formula.currency,
    length: lengthOf(journey.effectivePeriod ?? ''),
    conversion: funnel.total,
    score: shares.length === 0 || scale.max === scale.min ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    elements: new ElementIndex(journey),
  };
}

function stageFacts(scored: ScoredStage, { journey, result }: ProjectMap): StageFacts {
  const { stage, score } = scored;
  const { scale, project } = journey.context;
  const find = studyFinder(journey);
  const kpis = [stage, ...stage.steps].flatMap(({ lanes }) => lanes.kpis?.entries ?? []);
  const named = refsOf(stage).flatMap((ref) => find(ref) ?? []);
  const sources = kpis.flatMap(({ source }) => (source.state === 'given' ? (find({ text: source.value, at: source.at }) ?? []) : []));
  const studies = [...new Set([...named, ...sources])];
  const days = [...studies.flatMap(({ date }) => date ?? []), ...kpis.flatMap(({ asOf }) => given(asOf) ?? [])].flatMap((date) => toDay(date) ?? []);
  const refs = (lane: 'owners' | 'systems', kind: 'team' | 'system'): Named[] =>
    placesIn(stage).flatMap(({ column, lanes }) =>
      (lanes.refs[lane]?.entries ?? []).map(({ text }, index) => asNamed(findEntry(kind, text, project), text, `${column}/${lane}/${index + 1}`, journey)),
    );
  return {
    stage,
    canonical: stage.definition?.canonical ?? [],
    scored,
    share: score === undefined ? undefined : Math.min(1, Math.max(0, (score - scale.min) / (scale.max - scale.min))),
    funnel: result.metrics.funnel.steps.find((step) => step.stage === stage),
    studies,
    days,
    owners: onceEach(refs('owners', 'team')),
    systems: onceEach(refs('systems', 'system')),
    touchpoints: onceEach(touchpointsAt(stage, { journey, result })),
    texts: textsAt(stage, project.touchpoints.entries.length > 0 ? touchpointsAt(stage, { journey, result }) : []),
  };
}

function asNamed(entry: Entry | undefined, text: string, element: string, { context }: Journey): Named {
  return { id: entry?.id ?? text, name: entry?.name[context.language] ?? text, element };
}

function onceEach<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.toReversed().map((one) => [one.id, one])).values()].toReversed();
}

interface Placed {
  readonly column: string;
  readonly lanes: Lanes;
}

/** The stage's own lanes, and those of its steps. */
function placesIn(stage: Stage): Placed[] {
  return [{ column: `${stage.id}/*`, lanes: stage.lanes }, ...stage.steps.map((step) => ({ column: `${stage.id}/${step.id}`, lanes: step.lanes }))];
}

function touchpointsAt(stage: Stage, { journey, result }: Pick<ProjectMap, 'journey' | 'result'>): MetHere[] {
  const measured = result.metrics.touchpoints.filter((one) => one.stage === stage);
  return measured.map((one) => {
    const index = ((one.step ?? stage).lanes.touchpoints?.entries ?? []).indexOf(one.use);
    const declared = one.use.ref && journey.context.project.touchpoints.find(one.use.ref.text);
    const { id, name, importance, satisfaction } = one;
    const element = `${stage.id}/${one.step?.id ?? '*'}/touchpoints/${index + 1}`;
    return { id, name, element, importance, satisfaction, standard: given(one.use.standard) ?? declared?.standard };
  });
}

const saidLanes = ['objectives', 'activities', 'opportunities', 'expectations', 'gains', 'goals'] as const;

function textsAt(stage: Stage, touchpoints: readonly MetHere[]): StageFacts['texts'] {
  const own = [
    ...(stage.task.state === 'given' ? [{ element: `stage:${stage.id}`, text: stage.task.value }] : []),
    ...(stage.next.offer.state === 'given' ? [{ element: `${stage.id}/*/next`, text: stage.next.offer.value }] : []),
  ];
  const items = placesIn(stage).flatMap(({ column, lanes }) =>
    saidLanes.flatMap((lane) =>
      (lanes.items[lane]?.entries ?? []).map(({ text }, index) => ({ element: `${column}/${lane}/${index + 1}`, text: given(text) ?? '' })),
    ),
  );
  const standards = touchpoints.map(({ element, standard = '' }) => ({ element, text: standard }));
  return [...own, ...items, ...standards].filter(({ text }) => text !== '').map(({ element, text }) => ({ element, stems: new Set(stemsOf(text)) }));
}

function figuresOf({ journey, result }: ProjectMap): Figure[] {
  const ofEconomics = [...journey.economics.factors].map(([id, kpi]): Figure => ({ ...nowhere, code: kpi.code, element: `metric:${id}`, kpi }));
  const ofColumns = journey.stages.flatMap((stage) =>
    [undefined, ...stage.steps].flatMap((step) =>
      ((step ?? stage).lanes.kpis?.entries ?? []).map(
        (kpi): Figure => ({ code: kpi.code, element: `${stage.id}/${step?.id ?? '*'}/kpis/${kpi.code}`, stage, step, kpi, derived: undefined }),
      ),
    ),
  );
  const stated = new Set([...ofEconomics, ...ofColumns].map(({ code }) => code));
  const { factors } = result.metrics.formula;
  const derived = (['REV', 'GP', 'L', 'C', 'P', 'Q'] as const).flatMap((id): Figure[] => {
    const { value, target } = factors[id];
    const isStated = stated.has(id) || (id === 'P' && stated.has('AOV'));
    return isStated || value === undefined ? [] : [{ ...nowhere, code: id, element: `metric:${id}`, derived: { id, value, target } }];
  });
  return [...derived, ...ofEconomics, ...ofColumns];
}
const nowhere = { stage: undefined, step: undefined, kpi: undefined, derived: undefined } as const;

function worksAt(stage: Stage, step: Step | undefined, { result }: ProjectMap): Work[] {
  const { lanes } = step ?? stage;
  const pains = lanes.items.pains?.entries ?? [];
  const isHeard = pains.some(({ evidence }) => evidence.studies.length > 0);
  return (lanes.items.opportunities?.entries ?? []).map((item, index) => {
    const [impact, effort, reach] = [given(item.impact), given(item.effort), given(stage.reached)];
    const confidence = item.evidence.studies.length > 0 ? 1 : isHeard ? 0.8 : 0.5;
    const ratio = impact === undefined || !effort ? undefined : impact / effort;
    return {
      item,
      element: `${stage.id}/${step?.id ?? '*'}/opportunities/${index + 1}`,
      stage,
      reach,
      confidence,
      ratio,
      rice: ratio === undefined || reach === undefined ? undefined : reach * confidence * ratio,
      revenue: expectedRevenue(item, result.metrics.formula),
    };
  });
}
