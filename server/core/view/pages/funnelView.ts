/** What the funnel view shows besides the bands themselves, as data: what each step costs, the methods of work with a funnel, and the figures that can be tried out. */
import type { FunnelWordId } from './funnelWords.ts';

export interface FunnelPageView {
  readonly kind: 'funnel';
  readonly words: Readonly<Record<FunnelWordId, string>>;
  /** L, C, P, Q, M in the order of the formula; empty when the map has no money at all. */
  readonly factors: readonly FactorView[];
  /** Of the map's period. */
  readonly revenue: SumView | undefined;
  readonly profit: SumView | undefined;
  /** The stage funnel first; only those that state a count. */
  readonly sheets: readonly FunnelSheet[];
}

export type FactorName = 'L' | 'C' | 'P' | 'Q' | 'M';

export interface FactorView {
  readonly id: FactorName;
  /** Nothing when the factor is neither stated nor follows from the stages. */
  readonly figure: FigureView | undefined;
}

export interface SumView {
  readonly value: number;
  readonly format: FigureFormat;
}

/** How a figure is written: shares are 0…1. */
export type FigureFormat =
  | { readonly kind: 'count' | 'number' | 'share'; readonly decimals: number }
  | { readonly kind: 'money'; readonly decimals: number; readonly currency: string | undefined };

/** A figure that can be tried out between `min` and `max`. */
export interface FigureView {
  /** `L`; `stages/decision` for what decides how many reach a step: its conversion, or the count of the first one. */
  readonly id: string;
  /** For screen readers: “Conversion into Decision”. */
  readonly name: string;
  /** As the map has it. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly format: FigureFormat;
  /** The benchmark of a step, the target of a factor. */
  readonly aim: number | undefined;
}

export interface FunnelSheet {
  /** `stages`, or the funnel's id. */
  readonly id: string;
  /** Revenue, or the value of one completion times the completions. */
  readonly worth: SumView | undefined;
  /** The bottleneck in a sentence; without one, why there is none. */
  readonly sentence: { readonly title: string | undefined; readonly text: string };
  /** In the order of the funnel's steps, each of them. */
  readonly steps: readonly StepSheet[];
  readonly methods: readonly MethodView[];
}

export interface StepSheet {
  readonly id: string;
  readonly count: number | undefined;
  /** Nothing on a step without a count, or when nobody came before it. */
  readonly figure: FigureView | undefined;
  /** The factor of the formula that grows with it. */
  readonly feeds: FactorName | undefined;
  /** 0…1. */
  readonly conversion: number | undefined;
  readonly benchmark: number | undefined;
  readonly verdict: 'better' | 'worse' | 'even' | undefined;
  /** What its losses cost: up to the benchmark, else all of them. */
  readonly cost: { readonly text: string; readonly note: string; readonly upTo: 'benchmark' | 'all' } | undefined;
}

/** One of the ways to work with a funnel: the step it names and what it would bring. */
export interface MethodView {
  /** Of the vocabulary. */
  readonly id: string;
  readonly name: string;
  readonly help: string;
  /** Element of the step that it names; nothing when it means all of them. */
  readonly element: string | undefined;
  /** “Decision: 29.9 % → 36 %”. */
  readonly what: string;
  /** “+€12 854”, or people at the end of the funnel where no money is known. */
  readonly effect: string;
  /** The figures as they would be. */
  readonly changes: readonly { readonly id: string; readonly to: number }[];
}
