/** A KPI of a map, or a figure that follows from it → its name, value, target and whether the one meets the other, in words. */
import { type FactorId, toShare } from '../../metrics/metrics.ts';
import { textAt } from '../../model/place.ts';
import type { Quantity, QuantityRange } from '../../model/quantity.ts';
import { given, type State } from '../../model/stated.ts';
import { findIn } from '../../vocabulary/catalogue.ts';
import { type KpiEntry, kpis } from '../../vocabulary/vocabulary.ts';
import { targetText } from '../arrangeCells.ts';
import { type ProjectDesk, roundMoney } from './desk.ts';
import type { Figure, MapFacts } from './mapFacts.ts';
import type { Place } from './projectView.ts';
import type { FigureAt } from './trace.ts';

export interface FigureReading {
  readonly code: string;
  readonly name: string;
  /** Its text is the step, the stage or the map. */
  readonly place: Place;
  /** The map's title, where there are several and the place does not say it. */
  readonly map: string;
  /** Of a plan: what is meant to be, and nothing that has been reached. */
  readonly isPlan: boolean;
  readonly state: State;
  readonly value: string;
  readonly target: string;
  readonly verdict: 'met' | 'missed' | undefined;
}

export function kpiRecord(code: string, { project }: Pick<ProjectDesk, 'project'>): KpiEntry | undefined {
  return findIn(code, project.kpis, kpis);
}

export function kpiName(code: string, desk: ProjectDesk): string {
  return kpiRecord(code, desk)?.name[desk.language] ?? code;
}

/** `wished`: what is aimed at where the figure itself has no target. */
export function readFigure({ map, figure }: FigureAt, desk: ProjectDesk, wished?: Quantity): FigureReading {
  const { kpi, derived, stage, step } = figure;
  const base = {
    code: figure.code,
    name: kpiName(figure.code, desk),
    place: desk.inMap(map, writtenAt(map, figure), step?.name ?? stage?.name ?? map.title),
    map: stage && desk.maps.length > 1 ? map.title : '',
    isPlan: map.map.journey.context.isPlan,
  };
  if (derived) {
    const shown = (value: number | undefined): string => (value === undefined ? '' : factorText(derived.id, value, map.currency, desk));
    return {
      ...base,
      state: 'given',
      value: shown(derived.value),
      target: shown(derived.target),
      verdict: verdictOf(derived.value, derived.target ?? amountOf(derived.id, wished, map.currency), 'up'),
    };
  }
  const currency = map.map.journey.context.currency;
  const record = kpiRecord(figure.code, desk);
  const value = kpi?.value;
  const target = kpi?.target;
  return {
    ...base,
    state: value?.state ?? 'absent',
    value: value?.state === 'given' ? desk.format.quantity(value.value, textAt(value.at), currency) : '',
    target: target?.state === 'given' ? targetText(target.value, textAt(target.at), desk.format, currency) : '',
    verdict: verdictAgainst(
      given(value),
      target === undefined || target.state === 'absent' ? wished : given(target),
      given(kpi?.direction) ?? record?.direction ?? 'up',
      { unit: record?.unit, currency },
    ),
  };
}

/** Nothing for money of another currency. */
function amountOf(id: FactorId, wished: Quantity | undefined, currency: string | undefined): number | undefined {
  if (wished === undefined || (wished.currency !== undefined && wished.currency !== currency)) return undefined;
  return id === 'C' || id === 'M' ? toShare(wished) : wished.value;
}

/** What no key states leads to the first cell that it is reckoned from. */
export function writtenAt({ map }: MapFacts, { element, derived }: Figure): string {
  const source = derived && map.result.metrics.formula.factors[derived.id].derived?.from[0];
  return source?.element ?? element;
}

function factorText(id: FactorId, value: number, currency: string | undefined, desk: ProjectDesk): string {
  const { format } = desk;
  if (id === 'C' || id === 'M') return format.share(value);
  if (id === 'L') return format.number(value, 0);
  return id === 'Q' ? format.number(value, 2) : roundMoney(desk, value, currency);
}

/** Like is judged by like: a share by no duration, euros by no roubles. */
function verdictAgainst(value: Quantity | undefined, target: Quantity | QuantityRange | undefined, direction: string, meant: Meant): FigureReading['verdict'] {
  if (value === undefined || target === undefined) return undefined;
  const ends = ('kind' in target ? [target, target] : [target.low, target.high]).map((end) => measured(end, meant));
  const [{ unit, amount }, [low, high]] = [measured(value, meant), ends];
  if (low === undefined || high === undefined || low.unit !== unit || high.unit !== unit) return undefined;
  if ('kind' in target) return verdictOf(amount, low.amount, direction);
  return amount >= low.amount && amount <= high.amount ? 'met' : 'missed';
}

/** What a bare number stands for. */
interface Meant {
  readonly unit: string | undefined;
  readonly currency: string | undefined;
}

function measured(quantity: Quantity, { unit, currency }: Meant): { readonly unit: string; readonly amount: number } {
  const { kind, value } = quantity;
  if (kind === 'money' || (kind === 'number' && unit === 'money')) return { unit: quantity.currency ?? currency ?? 'money', amount: value };
  if (unit === 'percent' && (kind === 'percent' || kind === 'number')) return { unit, amount: toShare(quantity) };
  return { unit: kind, amount: value };
}

function verdictOf(value: number, target: number | undefined, direction: string): FigureReading['verdict'] {
  if (target === undefined || (direction !== 'up' && direction !== 'down')) return undefined;
  return (direction === 'up' ? value >= target : value <= target) ? 'met' : 'missed';
}
