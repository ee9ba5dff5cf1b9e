/** Mends a value of the wrong shape where the text says clearly enough what was meant: quotes taken off or put on, a list made or taken apart, a date turned round. */

import { parsePeriod, toDay } from '../../../model/period.ts';
import { type Place, textAt } from '../../../model/place.ts';
import { findCurrency } from '../../../model/quantity.ts';
import { itemLanes } from '../../../model/readLanes.ts';
import { parseScale } from '../../../model/scale.ts';
import type { ListNode, SyntaxNode } from '../../../syntax/node.ts';
import { currencies } from '../../../vocabulary/vocabulary.ts';
import { columnOf, contentEnd, inFlow, lineBreak, nodesAround, pairOfValue, quoted } from '../../edits.ts';
import type { Edit, Finding, Fix } from '../../finding.ts';

export function* mendValue({ at, params }: Pick<Finding, 'at' | 'params'>): Generator<Fix> {
  const { value = '', expects = '', words = '', written = 'scalar', suggestion, key } = params;
  if (suggestion !== undefined) yield write(at, String(suggestion), true);
  else if (words !== '' && written === 'scalar') for (const word of String(words).split(', ')) yield write(at, word, false);
  if (written === 'scalar') {
    const mended = mends[expects]?.(String(value).trim());
    if (mended !== undefined && mended !== textAt(at)) yield write(at, mended, true);
    if (expects === 'list' && !textAt(at).includes('\n'))
      yield { title: { en: 'Make it a list', ru: 'Сделать списком' }, edits: [toList(at)], preferred: true };
  }
  if (key !== undefined && isItem(at))
    yield { title: { en: `Begin it with “${key}:”`, ru: `Начать с «${key}:»` }, edits: [{ at: { ...at, end: at.start }, text: `${key}: ` }], preferred: true };
  const node =
    written === 'list'
      ? nodesAround(at.chunk, at).findLast((candidate): candidate is ListNode => candidate.kind === 'list' && candidate.start === at.start)
      : undefined;
  const edits = node && (expects === 'mapping' ? toMapping(at, node) : toSingle({ ...at, end: node.end }, node, String(expects)));
  if (edits)
    yield {
      title:
        expects === 'mapping' ? { en: 'Drop the dashes', ru: 'Убрать дефисы' } : { en: 'Write the value without a list', ru: 'Написать значение без списка' },
      edits,
      preferred: true,
    };
  if (expects === 'text' && written !== 'scalar' && /^[[{].*[\]}]$/.test(textAt(at)))
    yield { title: { en: 'Quote it', ru: 'Взять в кавычки' }, edits: [{ at, text: quoted(textAt(at)) }] };
}

/** After the dash of a list, on one line. */
function isItem(at: Place): boolean {
  const { text } = at.chunk;
  return /-[ \t]+$/.test(text.slice(text.lastIndexOf('\n', at.start - 1) + 1, at.start)) && !textAt(at).includes('\n');
}

function write(at: Place, text: string, preferred: boolean): Fix {
  return { title: { en: `Write “${text}”`, ru: `Написать «${text}»` }, edits: [{ at, text }], preferred };
}

type Mend = (value: string) => string | undefined;

const mends: Readonly<Record<string, Mend>> = {
  date: toDate,
  period: toPeriod,
  scale: toScale,
  truth: toTruth,
  number: toNumber,
  rating: toNumber,
  currency: toCurrency,
  version: (value) => /^v?(\d+)$/i.exec(value)?.[1],
};

/** `30.11.2026` and `2026/11/30`; a month before a day cannot be told from a day before a month. */
function toDate(value: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value) ?? [];
  const [, y = year, m = month, d = day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(value) ?? [];
  const date = y !== undefined && m !== undefined && d !== undefined ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : undefined;
  return date !== undefined && toDay(date) !== undefined ? date : undefined;
}

/** Months by the first letters of their names in both languages. */
const months: ReadonlyMap<string, string> = new Map(
  ['jan янв', 'feb фев', 'mar мар', 'apr апр', 'may май мая', 'jun июн', 'jul июл', 'aug авг', 'sep сен', 'oct окт', 'nov ноя', 'dec дек'].flatMap(
    (names, index) => names.split(' ').map((name): [string, string] => [name, String(index + 1).padStart(2, '0')]),
  ),
);

/** `Q4 2026`, `October 2026`, `10.2026`, `2026/10`, `2026-10-01 – 2026-10-15`. */
function toPeriod(value: string): string | undefined {
  const [, y1, q1, q2, y2] = /^(?:(\d{4})[-\s]*Q([1-4])|Q([1-4])[-\s]*(\d{4}))$/i.exec(value) ?? [];
  const [, y3, m3, m4, y4] = /^(?:(\d{4})[-./](\d{1,2})|(\d{1,2})[-./](\d{4}))$/.exec(value) ?? [];
  const [year, quarter, month] = [y1 ?? y2 ?? y3 ?? y4, q1 ?? q2, m3 ?? m4];
  const named = /^(\p{L}+)\.?,?\s+(\d{4})(?:\s*г\.?)?$/u.exec(value);
  const monthOfName = named ? months.get((named[1] ?? '').toLowerCase().slice(0, 3)) : undefined;
  if (named && monthOfName !== undefined) return `${named[2]}-${monthOfName}`;
  const ends = value.split(/\s*(?:\.\.|…|\/|\s[-–—]\s|–|—)\s*/);
  const period =
    year === undefined ? ends.map((end) => toDate(end) ?? end).join('/') : quarter === undefined ? `${year}-${month?.padStart(2, '0')}` : `${year}-Q${quarter}`;
  return parsePeriod(period)?.text;
}

function toScale(value: string): string | undefined {
  const [, low, high] = /^([-−]?\d+)\s*(?:\.\.\.|…|[-–—:/]|to|до)\s*([-−]?\d+)$/.exec(value) ?? [];
  const scale = `${low}..${high}`;
  return parseScale(scale) ? scale : undefined;
}

/** `€`, `руб.`, `eur`, `Euro`. */
function toCurrency(value: string): string | undefined {
  const name = value.toLowerCase();
  return findCurrency(value) ?? currencies.find(({ name: { en, ru } }) => en.toLowerCase() === name || ru.toLowerCase() === name)?.id;
}

function toTruth(value: string): string | undefined {
  return /^(?:yes|y|on|1|true|да)$/i.test(value) ? 'true' : /^(?:no|n|off|0|false|нет)$/i.test(value) ? 'false' : undefined;
}

/** `"4"`, `4/5`, `4 of 5`, `4 из 5`. */
function toNumber(value: string): string | undefined {
  return /^([-+]?\d+(?:\.\d+)?)(?:\s*(?:\/|of|out of|из)\s*\d+)?$/.exec(value)?.[1];
}

/** Texts get a line each; references stand in brackets, as many as commas say. */
function toList(at: Place): Edit {
  const key = pairOfValue(at);
  const written = textAt(at);
  const isText = itemLanes.some((lane) => lane === key?.pair.key.text);
  if (!key || key.map.flow || !isText) return { at, text: `[${isText || key?.map.flow ? inFlow(written) : written}]` };
  const { pair } = key;
  const indent = `${lineBreak(at.chunk)}${' '.repeat(columnOf({ ...at, start: pair.key.start }) + 2)}`;
  return { at: { ...at, start: colonEnd(at, pair.key.end) }, text: `${indent}- ${written}` };
}

const figures: ReadonlySet<string> = new Set(['number', 'rating', 'count', 'quantity', 'duration', 'change', 'date', 'period', 'scale']);

/** A list of one becomes its item; where a figure is expected, it must look like one. */
function toSingle(at: Place, list: ListNode, expects: string): Edit[] | undefined {
  const [only, ...rest] = list.items;
  if (only?.kind !== 'scalar' || rest.length > 0 || (figures.has(expects) && !/^[-+−]?\d/.test(only.text))) return undefined;
  const key = pairOfValue(at)?.pair.key;
  const text = textAt({ ...at, start: only.start, end: contentEnd(at.chunk, only) });
  if (list.flow || !key) return list.flow ? [{ at, text }] : undefined;
  return [{ at: { ...at, start: colonEnd(at, key.end), end: contentEnd(at.chunk, only) }, text: ` ${text}` }];
}

/** `- C: 10%` one below the other become the keys of one mapping. */
function toMapping(at: Place, list: ListNode): Edit[] | undefined {
  if (list.flow || list.items.some((item: SyntaxNode) => item.kind !== 'map' || item.flow || item.pairs.length !== 1)) return undefined;
  const dashes = list.items.map(({ start }) => at.chunk.text.lastIndexOf('-', start - 1));
  return dashes.map((start) => ({ at: { ...at, start, end: start + 1 }, text: ' ' }));
}

/** After the colon of a key. */
function colonEnd({ chunk }: Place, keyEnd: number): number {
  return chunk.text.indexOf(':', keyEnd) + 1;
}
