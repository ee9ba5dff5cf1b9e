/** Reads a value with its unit from the text as written (language, section 5): percent, points, money, durations, plain numbers; Russian and English forms. */
import type { Language } from '../vocabulary/catalogue.ts';
import { currencies, units } from '../vocabulary/vocabulary.ts';

export interface Quantity {
  readonly kind: 'number' | 'percent' | 'points' | 'money' | 'duration';
  /** Percent as written (10.8 for 10.8 %), money in its currency, durations in seconds. */
  readonly value: number;
  /** ISO 4217 code; nothing for a bare number. */
  readonly currency?: string;
  /** The unit of a duration as written: `h`; `clock` for `m:ss`. */
  readonly unit?: string;
  /** A sign is written: for a change this says that the value is relative to the old one. */
  readonly signed: boolean;
  /** What should be written instead of an ambiguous comma. */
  readonly decimalComma?: string;
}
export interface QuantityRange {
  readonly low: Quantity;
  readonly high: Quantity;
}

export type QuantityFault = { readonly fault: 'not-a-number' } | { readonly fault: 'unknown-unit'; readonly unit: string };

const spaces = '[ \\u00a0\\u202f\\u2009]';
const sign = '[+\\-−–]';
const numberPattern = new RegExp(
  `^(${sign})?\\s*((?!${sign})[^\\d\\s,:][^\\d+\\-−–,:]*?)?\\s*(${sign})?\\s*(\\d{1,3}(?:(?:${spaces}|['’])\\d{3})+|\\d+)((?:[.,]\\d+)*)\\s*(.*)$`,
  'u',
);
const clockPattern = new RegExp(`^(${sign})?\\s*(?:(\\d{1,3}):([0-5]\\d)|(\\d{1,3})):([0-5]\\d)$`, 'u');
/** What may be a unit at all: `руб.`, `€`, `п. п.`; not a second number, a bracket or a tilde. */
const unitPattern = /^[\p{L}\p{Sc}%]\D*$/u;

export function parseQuantity(written: string, language: Language): Quantity | QuantityFault {
  const text = written.trim();
  const clock = parseClock(text);
  if (clock) return clock;
  const match = numberPattern.exec(text);
  if (!match) return fromYaml(text);
  const [, outerSign, prefix = '', innerSign, digits = '', fraction = '', suffix = ''] = match;
  if (![prefix, suffix].every((unit) => unit === '' || unitPattern.test(unit))) return fromYaml(text);
  const amount = readDecimal(digits, fraction, language);
  if (!amount || (outerSign !== undefined && innerSign !== undefined)) return { fault: 'not-a-number' };
  const unit = findUnit(prefix === '' ? suffix : prefix);
  if (!unit || (prefix !== '' && suffix !== '') || (prefix !== '' && unit.kind !== 'money'))
    return { fault: 'unknown-unit', unit: [prefix, suffix].filter(Boolean).join(' ') };
  const number: Quantity = {
    kind: 'number',
    value: factorOf(outerSign ?? innerSign) * amount.value,
    signed: (outerSign ?? innerSign) !== undefined,
    ...(amount.comma ? { decimalComma: written.replace(/(\d),(\d)/, '$1.$2') } : {}),
  };
  return measuredIn(number, unit);
}

function parseClock(text: string): Quantity | undefined {
  const match = clockPattern.exec(text);
  if (!match) return undefined;
  const [, written, hours = 0, minutesOfHour, minutes, seconds] = match;
  const value = Number(hours) * 3600 + Number(minutesOfHour ?? minutes) * 60 + Number(seconds);
  return { kind: 'duration', unit: 'clock', signed: written !== undefined, value: factorOf(written) * value };
}

function factorOf(written: string | undefined): 1 | -1 {
  return written === undefined || written === '+' ? 1 : -1;
}

/** The number in a unit: a duration becomes seconds. */
function measuredIn(number: Quantity, unit: Unit): Quantity {
  return {
    ...number,
    kind: unit.kind,
    value: number.value * (unit.seconds ?? 1),
    ...(unit.currency === undefined ? {} : { currency: unit.currency }),
    ...(unit.duration === undefined ? {} : { unit: unit.duration }),
  };
}

/** A bare number in a unit that is stated elsewhere (`unit: h`); any other quantity as it is. */
export function inUnit(quantity: Quantity, unit: string): Quantity {
  const found = findUnit(unit.trim());
  return quantity.kind === 'number' && found ? measuredIn(quantity, found) : quantity;
}

/** `20..30 h`: the unit may stand once and holds for both ends. */
export function parseRange(text: string, language: Language): QuantityRange | undefined {
  const parts = text.split(/\.\.|…/);
  const [first, second] = parts.map((part) => parseQuantity(part, language));
  if (parts.length !== 2 || !first || !second || isFault(first) || isFault(second)) return undefined;
  const [low, high] = [asMeasured(first, second), asMeasured(second, first)];
  if (low.kind !== high.kind) return undefined;
  return low.value <= high.value ? { low, high } : { low: high, high: low };
}

/** A bare number next to a quantity with a unit is in that unit; after a clock it stays bare. */
function asMeasured(bare: Quantity, model: Quantity): Quantity {
  if (bare.kind !== 'number' || model.kind === 'number' || model.unit === 'clock') return bare;
  const seconds = units.find(({ id }) => id === model.unit)?.seconds;
  return measuredIn(bare, {
    kind: model.kind,
    ...(seconds === undefined ? {} : { seconds }),
    ...(model.currency === undefined ? {} : { currency: model.currency }),
    ...(model.unit === undefined ? {} : { duration: model.unit }),
  });
}

export function isFault(result: Quantity | QuantityFault): result is QuantityFault {
  return 'fault' in result;
}

function readDecimal(digits: string, fraction: string, language: Language): { value: number; comma: boolean } | undefined {
  const whole = digits.replace(/[^\d]/g, '');
  const groups = fraction.match(/[.,]\d+/g) ?? [];
  if (groups.length === 0) return { value: Number(whole), comma: false };
  const commas = groups.filter((group) => group.startsWith(','));
  if (
    language === 'en' &&
    commas.length > 0 &&
    whole !== '0' &&
    commas.every((group) => group.length === 4) &&
    groups.slice(0, commas.length).every((group) => group.startsWith(',')) &&
    groups.length - commas.length <= 1 &&
    whole.length <= 3
  ) {
    const rest = groups.slice(commas.length).join('');
    return { value: Number(whole + commas.map((group) => group.slice(1)).join('') + rest), comma: false };
  }
  if (groups.length > 1) return undefined;
  return { value: Number(`${whole}.${groups[0]?.slice(1) ?? ''}`), comma: language === 'en' && commas.length === 1 };
}

/** `1e3` and `.5` are numbers for YAML, so they are here. */
function fromYaml(text: string): Quantity | QuantityFault {
  const value = /^[-+]?\.?\d/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? { kind: 'number', value, signed: /^[-+]/.test(text) } : { fault: 'not-a-number' };
}

interface Unit {
  readonly kind: Quantity['kind'];
  readonly seconds?: number;
  readonly currency?: string;
  readonly duration?: string;
}

function findUnit(text: string): Unit | undefined {
  if (text === '') return { kind: 'number' };
  return unitTable.get(text) ?? unitTable.get(text.toLowerCase()) ?? unitTable.get(text.replaceAll(/\s+/g, ' ').toLowerCase());
}

const unitTable: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...currencies.flatMap(({ id, symbols = [] }) =>
    [id, id.toLowerCase(), ...symbols, ...symbols.map((symbol) => symbol.toLowerCase())].map((symbol): [string, Unit] => [
      symbol,
      { kind: 'money', currency: id },
    ]),
  ),
  ...units.flatMap(({ id, kind, seconds, symbols }) =>
    symbols.map((symbol): [string, Unit] => [symbol, seconds === undefined ? { kind } : { kind, seconds, duration: id }]),
  ),
]);

/** What a unit measures; nothing for a text that is no unit. */
export function kindOfUnit(text: string): Exclude<Quantity['kind'], 'number'> | undefined {
  const kind = text.trim() === '' ? undefined : findUnit(text.trim())?.kind;
  return kind === 'number' ? undefined : kind;
}

/** ISO code of a currency written as code, sign or word. */
export function findCurrency(text: string): string | undefined {
  return findUnit(text.trim())?.currency;
}
