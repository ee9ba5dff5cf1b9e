/** One version of a map → its figures, each by where it stands and what it is, ready to be put in a row with those of other versions. Compares nothing. */
import { checkFile } from '../checks/checkFile.ts';
import type { Severity } from '../checks/finding.ts';
import { type Factor, type FactorId, factorIds, type Metrics } from '../metrics/metrics.ts';
import type { Cell, Experience, Journey, KpiValue, Lanes, Ref, Stage } from '../model/journey.ts';
import { findEntry, shownName } from '../model/names.ts';
import { textAt } from '../model/place.ts';
import type { Quantity, QuantityRange } from '../model/quantity.ts';
import { given, type State, type Stated } from '../model/stated.ts';
import { targetText } from '../view/arrangeCells.ts';
import type { Format } from '../view/format.ts';
import { findIn, nameOf } from '../vocabulary/catalogue.ts';
import { type Direction, kpis, units } from '../vocabulary/vocabulary.ts';
import type { Version } from './compare.ts';
import { stagesOf, stepsOf } from './findSteps.ts';
import type { PlainEntry } from './plain.ts';
import { toPlain } from './toPlain.ts';

/** What a figure is measured in; figures in different units cannot be compared. */
export interface Unit {
  /** `share`: 0…1. `percent`: as written, 10.8 for 10.8 %. `duration`: seconds. */
  readonly kind: Quantity['kind'] | 'share' | 'score';
  readonly currency?: string | undefined;
  /** Of a duration, as written: `h`. */
  readonly duration?: string | undefined;
}

export interface Owner {
  /** As the project or the vocabulary has it, else as written. */
  readonly id: string;
  readonly name: string;
}

export interface Figure {
  readonly state: State;
  readonly value?: number | undefined;
  readonly unit?: Unit | undefined;
  /** For people, in the language of the messages; nothing where no value is given. */
  readonly text?: string | undefined;
  readonly target?: { readonly low: number; readonly high: number; readonly text: string } | undefined;
  readonly source?: string | undefined;
  readonly asOf?: string | undefined;
  readonly owners?: readonly Owner[] | undefined;
}

export type SeriesKind = 'factor' | 'mean' | 'kpi' | 'score' | 'experience' | 'owners' | 'pains' | 'opportunities' | 'findings';

export interface NamedFigure {
  readonly kind: SeriesKind;
  /** The stage or step that it stands on; nothing for the map's own. */
  readonly column: PlainEntry | undefined;
  /** A KPI's code, a factor, a severity. */
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly direction: Direction | undefined;
  readonly figure: Figure;
}

export interface Snapshot {
  readonly stages: readonly PlainEntry[];
  readonly plain: ReturnType<typeof toPlain>;
  readonly figures: readonly NamedFigure[];
  /** Names of stages and steps. */
  readonly names: ReadonlyMap<PlainEntry, string>;
}

/** `isWhole`: all of the text could be read, so that sums and what is missing mean something. */
export function snapshotOf({ document, kind, project, settings, around }: Version, format: Format, isWhole: boolean): Snapshot {
  const journey = document.journey(project);
  const { metrics } = document.check(project, settings, around);
  const plain = toPlain(document, kind, project);
  const stages = stagesOf(plain);
  const names = new Map<PlainEntry, string>();
  const desk: Desk = { journey, metrics, format };
  const figures: NamedFigure[] = [];
  if (isWhole)
    figures.push(
      ...figuresOfMap(
        desk,
        checkFile(document, kind, project, settings, around).map(({ severity }) => severity),
      ),
    );
  journey.stages.forEach((stage, index) => {
    const entry = stages[index];
    if (!entry) return;
    names.set(entry, stage.name);
    figures.push(...figuresOfStage(stage, entry, desk));
    stage.steps.forEach((step, position) => {
      const inner = stepsOf(entry)[position];
      if (!inner) return;
      names.set(inner, step.name);
      figures.push(...figuresIn(step.lanes, inner, desk, true));
    });
  });
  return { stages, plain, figures, names };
}

interface Desk {
  readonly journey: Journey;
  readonly metrics: Metrics;
  readonly format: Format;
}

/** What it comes to first, then what it is made of. */
const inOrder: readonly FactorId[] = ['REV', 'GP', ...factorIds.filter((id) => id !== 'REV' && id !== 'GP')];

function figuresOfMap(desk: Desk, severities: readonly Severity[]): NamedFigure[] {
  const { metrics, journey } = desk;
  const ofMap = (kind: SeriesKind, code: string | undefined, direction: Direction | undefined, figure: Figure): NamedFigure => ({
    kind,
    column: undefined,
    code,
    name: undefined,
    direction,
    figure,
  });
  const count = (lane: 'pains' | 'opportunities'): Figure => {
    const columns = journey.stages.flatMap((stage) => [stage.lanes, ...stage.steps.map(({ lanes }) => lanes)]);
    return counted(
      columns.reduce((sum, lanes) => sum + (lanes.items[lane]?.entries.length ?? 0), 0),
      desk,
    );
  };
  return [
    ...inOrder.map((id) => ofMap('factor', id, 'up', figureOfFactor(metrics.formula.factors[id], desk))),
    ofMap('mean', undefined, 'up', metrics.curve.mean === undefined ? { state: 'absent' } : scored(metrics.curve.mean, desk)),
    ofMap('pains', undefined, 'down', count('pains')),
    ofMap('opportunities', undefined, undefined, count('opportunities')),
    ...(['error', 'warning', 'info', 'hint'] as const).map((severity) =>
      ofMap('findings', severity, 'down', counted(severities.filter((one) => one === severity).length, desk)),
    ),
  ];
}

function counted(value: number, { format }: Desk): Figure {
  return { state: 'given', value, unit: { kind: 'number' }, text: format.number(value) };
}

function scored(value: number, { format }: Desk): Figure {
  return { state: 'given', value, unit: { kind: 'score' }, text: format.number(value, 2) };
}

const shares: ReadonlySet<FactorId> = new Set(['C', 'M']);
const plainNumbers: ReadonlySet<FactorId> = new Set(['L', 'Q']);

function figureOfFactor({ id, value, stated, source, target }: Factor, desk: Desk): Figure {
  const kpi = desk.journey.economics.factors.get(id);
  if (value === undefined) return { state: kpi?.value.state === 'given' ? 'absent' : (kpi?.value.state ?? 'absent') };
  const unit: Unit = shares.has(id)
    ? { kind: 'share' }
    : plainNumbers.has(id)
      ? { kind: 'number' }
      : { kind: 'money', currency: desk.metrics.formula.currency };
  return {
    state: 'given',
    value,
    unit,
    text: amountText(value, unit, desk.format),
    ...(target === undefined ? {} : { target: { low: target, high: target, text: amountText(target, unit, desk.format) } }),
    ...(source === 'stated' && stated ? { source: given(stated.kpi.source), asOf: given(stated.kpi.asOf) } : {}),
  };
}

/** A number in a unit, for people; as many decimals as it takes to tell it from its neighbours. */
export function amountText(value: number, unit: Unit, format: Format, most?: number): string {
  switch (unit.kind) {
    case 'share':
      return format.share(value, most ?? 1);
    case 'percent':
      return format.share(value / 100, most ?? 1);
    case 'money':
      return format.money(value, unit.currency, Math.abs(value) >= 1000 ? 0 : most);
    case 'points':
    case 'duration': {
      const decimals = most ?? 1;
      const quantity: Quantity = { kind: unit.kind, value, signed: false, ...(unit.duration === undefined ? {} : { unit: unit.duration }) };
      const text = format.quantity(quantity, decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`, undefined);
      return text.replace(/([.,]\d*?)0+(?=\D*$)/, '$1').replace(/[.,](?=\D*$)/, '');
    }
    default:
      return format.number(value, most ?? 2);
  }
}

function figuresOfStage(stage: Stage, column: PlainEntry, desk: Desk): NamedFigure[] {
  // Where its steps have an experience, that of the stage only sums them up.
  const isOnCurve = !stage.steps.some(({ lanes }) => (lanes.experience?.entries.length ?? 0) > 0);
  const score = stage.score.state === 'absent' ? [] : [named('score', undefined, column, 'up', scoreFigure(stage.score, desk))];
  return [...score, ...figuresIn(stage.lanes, column, desk, isOnCurve)];
}

function figuresIn(lanes: Lanes, column: PlainEntry, desk: Desk, isOnCurve: boolean): NamedFigure[] {
  const { experience, kpis: cell, refs } = lanes;
  const found: NamedFigure[] = [];
  if (isOnCurve && experience && experience.state !== 'absent') found.push(named('experience', undefined, column, 'up', experienceFigure(experience, desk)));
  for (const kpi of cell?.entries ?? []) {
    const entry = findIn(kpi.code, desk.journey.context.project.kpis, kpis);
    const name = entry && nameOf(entry, desk.format.language);
    found.push({ kind: 'kpi', column, code: kpi.code, name, direction: given(kpi.direction) ?? entry?.direction, figure: kpiFigure(kpi, desk) });
  }
  if (refs.owners && refs.owners.state !== 'absent') found.push(named('owners', undefined, column, undefined, ownersFigure(refs.owners, desk)));
  return found;
}

function named(kind: SeriesKind, code: string | undefined, column: PlainEntry, direction: Direction | undefined, figure: Figure): NamedFigure {
  return { kind, column, code, name: undefined, direction, figure };
}

function scoreFigure(stated: Stated<number>, desk: Desk): Figure {
  return stated.state === 'given' ? scored(stated.value, desk) : { state: stated.state };
}

/** Where several personas are drawn, the first one's, as in the mean. */
function experienceFigure({ state, entries }: Cell<Experience>, desk: Desk): Figure {
  const [first] = entries;
  if (!first) return { state };
  const target = given(first.target);
  const figure = scoreFigure(first.score, desk);
  return target === undefined ? figure : { ...figure, target: { low: target, high: target, text: desk.format.number(target) } };
}

function kpiFigure({ value, target, source, asOf }: KpiValue, { format, journey }: Desk): Figure {
  const currency = journey.context.currency;
  const unitOf = ({ kind, currency: own, unit }: Quantity): Unit => ({
    kind,
    ...(kind === 'money' ? { currency: own ?? currency } : {}),
    ...(unit === undefined ? {} : { duration: unit }),
  });
  const aim = target.state === 'given' ? target : undefined;
  return {
    state: value.state,
    ...(value.state === 'given' ? { value: value.value.value, unit: unitOf(value.value), text: format.quantity(value.value, textAt(value.at), currency) } : {}),
    ...(aim ? { target: aimOf(aim.value, textAt(aim.at), format, currency) } : {}),
    source: given(source),
    asOf: given(asOf),
  };
}

function aimOf(aim: Quantity | QuantityRange, written: string, format: Format, currency: string | undefined): Figure['target'] {
  const [low, high] = 'kind' in aim ? [aim, aim] : [aim.low, aim.high];
  return { low: low.value, high: high.value, text: targetText(aim, written, format, currency) };
}

function ownersFigure({ state, entries }: Cell<Ref>, { journey: { context }, format: { language } }: Desk): Figure {
  const owners = entries.map(({ text }) => ({
    id: findEntry('team', text, context.project)?.id ?? text,
    name: shownName('team', text, { project: context.project, language }),
  }));
  return owners.length === 0 ? { state } : { state: 'given', owners, text: owners.map(({ name }) => name).join(', ') };
}

/** Of a unit of time; 1 for anything else. */
export function secondsIn(duration: string | undefined): number {
  return units.find(({ id }) => id === duration)?.seconds ?? 1;
}
