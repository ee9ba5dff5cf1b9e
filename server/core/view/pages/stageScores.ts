/** Stages with their scores: as stated, or else the mean experience of their steps; and the best and the worst three of them. */
import { mainLine } from '../../metrics/measureCurve.ts';
import type { CurvePoint } from '../../metrics/metrics.ts';
import type { Journey, Stage } from '../../model/journey.ts';
import { given } from '../../model/stated.ts';

export interface ScoredStage {
  readonly stage: Stage;
  /** On the map's scale; nothing when nobody has said anything, or that it is unknown. */
  readonly score: number | undefined;
  /** Its own score is a statement of its own; a mean is only as good as the steps that it is made of. */
  readonly source: 'stated' | 'own' | 'mean' | undefined;
  /** Points of the curve in it, of the first persona where several are drawn. */
  readonly points: readonly CurvePoint[];
  /** Mean of the scored ones, and how many they are. */
  readonly experience: number | undefined;
  readonly scored: number;
}

export function scoreStages({ stages }: Journey, curve: readonly CurvePoint[]): ScoredStage[] {
  const line = mainLine(curve);
  return stages.map((stage) => {
    const points = line.filter((point) => point.stage === stage);
    const experience = meanOf(points);
    const stated = given(stage.score);
    const ofSteps = points.some(({ step }) => step !== undefined);
    // A score that is stated to be unknown is not made up from the steps.
    const isKnown = stage.score.state !== 'unknown';
    const score = isKnown ? (stated ?? experience) : undefined;
    const source = score === undefined ? undefined : stated !== undefined ? 'stated' : ofSteps ? 'mean' : 'own';
    return { stage, score, source, points, experience, scored: points.filter((point) => point.score !== undefined).length };
  });
}

export function meanOf(points: readonly CurvePoint[]): number | undefined {
  const scores = points.flatMap(({ score }) => score ?? []);
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/**
 * The three best and the three worst (the deck's self-check), no stage on both sides: with fewer than six the upper half and the lower half, and the
 * middle one of an odd number on the side of the scale's middle on which it lies. None of them when all have the same score. Equals keep their order in the map.
 */
export function rankStages(
  scored: readonly ScoredStage[],
  middle: number,
): { readonly proud: readonly ScoredStage[]; readonly ashamed: readonly ScoredStage[] } {
  const best = scored.filter(({ score }) => score !== undefined).toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const [first, last] = [best[0]?.score, best.at(-1)?.score];
  if (first === undefined || last === undefined || (best.length > 1 && first === last)) return { proud: [], ashamed: [] };
  const half = Math.floor(best.length / 2);
  const lone = best.length % 2 === 1 && half < most ? best[half]?.score : undefined;
  const above = Math.min(most, half + (lone !== undefined && lone >= middle ? 1 : 0));
  const below = Math.min(most, half + (lone !== undefined && lone < middle ? 1 : 0));
  const worst = best.slice(above).toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  return { proud: best.slice(0, above), ashamed: worst.slice(0, below) };
}
const most = 3;
