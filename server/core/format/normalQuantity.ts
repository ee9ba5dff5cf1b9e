/** A figure in its shortest usual spelling: digits not grouped, the symbol of its unit behind it. Nothing for what is spelled so already or cannot be read; never another value. */
import { unitText } from '../checks/rules/kpis/writing.ts';
import { findCurrency, isFault, parseQuantity, parseRange, type Quantity } from '../model/quantity.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import { units } from '../vocabulary/vocabulary.ts';
import { writeQuantity } from './writeScalar.ts';

export function normalQuantity(written: string, language: Language): string | undefined {
  const parts = written.trim().split(/\s*(?:\.\.|…)\s*/);
  const text = writeQuantity(parts.map((part) => normalPart(part, language)).join('..'), language);
  return text !== written && meaning(text, language) === meaning(written, language) && meaning(text, language) !== undefined ? text : undefined;
}

function normalPart(part: string, language: Language): string {
  const quantity = parseQuantity(part, language);
  if (isFault(quantity)) return part;
  const figure = ungrouped(quantity.decimalComma ?? part, language);
  const [, before = '', sign = '', number = '', after = ''] = /^(?:([^\d+\-−–]+?)\s*)?([+\-−–]?)\s*(\d[\d.,:]*)\s*(.*)$/.exec(figure) ?? [];
  return number === '' ? figure : `${sign}${number}${after === '' && before === '' ? '' : ` ${symbolOf(quantity, (after || before).trim())}`}`;
}

/** `14 400`, `14,400`, `14’400`. */
function ungrouped(text: string, language: Language): string {
  const spaced = text.replace(/(\d)[ \u00a0\u202f\u2009'’](?=\d{3}(?!\d))/g, '$1');
  return language === 'en' ? spaced.replace(/(\d),(?=\d{3}(?!\d))/g, '$1') : spaced;
}

/** A word or another spelling gives way to the symbol of the same script; money keeps its sign. */
function symbolOf({ kind, unit }: Quantity, written: string): string {
  if (kind === 'money') return findCurrency(written.toUpperCase()) === written.toUpperCase() ? written.toUpperCase() : written;
  const record = units.find((one) => (kind === 'duration' ? one.id === unit : one.kind === kind));
  const language = kind !== 'percent' && /\p{Script=Cyrillic}/u.test(written) ? 'ru' : 'en';
  return record ? unitText(record.id, language) : written;
}

function meaning(text: string, language: Language): string | undefined {
  const quantity = parseQuantity(text, language);
  const range = isFault(quantity) ? parseRange(text, language) : undefined;
  if (isFault(quantity) && !range) return undefined;
  return JSON.stringify(range ? [range.low, range.high] : quantity, (key, value: unknown) => (key === 'decimalComma' ? undefined : value));
}
