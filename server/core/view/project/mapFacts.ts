/** A checked map → what the pages of its project ask of it, stage by stage. It knows nothing of the other maps and puts nothing into words. */

import type { CheckResult } from '../../checks/check.ts';
import { refsOf, studyFinder } from '../../checks/rules/evidence/claims.ts';
import type { FactorId, FunnelStepMetrics } from '../../metrics/metrics.ts';
import { toShare } from '../../metrics/metrics.ts';
import type { Item, Journey, KpiValue, Lanes, Stage, Step } from '../../model/journey.ts';
import { findEntry } from '../../model/names.ts';
import { toDay } from '../../model/period.ts';
import type { Persona, Research } from '../../model/project.ts';
import { given } from '../../model/stated.ts';
import type { Entry } from '../../vocabulary/catalogue.ts';
import { type ScoredStage, scoreStages } from '../pages/stageScores.ts';

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
  readonly revenue: number | undefined;
  readonly currency: string | undefined;
  /** From the first stage of the funnel to the last, 0…1. */
  readonly conversion: number | undefined;
  /** Mean score of the stages that have one, 0…1 of the map's scale. */
  readonly score: number | undefined;
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
  /** The day of the newest evidence. */
  readonly newest: number | undefined;
  readonly owners: readonly Named[];
  readonly systems: readonly Named[];
  readonly touchpoints: readonly MetHere[];
  /** What the company says that it does there, to be searched. */
  readonly texts: readonly { readonly element: string; readonly text: string }[];
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

/** Remembers the facts of each journey as long as somebody has the journey. */
export class MapFactsMemory {
  private readonly known = new WeakMap<Journey, { readonly map: ProjectMap; readonly facts: MapFacts }>();

  of(map: ProjectMap): MapFacts {
    const before = this.known.get(map.journey);
    if (before?.map.result === map.result && before.map.path === map.path) return before.facts;
    const facts = factsOf(map);
    this.known.set(map.journey, { map, facts });
    return facts;
  }
}

function factsOf(map: ProjectMap): MapFacts {
  const { journey, result } = map;
  const { project, scale } = journey.context;
  const { formula, funnel, curve } = result.metrics;
  const stages = scoreStages(journey, curve.points).map((scored) => stageFacts(scored, map));
  const shares = stages.flatMap(({ share }) => share ?? []);
  return {
    map,
    title: given(journey.title) ?? map.path,
    personas: journey.personas.flatMap(({ id, name }) => project.personas.find(id) ?? project.personas.find(name) ?? []),
    stages,
    figures: figuresOf(map),
    works: journey.stages.flatMap((stage) => [undefined, ...stage.steps].flatMap((step) => worksAt(stage, step, map))),
    revenue: formula.factors.REV.value,
    currency: formula.currency,
    conversion: funnel.total,
    score: shares.length === 0 || scale.max === scale.min ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length,
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
    newest: days.length === 0 ? undefined : Math.max(...days),
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
  return [...own, ...items, ...standards].filter(({ text }) => text !== '');
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
      revenue: revenueOf(item, result),
    };
  });
}

/** Revenue × (L′C′P′Q′ ÷ LCPQ − 1); nothing where the product is open, or no change of a factor is stated. */
function revenueOf(item: Item, { metrics }: Pick<CheckResult, 'metrics'>): number | undefined {
  const changes = item.measured.length > 0 ? item.measured : item.expect;
  const { factors } = metrics.formula;
  const ratios = changes.flatMap(({ code, change }) => {
    const id = factorOf(code);
    const before = id && factors[id].value;
    const after = id && before && change ? changed(id, before, change) : undefined;
    return before && after !== undefined ? [after / before] : [];
  });
  const revenue = factors.REV.value;
  return ratios.length === 0 || revenue === undefined ? undefined : revenue * (ratios.reduce((product, ratio) => product * ratio, 1) - 1);
}

function factorOf(code: string): 'L' | 'C' | 'P' | 'Q' | undefined {
  const id = code.toUpperCase() === 'AOV' ? 'P' : code.toUpperCase();
  return (['L', 'C', 'P', 'Q'] as const).find((factor) => factor === id);
}

/** With `%` and a sign a change is relative, with points or a sign alone it is added, without a sign it is the new value (language, section 4). */
function changed(id: 'L' | 'C' | 'P' | 'Q', before: number, change: NonNullable<Item['expect'][number]['change']>): number | undefined {
  const { kind, value, signed } = change;
  if (kind === 'points') return id === 'C' ? before + value / 100 : undefined;
  if (kind === 'percent' && signed) return before * (1 + value / 100);
  if (signed) return before + value;
  return id === 'C' ? toShare(change) : kind === 'percent' ? undefined : value;
}
