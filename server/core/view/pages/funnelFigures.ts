/** Figures of the formula and of a funnel → what can be tried out: the stated value, how far it can be moved and in which steps. */
import type { FactorId, Formula, FunnelMetrics, FunnelStepMetrics } from '../../metrics/metrics.ts';
import { currencies } from '../../vocabulary/vocabulary.ts';
import type { Desk } from '../arrange.ts';
import { niceScale } from '../niceScale.ts';
import type { FactorName, FactorView, FigureFormat, FigureView, SumView } from './funnelView.ts';
import { type FunnelWordId, fill } from './funnelWords.ts';

const factors: readonly FactorName[] = ['L', 'C', 'P', 'Q', 'M'];
/** How far a slider goes beyond what is stated. */
const reach = 2.5;

/** `last` is the conversion that grows with C: it cannot grow beyond all who came. */
export function factorsOf({ words, result }: Desk, last: number | undefined): FactorView[] {
  const { formula } = result.metrics;
  if (factors.every((id) => formula.factors[id].value === undefined) && formula.factors.REV.value === undefined) return [];
  return factors.map((id): FactorView => {
    const { value, target } = formula.factors[id];
    if (value === undefined || !Number.isFinite(value)) return { id, figure: undefined };
    const most = id === 'C' ? Math.min(1, last === undefined || last <= 0 ? 1 : value / last) : id === 'M' ? 1 : Infinity;
    const scale = scaleOf(value, target, most);
    return {
      id,
      figure: { id, name: `${id}, ${words.say(`metric-${id}`)}`, value, ...scale, format: formatOf(id, formula, scale), aim: within(target, scale) },
    };
  });
}

export function sumOf(id: 'REV' | 'GP', { factors: all, currency }: Formula): SumView | undefined {
  const { value } = all[id];
  return value === undefined || !Number.isFinite(value) ? undefined : { value, format: moneyOf(value, currency) };
}

/** From whole units on, cents say nothing. */
export function moneyOf(value: number, currency: string | undefined): FigureFormat {
  const decimals = Math.abs(value) >= 1000 || currency === undefined ? 0 : (currencies.find(({ id }) => id === currency)?.decimals ?? 2);
  return { kind: 'money', decimals, currency };
}

export function stepFigure(
  funnel: FunnelMetrics,
  step: FunnelStepMetrics,
  isFirst: boolean,
  say: Readonly<Record<FunnelWordId, string>>,
): FigureView | undefined {
  const id = `${funnel.id}/${step.id}`;
  if (isFirst && step.count !== undefined && step.count > 0) {
    const scale = scaleOf(step.count, undefined, Infinity);
    return { id, name: fill(say['figure-count'], { step: step.name }), value: step.count, ...scale, format: { kind: 'count', decimals: 0 }, aim: undefined };
  }
  const { conversion, benchmark } = step;
  if (conversion === undefined || conversion <= 0) return undefined;
  const scale = { min: 0, max: Math.max(1, conversion), step: conversion < 0.02 ? 0.0001 : 0.001 };
  const format: FigureFormat = { kind: 'share', decimals: conversion < 0.02 ? 2 : 1 };
  return { id, name: fill(say['figure-conversion'], { step: step.name }), value: conversion, ...scale, format, aim: within(benchmark, scale) };
}

type Scale = Pick<FigureView, 'min' | 'max' | 'step'>;

function scaleOf(value: number, target: number | undefined, most: number): Scale {
  const far = Math.max(Math.abs(value) * reach, Math.abs(target ?? 0) * 1.2) || 1;
  const nice = Math.min(most, niceScale([0, far]).high);
  const max = Math.max(nice, value);
  return { min: value < 0 ? -nice : 0, max, step: stepOf(max) };
}

/** A power of ten, between 250 and 2500 of them. */
function stepOf(max: number): number {
  return 10 ** Math.floor(Math.log10(max / 250));
}

function within(aim: number | undefined, { min, max }: Scale): number | undefined {
  return aim === undefined || aim < min || aim > max ? undefined : aim;
}

function formatOf(id: FactorId, { currency }: Formula, { max, step }: Scale): FigureFormat {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  if (id === 'L') return { kind: decimals > 0 ? 'number' : 'count', decimals };
  if (id === 'Q') return { kind: 'number', decimals: Math.max(2, decimals) };
  return id === 'P' ? moneyOf(max / reach, currency) : { kind: 'share', decimals: Math.max(1, decimals - 2) };
}
