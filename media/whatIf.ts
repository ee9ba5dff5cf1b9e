/**
 * What a map's money and funnels would come to with other figures: revenue = L × C × P × Q, profit = × M, and whoever gets further because of
 * a step gets to all that follow it. It changes no map and draws nothing.
 */
import type { FactorName, FigureView, FunnelPageView, FunnelSheet, StepSheet } from '../server/core/view/pages/funnelView.ts';

/** Figures tried out, by their id. `from` is what the map said then: when it says something else, the trial is over. */
export type Trials = Readonly<Record<string, Trial>>;
export interface Trial {
  readonly from: number;
  readonly to: number;
}

/** What somebody tries out in the funnel view. */
export interface Trying {
  readonly trials: Trials;
  /** All funnels are drawn on one scale. */
  readonly sameScale: boolean;
  /** Why the figures could not be written down. */
  readonly refusal?: string;
}
export const noTrials: Trying = { trials: {}, sameScale: false };

export interface Outcome {
  /** By figure id, as a slider shows it: with all that follows from the other ones. */
  readonly figures: Readonly<Record<string, number>>;
  readonly revenue: number | undefined;
  readonly profit: number | undefined;
  readonly funnels: Readonly<Record<string, FunnelOutcome>>;
}

export interface FunnelOutcome {
  /** In the order of its steps. */
  readonly counts: readonly (number | undefined)[];
  readonly worth: number | undefined;
}

export function whatIf(page: FunnelPageView, trials: Trials): Outcome {
  const ratioOf = (figure: FigureView | undefined): number => (figure === undefined ? 1 : ratio(trials[figure.id]));
  const stages = page.sheets.find(({ id }) => id === 'stages');
  const own = (id: FactorName): number => ratioOf(page.factors.find((factor) => factor.id === id)?.figure);
  const fed = (id: FactorName): number => (stages?.steps ?? []).reduce((product, { feeds, figure }) => product * (feeds === id ? ratioOf(figure) : 1), 1);
  const grown = (id: FactorName): number => own(id) * fed(id);
  const figures: Record<string, number> = {};
  for (const { id, figure } of page.factors) if (figure !== undefined) figures[id] = valueOf(figure, trials) * fed(id);
  const growth = grown('L') * grown('C') * grown('P') * grown('Q');
  const revenue = productOf(figures, ['L', 'C', 'P', 'Q']) ?? scaled(page.revenue?.value, growth);
  const { M: margin } = figures;
  const profit = revenue !== undefined && margin !== undefined ? revenue * margin : scaled(page.profit?.value, growth);
  const funnels: Record<string, FunnelOutcome> = {};
  for (const sheet of page.sheets) {
    const direct = sheet === stages ? directly(sheet, own) : () => 1;
    const counts = countsOf(sheet, (step) => ratioOf(step.figure) * direct(step));
    for (const step of sheet.steps) if (step.figure !== undefined) figures[step.figure.id] = valueOf(step.figure, trials) * direct(step);
    funnels[sheet.id] = { counts, worth: sheet === stages ? revenue : scaled(sheet.worth?.value, lastRatio(sheet, counts)) };
  }
  return { figures, revenue, profit, funnels };
}

/** The trial that makes a slider show `value`, the others being as they are; nothing when that is what the map says. */
export function trialOf(figure: FigureView, value: number, page: FunnelPageView, trials: Trials): Trial | undefined {
  const { [figure.id]: _, ...others } = trials;
  const shown = whatIf(page, others).figures[figure.id] ?? figure.value;
  const to = figure.value === 0 || shown === 0 ? value : (value / shown) * figure.value;
  return Math.abs(to - figure.value) < figure.step / 2 ? undefined : { from: figure.value, to };
}

/** What is to be written: as opportunities what was tried, as targets what follows for the formula as well. */
export function changesOf(page: FunnelPageView, trials: Trials, as: 'targets' | 'opportunities'): { figure: string; to: number }[] {
  const tried = Object.entries(trials).map(([figure, { to }]) => ({ figure, to }));
  if (as === 'opportunities') return tried;
  const { figures } = whatIf(page, trials);
  const factors = page.factors.flatMap(({ figure }) => {
    const to = figure && figures[figure.id];
    return figure === undefined || to === undefined || Math.abs(to - figure.value) < figure.step / 2 ? [] : [{ figure: figure.id, to }];
  });
  return [...factors, ...tried.filter(({ figure }) => !page.factors.some(({ id }) => id === figure))];
}

/** Trials whose figures still are what they were. */
export function stillMeant(trials: Trials, page: FunnelPageView): Trials {
  const stated = new Map(figuresOf(page).map(({ id, value }) => [id, value]));
  const kept = Object.entries(trials).filter(([id, { from }]) => stated.get(id) === from);
  return kept.length === Object.keys(trials).length ? trials : Object.fromEntries(kept);
}

export function figuresOf(page: FunnelPageView): readonly FigureView[] {
  return [...page.factors.map(({ figure }) => figure), ...page.sheets.flatMap(({ steps }) => steps.map(({ figure }) => figure))].filter(
    (figure) => figure !== undefined,
  );
}

function valueOf(figure: FigureView, trials: Trials): number {
  return trials[figure.id]?.to ?? figure.value;
}

function ratio(trial: Trial | undefined): number {
  return trial === undefined || trial.from === 0 ? 1 : trial.to / trial.from;
}

/** More leads come in at the top, a higher conversion brings more of them to the end of what it spans. */
function directly({ steps }: FunnelSheet, own: (id: FactorName) => number): (step: StepSheet) => number {
  const counted = steps.filter(({ count }) => count !== undefined);
  const [top] = counted;
  const bought = counted.findLast(({ feeds }) => feeds === 'C');
  return (step) => (step === top ? own('L') : step === bought ? own('C') : 1);
}

function countsOf({ steps }: FunnelSheet, grow: (step: StepSheet) => number): (number | undefined)[] {
  let grown = 1;
  return steps.map((step) => {
    grown *= step.count === undefined ? 1 : grow(step);
    return scaled(step.count, grown);
  });
}

function lastRatio({ steps }: FunnelSheet, counts: FunnelOutcome['counts']): number {
  const last = steps.findLastIndex(({ count }) => count !== undefined);
  const before = steps[last]?.count ?? 0;
  return before === 0 ? 1 : (counts[last] ?? 0) / before;
}

function productOf(figures: Readonly<Record<string, number>>, ids: readonly FactorName[]): number | undefined {
  const values = ids.map((id) => figures[id]);
  return values.some((value) => value === undefined) ? undefined : values.reduce<number>((product, value) => product * (value ?? 1), 1);
}

function scaled(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}
