/** Writes single values canonically (language, section 10): quotes where they are needed and nowhere else, blanks between numbers and units. Never changes what is read. */
import type * as z from 'zod/mini';
import { isFault, kindOfUnit, parseQuantity } from '../model/quantity.ts';
import { leavesOf, metaOf, wordsOf } from '../model/schema/introspect.ts';
import type { Expectation } from '../model/schema/values.ts';
import type { ScalarNode } from '../syntax/node.ts';
import { isPlain, quoteText } from '../syntax/quoteText.ts';
import { yaml11Reading } from '../syntax/yaml11.ts';
import type { Language } from '../vocabulary/catalogue.ts';

export interface ScalarStyle {
  readonly schema: z.ZodMiniType | undefined;
  readonly language: Language;
  /** Between brackets. */
  readonly flow: boolean;
}

const measured: ReadonlySet<Expectation> = new Set(['quantity', 'change', 'duration']);
const numeric: ReadonlySet<Expectation> = new Set(['number', 'rating', 'version', 'truth']);

/** The value on one line; `written` is its source, which may span several. */
export function writeScalar(node: ScalarNode, written: string, style: ScalarStyle): string {
  if (written === '' || written.startsWith('*')) return written;
  const isWide = /[\r\n]/.test(written);
  const expected = style.schema ? leavesOf(style.schema).map((leaf) => metaOf(leaf).expects) : [];
  const text = expected.some((one) => one !== undefined && measured.has(one)) ? writeQuantity(node.text, style.language) : node.text;
  if (node.style === 'quoted') {
    // Escapes say what cannot be seen otherwise.
    if (!isWide && /^".*\\[^"\\]/.test(written)) return written;
    return text === node.text ? requote(text, written, style.flow) : writeOneLine(text, style.flow);
  }
  if (needsQuotes(node, text, expected, style)) return quoteText(text);
  return text === node.text && !isWide && !(style.flow && /[,[\]{}]/.test(text)) ? written : plainOr(text, style.flow);
}

/** A key: quotes that it does not need go, none are added. */
export function writeKey(key: ScalarNode, written: string, flow: boolean): string {
  return key.style === 'quoted' && !/^".*\\[^"\\]/.test(written) && !/[\r\n]/.test(written) && isPlain(key.text, flow) ? key.text : written;
}

function requote(text: string, written: string, flow: boolean): string {
  if (isPlain(text, flow) && !/[\n\r\t]/.test(text)) return text;
  return /[\n\r\t]/.test(text) && !/[\r\n]/.test(written) ? written : writeOneLine(text, flow);
}

function writeOneLine(text: string, flow: boolean): string {
  if (/[\n\r\t]/.test(text)) return JSON.stringify(text);
  return isPlain(text, flow) ? text : quoteText(text);
}

/** What was plain stays plain, unless brackets around it would cut it. */
function plainOr(text: string, flow: boolean): string {
  return /[\n\r\t]/.test(text) || (flow && /[,[\]{}]/.test(text)) ? writeOneLine(text, flow) : text;
}

/** YAML 1.1 would read another type. Where a number or a truth is wanted, quotes would take it away. */
function needsQuotes(node: ScalarNode, text: string, expected: readonly (Expectation | undefined)[], { schema }: ScalarStyle): boolean {
  if (yaml11Reading(text) === undefined) return false;
  if (schema && (wordsOf(schema).includes(text) || expected.some((one) => one !== undefined && numeric.has(one)))) return false;
  return typeof node.value === 'string' || (schema !== undefined && leavesOf(schema).length > 0);
}

/** `10 %` → `10%`, `2h` → `2 h`, a decimal comma where a point is read → a point. */
export function writeQuantity(written: string, language: Language): string {
  const read = parseQuantity(written, language);
  const text = isFault(read) ? written : (read.decimalComma ?? written);
  return text
    .split(/(\s*\.\.\s*)/)
    .map(spaceUnit)
    .join('');
}

function spaceUnit(text: string): string {
  const [, number = '', gap = '', unit = ''] = /^(.*\d)([ \t\u00a0\u202f\u2009]*)(\D+)$/.exec(text) ?? [];
  if (kindOfUnit(unit) === undefined || /^\s/.test(unit)) return text;
  return number + (unit === '%' ? '' : /^[\u00a0\u202f\u2009]$/.test(gap) ? gap : ' ') + unit;
}
