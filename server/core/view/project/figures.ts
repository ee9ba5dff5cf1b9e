/** A KPI of a map, or a figure that follows from it → its name, value, target and whether the one meets the other, in words. */
import type { FactorId } from '../../metrics/metrics.ts';
import { textAt } from '../../model/place.ts';
import type { Quantity, QuantityRange } from '../../model/quantity.ts';
import { given, type State } from '../../model/stated.ts';
import { findIn } from '../../vocabulary/catalogue.ts';
import { type KpiEntry, kpis } from '../../vocabulary/vocabulary.ts';
import { targetText } from '../arrangeCells.ts';
import { type ProjectDesk, roundMoney } from './desk.ts';
import type { Place } from './projectView.ts';
import type { FigureAt } from './trace.ts';

export interface FigureReading {
  readonly code: string;
  readonly name: string;
  /** Its text is the step, the stage or the map. */
  readonly place: Place;
  /** The map's title, where there are several and the place does not say it. */
  readonly map: string;
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

export function readFigure({ map, figure }: FigureAt, desk: ProjectDesk): FigureReading {
  const { kpi, derived, stage, step } = figure;
  const element = derived ? firstSource(figure.element, map.map.result.metrics.formula.factors[derived.id].derived?.from[0]?.element) : figure.element;
  const base = {
    code: figure.code,
    name: kpiName(figure.code, desk),
    place: desk.inMap(map, element, step?.name ?? stage?.name ?? map.title),
    map: stage && desk.maps.length > 1 ? map.title : '',
  };
  if (derived) {
    const shown = (value: number | undefined): string => (value === undefined ? '' : factorText(derived.id, value, map.currency, desk));
    return { ...base, state: 'given', value: shown(derived.value), target: shown(derived.target), verdict: verdictOf(derived.value, derived.target, 'up') };
  }
  const currency = map.map.journey.context.currency;
  const value = kpi?.value;
  const target = kpi?.target;
  return {
    ...base,
    state: value?.state ?? 'absent',
    value: value?.state === 'given' ? desk.format.quantity(value.value, textAt(value.at), currency) : '',
    target: target?.state === 'given' ? targetText(target.value, textAt(target.at), desk.format, currency) : '',
    verdict: verdictAgainst(given(value), given(target), given(kpi?.direction) ?? kpiRecord(figure.code, desk)?.direction ?? 'up'),
  };
}

/** What no key states leads to the first cell that it is reckoned from. */
function firstSource(element: string, source: string | undefined): string {
  return source ?? element;
}

function factorText(id: FactorId, value: number, currency: string | undefined, desk: ProjectDesk): string {
  const { format } = desk;
  if (id === 'C' || id === 'M') return format.share(value);
  if (id === 'L') return format.number(value, 0);
  return id === 'Q' ? format.number(value, 2) : roundMoney(desk, value, currency);
}

function verdictAgainst(value: Quantity | undefined, target: Quantity | QuantityRange | undefined, direction: string): FigureReading['verdict'] {
  if (value === undefined || target === undefined) return undefined;
  if (!('kind' in target)) return value.value >= target.low.value && value.value <= target.high.value ? 'met' : 'missed';
  return value.kind === target.kind ? verdictOf(value.value, target.value, direction) : undefined;
}

function verdictOf(value: number, target: number | undefined, direction: string): FigureReading['verdict'] {
  if (target === undefined || (direction !== 'up' && direction !== 'down')) return undefined;
  return (direction === 'up' ? value >= target : value <= target) ? 'met' : 'missed';
}
