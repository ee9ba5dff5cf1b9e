/** What a journey computes to. Shares are 0…1, money is in the map's currency for its period, scores are in the map's scale. */
import type { Experience, KpiValue, Stage, Step, TouchpointUse } from '../model/journey.ts';
import type { Place } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';
import type { State } from '../model/stated.ts';

export interface Metrics {
  readonly funnel: FunnelMetrics;
  /** The funnels listed under `funnels`. */
  readonly funnels: readonly FunnelMetrics[];
  readonly formula: Formula;
  readonly curve: Curve;
  readonly touchpoints: readonly TouchpointMetrics[];
}

export interface FunnelMetrics {
  /** `stages`, or the funnel's id. */
  readonly id: string;
  readonly name: string;
  readonly steps: readonly FunnelStepMetrics[];
  /** Last count ÷ first. */
  readonly total: number | undefined;
  readonly bottleneck: FunnelStepMetrics | undefined;
  /** The highest conversion; nothing when it would be the bottleneck. */
  readonly main: FunnelStepMetrics | undefined;
}

/** What a step of a funnel states. */
export interface CountedStep {
  readonly id: string;
  readonly name: string;
  readonly at: Place;
  readonly stage: Stage | undefined;
  /** Customers; `undefined` where nothing is stated. */
  readonly count: number | undefined;
  readonly entry: number;
  readonly benchmark: number | undefined;
}

export interface FunnelStepMetrics extends CountedStep {
  /** The step before it that states a count. */
  readonly previous: CountedStep | undefined;
  /** (count − entry) ÷ count of the previous step. */
  readonly conversion: number | undefined;
  /** Customers lost on the way into this step. */
  readonly loss: number | undefined;
  /** Money gained by lifting the conversion to its benchmark: revenue × (benchmark ÷ conversion − 1). */
  readonly gain: number | undefined;
}

export type FactorId = 'L' | 'C' | 'P' | 'Q' | 'M' | 'REV' | 'GP';
export const factorIds: readonly FactorId[] = ['L', 'C', 'P', 'Q', 'M', 'REV', 'GP'];

export interface Formula {
  /** The last stage whose component has P. */
  readonly deal: Stage | undefined;
  readonly factors: Readonly<Record<FactorId, Factor>>;
  /** Customers who bought, when known, and the cell that says so. */
  readonly customers: Derived | undefined;
  /** Factors of L, C, P, Q without which there is no product; empty when there is one. */
  readonly missing: readonly FactorId[];
  readonly currency: string | undefined;
}

/** A figure of the formula; C and M are shares. */
export interface Factor {
  readonly id: FactorId;
  /** Stated, else derived. */
  readonly value: number | undefined;
  /** Under `economics`. */
  readonly stated: { readonly value: number; readonly kpi: KpiValue } | undefined;
  readonly derived: Derived | undefined;
  readonly target: number | undefined;
  readonly source: 'stated' | 'derived' | 'product' | undefined;
}

export interface Derived {
  readonly value: number;
  readonly from: readonly Source[];
  readonly how: 'sum' | 'reached' | 'stated' | 'quotient' | 'product' | 'completed';
}
/** A cell or key that a figure rests on: its element id, its place and what it says. */
export interface Source {
  readonly element: string;
  readonly at: Place;
  readonly what: string;
  readonly value: number;
  readonly target: number | undefined;
}

export interface Curve {
  readonly points: readonly CurvePoint[];
  /** Over points with a score. */
  readonly mean: number | undefined;
  readonly low: CurvePoint | undefined;
  readonly peak: CurvePoint | undefined;
  readonly end: CurvePoint | undefined;
  /** The steepest fall between neighbours; `share` of the whole scale. */
  readonly cliff: { readonly from: CurvePoint; readonly to: CurvePoint; readonly share: number } | undefined;
}

export interface CurvePoint {
  readonly stage: Stage;
  readonly step: Step | undefined;
  /** First column and how many it covers. */
  readonly column: number;
  readonly span: number;
  readonly experience: Experience;
  readonly state: State;
  readonly score: number | undefined;
  /** −1 … 1. */
  readonly normalised: number | undefined;
}

export interface TouchpointMetrics {
  readonly use: TouchpointUse;
  readonly stage: Stage;
  readonly step: Step | undefined;
  /** Id in the project or vocabulary, else the text as written. */
  readonly id: string;
  readonly name: string;
  readonly importance: number | undefined;
  readonly satisfaction: number | undefined;
  /** Importance − satisfaction. */
  readonly gap: number | undefined;
  readonly status: 'live' | 'planned' | 'missing';
}

/** A share 0…1 of a percent, or of a plain number; one above 1 is a percentage that lacks its sign. */
export function toShare({ kind, value }: Quantity): number {
  return kind === 'percent' || value > 1 ? value / 100 : value;
}
