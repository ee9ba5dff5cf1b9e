/** Single values of a gesture: are they possible under their key, and how are they written, in the style of what stands there? */
import type * as z from 'zod/mini';
import type { Replacement } from '../format/blocks.ts';
import { columnOf } from '../format/blocks.ts';
import { isFault, parseQuantity, parseRange } from '../model/quantity.ts';
import { leavesOf, metaOf, wordsOf } from '../model/schema/introspect.ts';
import type { Expectation } from '../model/schema/values.ts';
import { stateOf } from '../model/stated.ts';
import { isEmpty } from '../syntax/node.ts';
import { quoteText, withinQuotes, writeText } from '../syntax/quoteText.ts';
import { lineAt } from '../syntax/sourceLine.ts';
import { type Page, requireOwn, spanOf, type Value } from './page.ts';
import { Refused } from './refusal.ts';

/** A value that may stand under its key. */
export interface Said {
  readonly text: string;
  /** A number, a date, a word: quotes would make something else of it. */
  readonly isBare: boolean;
}

export function readValue({ journey }: Page, key: string, value: string | number, schema: z.ZodMiniType): Said {
  const text = String(value).trim();
  const { language, scale } = journey.context;
  const leaves = leavesOf(schema);
  const expects = new Set<Expectation | undefined>([schema, ...leaves].map((leaf) => metaOf(leaf).expects));
  const words = wordsOf(schema).filter((word) => word !== 'none');
  const bare: Said = { text, isBare: true };
  if (text === '') throw new Refused('value-empty');
  // oxlint-disable-next-line no-control-regex -- these are the signs that YAML forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\r(?!\n)|\p{Surrogate}/u.test(text)) throw new Refused('value-sign');
  const state = stateOf(text);
  const isText = expects.has('text') && !expects.has('quantity');
  if (!isText && (state === 'unknown' || state === 'not-applicable')) return bare;
  // Bare numbers are scores, present and wanted ones.
  if (expects.has('number')) {
    // In a number of the language a comma would make a text of it.
    const decimal = text.replace(/^([-+]?\d+),(\d+)$/, '$1.$2');
    const score = numberIn(decimal);
    if (score === undefined || score < scale.min || score > scale.max) throw new Refused('value-scale', { value: text, ...scale });
    return { text: decimal, isBare: true };
  }
  const quantity = parseQuantity(text, language);
  if (expects.has('quantity') || expects.has('duration') || expects.has('change')) {
    if (isFault(quantity) && !(key === 'target' && parseRange(text, language))) throw new Refused('value-quantity', { value: text });
    return isFault(quantity) ? bare : { text: quantity.decimalComma ?? text, isBare: true };
  }
  if (expects.has('count')) {
    if (isFault(quantity) || quantity.kind !== 'number' || quantity.signed || quantity.value < 0 || !Number.isInteger(quantity.value))
      throw new Refused('value-count', { value: text });
    return bare;
  }
  const fits = leaves.some((leaf) => leaf.safeParse(text).success || (numberIn(text) !== undefined && leaf.safeParse(numberIn(text)).success));
  if (isText) return fits ? { text, isBare: false } : refuse('value-other', key, text);
  if (fits || (expects.has('truth') && /^(?:true|false)$/.test(text))) return bare;
  if (words.length > 0) throw new Refused('value-word', { value: text, words: words.join(', ') });
  return refuse(expects.has('rating') ? 'value-rating' : expects.has('date') ? 'value-date' : 'value-other', key, text);
}

function refuse(reason: 'value-rating' | 'value-date' | 'value-other', key: string, value: string): never {
  throw new Refused(reason, { key, value });
}

function numberIn(text: string): number | undefined {
  return /^[-+]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** The value as a new scalar. */
export function writeSaid({ text, isBare }: Said, flow: boolean): string {
  if (!isBare) return writeText(text, flow);
  if (numberIn(text) !== undefined || stateOf(text) !== 'given') return text;
  return writeText(text, flow) === text || /^(?:true|false)$/.test(text) ? text : quoteText(text);
}

/** Puts a value in place of a scalar, in its quotes or as its block of lines. */
export function replaceScalar(page: Page, value: Value, said: Said, flow: boolean): Replacement[] {
  const { node } = value;
  requireOwn(value);
  if (node.kind !== 'scalar' || isEmpty(node)) throw new Refused('unusual');
  if (node.text.trim() === said.text && !(said.isBare && node.style === 'quoted')) return [];
  const span = spanOf(value);
  const old = page.text.slice(span.start, span.end);
  if (said.isBare) return [{ ...span, newText: writeSaid(said, flow) }];
  const block = node.style === 'block' ? inLines(page, value, said.text) : undefined;
  if (block) return [block];
  const quote = old.charAt(0);
  const isSimple = !/[\n\r\t]/.test(said.text) && !/[\u0085\u2028\u2029\ufeff]/.test(said.text);
  // Quotes that the old text has needed go with it, others are somebody's wish.
  const isWanted = writeText(node.text, flow) === node.text || writeText(said.text, flow) !== said.text;
  const keeps = node.style === 'quoted' && isSimple && isWanted && (quote === '"' || quote === "'");
  return [{ ...span, newText: keeps ? quote + withinQuotes(said.text, quote) + quote : writeText(said.text, flow) }];
}

/** The lines below `|` or `>`; nothing where the text could not stand so. */
function inLines({ text, newline }: Page, value: Value, said: string): Replacement | undefined {
  const { start, end } = spanOf(value);
  const header = lineAt(text, start);
  const first = lineAt(text, header.next);
  const [, style, indicator] = /^([|>])([1-9]?)/.exec(text.slice(start, header.end)) ?? [];
  const lines = said.split(/\r?\n/);
  if (style === undefined || first.start >= end || lines.some((line) => line !== line.trim() || /[\u0085\u2028\u2029\ufeff\t]/.test(line))) return undefined;
  const column = indicator === '' ? first.content - first.start : undefined;
  const isKept = /^[|>][1-9]?\+|^[|>]\+/.test(text.slice(start, header.end));
  if (column === undefined || column === 0 || isKept || lines.includes('')) return undefined;
  const indent = newline + ' '.repeat(columnOf(text, first.content));
  return { start: header.end + trailing(text, header), end, newText: lines.map((line) => indent + line).join(style === '>' ? newline : '') };
}

/** Blanks at the end of a line. */
function trailing(text: string, { end, next }: { readonly end: number; readonly next: number }): number {
  return /^[^\r\n]*/.exec(text.slice(end, next))?.[0].length ?? 0;
}
