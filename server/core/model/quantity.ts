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
export interface QuantityRange { readonly low: Quantity; readonly high: Quantity }

export type QuantityFault = { readonly fault: 'not-a-number' } | { readonly fault: 'unknown-unit'; readonly unit: string };

const spaces = '[ \\u00a0\\u202f\\u2009]';
const numberPattern = new RegExp(`^\\s*([+\\-−–])?\\s*([^\\d\\s+\\-−–.,:]*)\\s*([+\\-−–])?\\s*(\\d{1,3}(?:(?:${spaces}|['’])\\d{3})+|\\d+)((?:[.,]\\d+)*)\\s*(.*?)\\s*$`, 'u');
const clockPattern = /^\s*(?:(\d{1,3}):)?(\d{1,3}):(\d{2})\s*$/;

export function parseQuantity(text: string, language: Language): Quantity | QuantityFault {
  const clock = clockPattern.exec(text);
  if (clock) return { kind: 'duration', unit: 'clock', signed: false, value: Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]) };
  const match = numberPattern.exec(text);
  if (!match) return fromExponent(text);
  const [, sign, prefix = '', innerSign, digits = '', fraction = '', suffix = ''] = match;
  const amount = readDecimal(digits, fraction, language);
  if (!amount) return { fault: 'not-a-number' };
  const unit = findUnit(prefix === '' ? suffix : prefix);
  if (!unit || (prefix !== '' && suffix !== '') || (prefix !== '' && unit.kind !== 'money')) return { fault: 'unknown-unit', unit: [prefix, suffix].filter(Boolean).join(' ') };
  const signed = sign !== undefined || innerSign !== undefined;
  const factor = (sign ?? innerSign ?? '+') === '+' ? 1 : -1;
  const value = factor * amount.value * (unit.seconds ?? 1);
  return {
    kind: unit.kind, value, signed,
    ...(unit.currency === undefined ? {} : { currency: unit.currency }),
    ...(unit.duration === undefined ? {} : { unit: unit.duration }),
    ...(amount.comma ? { decimalComma: text.replace(/(\d),(\d)/, '$1.$2') } : {}),
  };
}

/** `20..30 h`: the unit stands once and holds for both ends. */
export function parseRange(text: string, language: Language): QuantityRange | undefined {
  const parts = text.split(/\.\.|…/);
  const [left, right] = parts;
  if (parts.length !== 2 || left === undefined || right === undefined) return undefined;
  const high = parseQuantity(right, language);
  const low = parseQuantity(left, language);
  if (isFault(high) || isFault(low)) return undefined;
  const unit = units.find(({ id }) => id === high.unit);
  if (low.kind !== 'number') return { low, high };
  return { low: { ...high, value: low.value * (unit?.seconds ?? 1) }, high };
}

export function isFault(result: Quantity | QuantityFault): result is QuantityFault {
  return 'fault' in result;
}

function readDecimal(digits: string, fraction: string, language: Language): { value: number; comma: boolean } | undefined {
  const whole = digits.replace(/[^\d]/g, '');
  const groups = fraction.match(/[.,]\d+/g) ?? [];
  if (groups.length === 0) return { value: Number(whole), comma: false };
  const commas = groups.filter((group) => group.startsWith(','));
  if (language === 'en' && commas.length > 0 && commas.every((group) => group.length === 4) && groups.slice(0, commas.length).every((group) => group.startsWith(',')) && groups.length - commas.length <= 1 && whole.length <= 3) {
    const rest = groups.slice(commas.length).join('');
    return { value: Number(whole + commas.map((group) => group.slice(1)).join('') + rest), comma: false };
  }
  if (groups.length > 1) return undefined;
  return { value: Number(`${whole}.${groups[0]?.slice(1) ?? ''}`), comma: language === 'en' && commas.length === 1 };
}

/** `1e3` is a number for YAML, so it is one here. */
function fromExponent(text: string): Quantity | QuantityFault {
  const trimmed = text.trim();
  const value = /^[-+]?\d/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) ? { kind: 'number', value, signed: /^[-+]/.test(trimmed) } : { fault: 'not-a-number' };
}

interface Unit { readonly kind: Quantity['kind']; readonly seconds?: number; readonly currency?: string; readonly duration?: string }

function findUnit(text: string): Unit | undefined {
  if (text === '') return { kind: 'number' };
  return unitTable.get(text) ?? unitTable.get(text.toLowerCase()) ?? unitTable.get(text.replaceAll(/\s+/g, ' ').toLowerCase());
}

const unitTable: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...currencies.flatMap(({ id, symbols = [] }) => [id, id.toLowerCase(), ...symbols, ...symbols.map((symbol) => symbol.toLowerCase())].map((symbol): [string, Unit] => [symbol, { kind: 'money', currency: id }])),
  ...units.flatMap(({ id, kind, seconds, symbols }) => symbols.map((symbol): [string, Unit] => [symbol, seconds === undefined ? { kind } : { kind, seconds, duration: id }])),
]);

/** ISO code of a currency written as code, sign or word. */
export function findCurrency(text: string): string | undefined {
  return findUnit(text.trim())?.currency;
}
