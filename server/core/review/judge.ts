/** Says whether a value became better: by the direction of its KPI, by the scale of scores, by what more or less of it means. Where nobody can say, it says nothing. */
import type { ReadContext } from '../model/journey.ts';
import { isFault, parseQuantity, parseRange, type Quantity, type QuantityRange } from '../model/quantity.ts';
import { normalise } from '../model/scale.ts';
import { findIn, type Language } from '../vocabulary/catalogue.ts';
import { type Direction, kpis } from '../vocabulary/vocabulary.ts';
import type { Holders } from './change.ts';
import { fieldText, type Plain } from './plain.ts';

export interface Judged {
  /** The object that the key stands in. */
  readonly doc: string | undefined;
  readonly key: string;
  /** The key that the object itself stands under: a KPI's code. */
  readonly under: string | undefined;
  readonly holders: Holders;
}
export type Judge = (judged: Judged, before: Plain | undefined, after: Plain | undefined) => boolean | undefined;

type Context = Pick<ReadContext, 'language' | 'scale' | 'project'>;
interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** What more of it means. */
const directions: Readonly<Record<string, 'up' | 'down'>> = {
  'stage.reached': 'up',
  'stage.completed': 'up',
  'funnel-step.count': 'up',
  'touchpoint.satisfaction': 'up',
  'project-touchpoint.satisfaction': 'up',
  'item.severity': 'down',
  'maturity.level': 'up',
};
/** From the worst to the best. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'item.status': ['idea', 'planned', 'doing', 'done'],
  'initiative.status': ['idea', 'planned', 'doing', 'done'],
  'touchpoint.status': ['missing', 'planned', 'live'],
  'project-touchpoint.status': ['missing', 'planned', 'live'],
  'sceptic.attracts': ['fail', 'pass'],
  'sceptic.sells': ['fail', 'pass'],
  'sceptic.useful': ['fail', 'pass'],
  'sceptic.understood': ['fail', 'pass'],
  'sceptic.trusted': ['fail', 'pass'],
};
const scored: ReadonlySet<string> = new Set(['experience.score', 'stage.score']);

/** The contexts are those in which the two versions are read. */
export function judgeBy(before: Context, after: Context): Judge {
  return ({ doc, key, under, holders }, old, now) => {
    if (old?.kind !== 'text' || now?.kind !== 'text') return undefined;
    const name = `${doc ?? ''}.${key}`;
    const texts: Sides<string> = { before: old.text, after: now.text };
    if (name === 'kpi.value') return judgeKpi(under ?? '', texts, holders, { before, after });
    if (scored.has(name)) return isMore({ before: normalise(Number(old.text), before.scale), after: normalise(Number(now.text), after.scale) }, 'up');
    const order = Object.hasOwn(orders, name) ? orders[name] : undefined;
    if (order) return isLater(order, texts);
    const direction = Object.hasOwn(directions, name) ? directions[name] : undefined;
    return direction && isMore(figures(texts, { before: before.language, after: after.language }), direction);
  };
}

function isLater(order: readonly string[], texts: Sides<string>): boolean | undefined {
  const [old, now] = [order.indexOf(texts.before), order.indexOf(texts.after)];
  return old < 0 || now < 0 ? undefined : isMore({ before: old, after: now }, 'up');
}

function isMore({ before, after }: Sides<number>, direction: 'up' | 'down'): boolean | undefined {
  if (Number.isNaN(before) || Number.isNaN(after) || before === after) return undefined;
  return direction === 'up' ? after > before : after < before;
}

function figures(texts: Sides<string>, languages: Sides<Language>): Sides<number> {
  const read = (text: string, language: Language): number => {
    const quantity = parseQuantity(text, language);
    return isFault(quantity) ? Number.NaN : quantity.value;
  };
  return { before: read(texts.before, languages.before), after: read(texts.after, languages.after) };
}

/** What the map says of the KPI wins over what the catalogue says. */
export function directionOfKpi(code: string, record: Plain | undefined, { project }: Pick<Context, 'project'>): Direction | undefined {
  const stated = fieldText(record, 'direction');
  if (stated === 'up' || stated === 'down' || stated === 'range') return stated;
  return findIn(code, project.kpis, kpis)?.direction;
}

function judgeKpi(code: string, texts: Sides<string>, holders: Holders, contexts: Sides<Context>): boolean | undefined {
  const [old, now] = [parseQuantity(texts.before, contexts.before.language), parseQuantity(texts.after, contexts.after.language)];
  if (isFault(old) || isFault(now) || !areAlike(old, now)) return undefined;
  const direction = directionOfKpi(code, holders.after, contexts.after);
  if (direction === 'up' || direction === 'down') return isMore({ before: old.value, after: now.value }, direction);
  const range = direction === 'range' ? parseRange(fieldText(holders.after, 'target') ?? '', contexts.after.language) : undefined;
  return range && areAlike(range.low, now) ? isMore({ before: distance(old, range), after: distance(now, range) }, 'down') : undefined;
}

/** Figures that can be compared at all. */
export function areAlike(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && (a.currency ?? b.currency) === (b.currency ?? a.currency);
}

function distance({ value }: Quantity, { low, high }: QuantityRange): number {
  return Math.max(0, low.value - value, value - high.value);
}
