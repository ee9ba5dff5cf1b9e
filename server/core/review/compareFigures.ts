/** Two measured maps → their figures side by side: the formula and whose doing the difference is, the funnels, the curve. */
import { mainLine } from '../metrics/measureCurve.ts';
import { type FactorId, type FunnelMetrics, factorIds, type Metrics } from '../metrics/metrics.ts';
import { columnId } from '../model/journey.ts';
import { attribute } from './attribute.ts';

/** Money in `currency`, C and M as shares, scores in the map's scale; nothing where it is not known. */
export interface Figures extends Readonly<Record<FactorId, number | undefined>> {
  readonly currency: string | undefined;
  /** Mean of the scores of the curve. */
  readonly experience: number | undefined;
  /** Scores by column: `decision/place-order`. */
  readonly curve: readonly { readonly id: string; readonly score: number | undefined }[];
  readonly funnels: readonly FunnelFigures[];
}
export interface FunnelFigures {
  readonly id: string;
  readonly name: string;
  /** Last count ÷ first. */
  readonly total: number | undefined;
  readonly bottleneck: string | undefined;
  readonly steps: readonly FunnelStepFigures[];
}
export interface FunnelStepFigures {
  readonly id: string;
  readonly name: string;
  readonly count: number | undefined;
  readonly conversion: number | undefined;
  /** The step that the conversion leads from. */
  readonly previous: string | undefined;
}

/** Money by factor. M moves no revenue, so its share of that is 0. */
export type Attribution = Readonly<Record<'L' | 'C' | 'P' | 'Q' | 'M', number>>;

export interface ComparedFigures {
  readonly before: Figures | undefined;
  readonly after: Figures | undefined;
  /** Of the difference of revenue: adds up to it. Nothing where a factor is missing or zero, or the currency is another one. */
  readonly attribution: Attribution | undefined;
  /** The same for gross profit. */
  readonly profit: Attribution | undefined;
}

export function compareFigures(before: Metrics | undefined, after: Metrics | undefined): ComparedFigures {
  const [old, now] = [before && figuresOf(before), after && figuresOf(after)];
  return { before: old, after: now, ...attributions(old, now) };
}

function figuresOf({ formula, curve, funnel, funnels }: Metrics): Figures {
  const factors = Object.fromEntries(factorIds.map((id) => [id, formula.factors[id].value])) as Record<FactorId, number | undefined>;
  return {
    ...factors,
    currency: formula.currency,
    experience: curve.mean,
    curve: mainLine(curve.points).map((point) => ({ id: columnId(point), score: point.score })),
    funnels: [funnel, ...funnels].map(funnelFigures),
  };
}

function funnelFigures({ id, name, total, bottleneck, steps }: FunnelMetrics): FunnelFigures {
  return {
    id,
    name,
    total,
    bottleneck: bottleneck?.id,
    steps: steps.map((step) => ({ id: step.id, name: step.name, count: step.count, conversion: step.conversion, previous: step.previous?.id })),
  };
}

function attributions(before: Figures | undefined, after: Figures | undefined): Pick<ComparedFigures, 'attribution' | 'profit'> {
  if (!before || !after || before.currency !== after.currency) return { attribution: undefined, profit: undefined };
  const factor = (id: FactorId): { readonly before: number; readonly after: number } => ({ before: before[id] ?? 0, after: after[id] ?? 0 });
  const four = { L: factor('L'), C: factor('C'), P: factor('P'), Q: factor('Q') };
  const revenue = attribute(four);
  return { attribution: revenue && { ...revenue, M: 0 }, profit: attribute({ ...four, M: factor('M') }) };
}
