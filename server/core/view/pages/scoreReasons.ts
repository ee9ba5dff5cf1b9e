/** Why a stage stands where it stands: its highest and lowest step, its worst pains, gaps and strengths of touchpoints, KPIs against their targets. */
import type { CurvePoint } from '../../metrics/metrics.ts';
import type { KpiValue, Stage, Step } from '../../model/journey.ts';
import { textAt } from '../../model/place.ts';
import type { Quantity, QuantityRange } from '../../model/quantity.ts';
import { given } from '../../model/stated.ts';
import { findIn } from '../../vocabulary/catalogue.ts';
import { kpis as builtInKpis, type Direction } from '../../vocabulary/vocabulary.ts';
import type { Desk } from '../arrange.ts';
import { targetText } from '../arrangeCells.ts';
import type { Reason } from './scoresPage.ts';
import { fill, type ScoresWords } from './scoresWords.ts';
import type { ScoredStage } from './stageScores.ts';

/** What a good stage does well, and its gravest pain all the same. */
export function goodReasons(standing: ScoredStage, desk: Desk, words: ScoresWords): Reason[] {
  const worst = painsOf(standing.stage).find(({ severity }) => severity >= grave);
  return [
    ...stepReason(standing.points, 'highest', desk, words),
    ...strengths(standing.stage, desk, words).slice(0, 2),
    ...againstTargets(standing.stage, desk, words, true).slice(0, 2),
    ...(worst === undefined ? [] : [painReason(worst, words.still, words)]),
  ];
}

export function badReasons(standing: ScoredStage, desk: Desk, words: ScoresWords): Reason[] {
  return [
    ...stepReason(standing.points, 'lowest', desk, words),
    ...painsOf(standing.stage)
      .slice(0, 2)
      .map((pain) => painReason(pain, words.pain, words)),
    ...gaps(standing.stage, desk, words).slice(0, 2),
    ...againstTargets(standing.stage, desk, words, false).slice(0, 2),
  ];
}

/** A pain this severe is worth saying of a good stage, too. */
const grave = 4;

export interface Part {
  readonly column: string;
  readonly lanes: Stage['lanes'];
  readonly name: string;
  readonly step: Step | undefined;
}

/** The stage as a whole, then its steps, with the ids of their cells. */
export function partsOf(stage: Stage): readonly Part[] {
  return [
    { column: `${stage.id}/*`, lanes: stage.lanes, name: stage.name, step: undefined },
    ...stage.steps.map((step) => ({ column: `${stage.id}/${step.id}`, lanes: step.lanes, name: step.name, step })),
  ];
}

/** A stage with one scored step has no highest and no lowest one besides it, but that step is why all the same. */
function stepReason(points: readonly CurvePoint[], which: 'highest' | 'lowest', { format }: Desk, words: ScoresWords): Reason[] {
  const way = which === 'highest' ? 1 : -1;
  const [extreme] = points.filter(({ score, step }) => score !== undefined && step !== undefined).toSorted((a, b) => way * ((b.score ?? 0) - (a.score ?? 0)));
  if (extreme?.score === undefined || extreme.step === undefined) return [];
  const feeling = given(extreme.experience.feeling);
  return [
    {
      element: `${extreme.stage.id}/${extreme.step.id}/experience`,
      label: words[which],
      text: extreme.step.name,
      detail: [format.number(extreme.score), feeling].filter(Boolean).join(', '),
      isGood: which === 'highest',
    },
  ];
}

interface Pain {
  readonly element: string;
  readonly text: string;
  readonly severity: number;
}

/** The severest first; those that nobody rated weigh nothing. */
function painsOf(stage: Stage): Pain[] {
  return partsOf(stage)
    .flatMap(({ column, lanes }) =>
      (lanes.items.pains?.entries ?? []).map((item, index) => ({
        element: `${column}/pains/${index + 1}`,
        text: given(item.text) ?? '',
        severity: given(item.severity) ?? 0,
      })),
    )
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => b.severity - a.severity);
}

function painReason({ element, text, severity }: Pain, label: string, words: ScoresWords): Reason {
  return { element, label, text, detail: severity === 0 ? '' : fill(words.severity, { n: severity }), isGood: false };
}

interface Rated {
  readonly element: string;
  readonly name: string;
  readonly importance: number;
  readonly satisfaction: number;
}

function ratedOf(stage: Stage, { result }: Desk): Rated[] {
  return partsOf(stage).flatMap(({ column, lanes }) =>
    (lanes.touchpoints?.entries ?? []).flatMap((use, index) => {
      const measured = result.metrics.touchpoints.find((one) => one.use === use);
      if (measured?.importance === undefined || measured.satisfaction === undefined) return [];
      return [{ element: `${column}/touchpoints/${index + 1}`, name: measured.name, importance: measured.importance, satisfaction: measured.satisfaction }];
    }),
  );
}

function touchpointReason({ element, name, importance, satisfaction }: Rated, label: string, isGood: boolean, words: ScoresWords): Reason {
  return { element, label, text: name, detail: fill(words.ratings, { importance, satisfaction }), isGood };
}

/** Importance exceeds satisfaction by two or more; the widest first. */
function gaps(stage: Stage, desk: Desk, words: ScoresWords): Reason[] {
  return ratedOf(stage, desk)
    .filter(({ importance, satisfaction }) => importance - satisfaction >= 2)
    .toSorted((a, b) => b.importance - b.satisfaction - (a.importance - a.satisfaction))
    .map((one) => touchpointReason(one, words.gap, false, words));
}

/** What matters and satisfies as much as it matters. */
function strengths(stage: Stage, desk: Desk, words: ScoresWords): Reason[] {
  return ratedOf(stage, desk)
    .filter(({ importance, satisfaction }) => importance >= 4 && satisfaction >= importance)
    .toSorted((a, b) => b.satisfaction - a.satisfaction || b.importance - a.importance)
    .map((one) => touchpointReason(one, words.strong, true, words));
}

/** Those that meet their targets, or those that do not, the furthest off first. */
function againstTargets(stage: Stage, { journey, format }: Desk, words: ScoresWords, isMet: boolean): Reason[] {
  const { currency, project } = journey.context;
  return partsOf(stage)
    .flatMap(({ column, lanes }) => (lanes.kpis?.entries ?? []).map((kpi) => ({ kpi, element: `${column}/kpis/${kpi.code}` })))
    .flatMap(({ kpi, element }) => {
      const record = findIn(kpi.code, project.kpis, builtInKpis);
      const distance = distanceOf(kpi, record?.direction);
      if (distance === undefined || kpi.value.state !== 'given' || kpi.target.state !== 'given' || distance <= 0 !== isMet) return [];
      const value = format.quantity(kpi.value.value, textAt(kpi.value.at), currency);
      const target = targetText(kpi.target.value, textAt(kpi.target.at), format, currency);
      return [
        {
          distance,
          reason: {
            element,
            label: isMet ? words.met : words.missed,
            text: record?.name[format.language] ?? kpi.code,
            detail: fill(words.target, { value, target }),
            isGood: isMet,
          },
        },
      ];
    })
    .toSorted((a, b) => Math.abs(b.distance) - Math.abs(a.distance))
    .map(({ reason }) => reason);
}

/** How far the value is from its target, as a share of the target: above nothing when it is worse. */
function distanceOf(kpi: KpiValue, usual: Direction | undefined): number | undefined {
  const [value, target] = [given(kpi.value), given(kpi.target)];
  if (value === undefined || target === undefined) return undefined;
  if (!('kind' in target)) return outside(value, target);
  const direction = given(kpi.direction) ?? usual ?? 'up';
  if (target.kind !== value.kind || direction === 'depends' || direction === 'range') return undefined;
  const below = (target.value - value.value) / (Math.abs(target.value) || 1);
  return direction === 'up' ? below : -below;
}

function outside({ kind, value }: Quantity, { low, high }: QuantityRange): number | undefined {
  if (kind !== low.kind || kind !== high.kind) return undefined;
  return Math.max(low.value - value, value - high.value) / (Math.abs(high.value) || 1);
}
