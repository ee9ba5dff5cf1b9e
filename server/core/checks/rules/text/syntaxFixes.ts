/** The mechanical mends of mistakes of writing, by what the mistake is. */
import { type Place, textAt } from '../../../model/place.ts';
import { elementOf, keysOf, objectOf } from '../../../model/schema/introspect.ts';
import { isKnownKey } from '../../../model/schema/knownKeys.ts';
import { item, lanes } from '../../../model/schema/map.ts';
import { findSimilar } from '../../../model/similar.ts';
import { quoteText } from '../../../syntax/quoteText.ts';
import { endOfText, indentOf, lineAt, linesFrom } from '../../../syntax/sourceLine.ts';
import { lineBreak } from '../../edits.ts';
import type { Edit, Finding, Fix } from '../../finding.ts';
import { closerOf, endOfValue, isInFlow, outermostBracket, readWritten } from '../../written.ts';
import { isMended } from './applyInChunk.ts';
import { quoteFix } from './quoteFix.ts';
import { reindentFixes } from './reindent.ts';

export function syntaxFixes(finding: Finding): Fix[] {
  return fixes[String(finding.params['code'])]?.(finding) ?? [];
}

const fixes: Readonly<Record<string, ((finding: Finding) => Fix[]) | undefined>> = {
  quote: closeQuote,
  'after-quote': (finding) => [{ ...quoteFix(finding.at), edits: [{ at: finding.at, text: requoted(textAt(finding.at)) }] }],
  escape: (finding) => [one('Write the backslash twice', 'Удвоить обратную черту', insert(finding, finding.at.start, '\\'))],
  bracket: closeBracket,
  'extra-bracket': (finding) => [one('Remove the bracket', 'Убрать скобку', { at: finding.at, text: '' })],
  'empty-item': (finding) => [one('Remove the comma', 'Убрать запятую', { at: finding.at, text: '' })],
  comma: addComma,
  'comment-space': (finding) => [one('Put a blank before “#”', 'Поставить пробел перед «#»', insert(finding, finding.at.start, ' '))],
  'colon-space': (finding) =>
    finding.params['key'] === '' ? [] : [one('Put a blank after the colon', 'Поставить пробел после двоеточия', insert(finding, finding.at.end, ' '))],
  colon: addColon,
  indent: (finding) => firstOf(keyBelowItem(finding), () => reindentFixes(finding.at.chunk, finding.at.start)),
  deep: (finding) => reindentFixes(finding.at.chunk, finding.at.start),
  'long-text': toNextLine,
  'blank-indent': clearBlankLines,
  alias: nearestMark,
  directive: (finding) => [{ title: { en: 'Make it a comment', ru: 'Сделать комментарием' }, edits: [insert(finding, finding.at.start, '# ')] }],
  'document-start': (finding) => [
    one('Begin on the next line', 'Начать со следующей строки', {
      at: { ...finding.at, start: finding.at.start - 1, end: finding.at.start },
      text: lineBreak(finding.at.chunk),
    }),
  ],
};

function firstOf(found: Fix[], others: () => Fix[]): Fix[] {
  return found.length > 0 ? found : others();
}

function one(en: string, ru: string, edit: Edit): Fix {
  return { title: { en, ru }, edits: [edit], preferred: true };
}

function insert({ at }: Finding, offset: number, text: string): Edit {
  return { at: { ...at, start: offset, end: offset }, text };
}

/** Before the comma or bracket that ends the value, between brackets; else at the end of the line, before a comment. */
function closeQuote(finding: Finding): Fix[] {
  const { chunk, start } = finding.at;
  const sign = chunk.text.charAt(start);
  const line = lineAt(chunk.text, start);
  const bracket = /[,\]}]/.exec(chunk.text.slice(start + 1, line.end));
  const inBrackets = bracket && /[[{]/.test(chunk.text.slice(line.start, start)) ? [start + 1 + bracket.index] : [];
  const end = [...inBrackets, endOfText(chunk.text, start), line.end].find((offset) => isMended(chunk, [insert(finding, offset, sign)]));
  const close = one('Close the quote', 'Закрыть кавычку', insert(finding, end ?? endOfText(chunk.text, start), sign));
  // An apostrophe opens a quote only by mistake.
  const whole = { ...finding.at, end: endOfText(chunk.text, start) };
  const text: Fix = {
    title: { en: 'Quote it with the apostrophe', ru: 'Взять в кавычки вместе с апострофом' },
    edits: [{ at: whole, text: quoteText(textAt(whole)) }],
  };
  return sign === "'" && /^'\p{L}/u.test(textAt(whole)) && inBrackets.length === 0 ? [close, text] : [close];
}

/** `'it's'` → `"it's"`: the quotes that were meant are taken off first. */
function requoted(written: string): string {
  const sign = written.charAt(0);
  const inner = written.slice(1, -1);
  return written.length > 1 && written.endsWith(sign) && !inner.startsWith(sign) ? quoteText(inner) : quoteText(written);
}

function closeBracket(finding: Finding): Fix[] {
  const { chunk, start } = finding.at;
  const { text } = chunk;
  const first = lineAt(text, start);
  const following = linesFrom(text, first.next);
  const stop = following.findIndex(
    (line) => line.end > line.content && (indentOf(line) <= indentOf(first) || /^(?:- |[\w-]+:(?:\s|$))/.test(text.slice(line.content, line.end))),
  );
  const last = following.slice(0, stop < 0 ? following.length : stop).findLast((line) => line.end > line.content) ?? first;
  const offsets = [endOfText(text, last === first ? start : last.content), endOfText(text, start)];
  const from = outermostBracket(chunk, start);
  for (const offset of offsets) {
    const rest = /^[ \t]*(?=\r?\n|$)/.exec(text.slice(offset))?.[0].length ?? 0;
    const edit = { at: { ...finding.at, start: offset, end: offset + rest }, text: closersOf(text.slice(from, offset)) };
    if (isMended(chunk, [edit])) return [one('Close the bracket', 'Закрыть скобку', edit)];
  }
  return [];
}

/** The brackets that are open at the end of a text, closed in turn; with a blank before where one follows the opening. */
function closersOf(text: string): string {
  const open: string[] = [];
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') open.push((/[ \t]/.test(text.charAt(index + 1)) ? ' ' : '') + closerOf(sign));
    else if (sign === ']' || sign === '}') open.pop();
  }
  const closers = open.toReversed().join('');
  return /[ \t]$/.test(text) ? closers.trimStart() : closers;
}

function addComma(finding: Finding): Fix[] {
  const { chunk, start } = finding.at;
  const before = chunk.text.slice(0, start).trimEnd().length;
  return [one('Add the comma', 'Добавить запятую', insert(finding, before, ','))];
}

function addColon(finding: Finding): Fix[] {
  const { at } = finding;
  const keyed = keyForItem(at);
  if (keyed) return [keyed];
  const [, word = '', rest = ''] = /^([\w-]+)[ \t]*(.*)$/.exec(textAt(at)) ?? [];
  const colon = isKnownKey(word)
    ? [one(`Write a colon after “${word}”`, `Поставить двоеточие после «${word}»`, { at, text: rest === '' ? `${word}:` : `${word}: ${rest}` })]
    : [];
  return [...colon, ...reindentFixes(at.chunk, at.start, true).map((fix) => ({ ...fix, preferred: false }))];
}

/** `- Delivery is late` with keys below it: the text is the value of the key that an item of its list begins with. */
function keyForItem({ chunk, start: offset }: Place): Fix | undefined {
  const line = lineAt(chunk.text, offset);
  const dash = /^(?:-[ \t]+)+(?=\S)/.exec(chunk.text.slice(line.content, line.end))?.[0] ?? '';
  if (dash === '') return undefined;
  const key = itemKey(listAbove(chunk.text, offset));
  const at = { chunk, start: line.content + dash.length, end: endOfText(chunk.text, line.content + dash.length) };
  const edits = [
    { at: { ...at, end: at.start }, text: `${key}: ` },
    { at, text: `${key}: ${quoteText(textAt(at))}` },
  ].find((tried) => isMended(chunk, [tried]));
  return edits && { title: { en: `Begin it with “${key}:”`, ru: `Начать с «${key}:»` }, edits: [edits], preferred: true };
}

/** A key that stands where the text of the item above it begins. */
function keyBelowItem({ at: { chunk, start } }: Finding): Fix[] {
  const line = lineAt(chunk.text, start);
  const above = line.start > 0 ? readWritten(chunk.text, line.start - 1) : undefined;
  const isBelow = above?.dashed === true && !above.key && above.value - above.line.start === indentOf(line);
  const fix = isBelow ? keyForItem({ chunk, start: above.line.content, end: above.line.end }) : undefined;
  return fix ? [fix] : [];
}

/** The key of the list in which a line is an item. */
function listAbove(text: string, offset: number): string {
  const own = indentOf(lineAt(text, offset));
  for (let line = lineAt(text, offset); line.start > 0; ) {
    line = lineAt(text, line.start - 1);
    const key = /^(?:-[ \t]+)*([\w-]+):/.exec(text.slice(line.content, line.end))?.[1];
    if (line.end > line.content && key !== undefined && indentOf(line) <= own && text.charAt(line.content) !== '-') return key;
    if (line.end > line.content && indentOf(line) < own) return key ?? '';
  }
  return '';
}

/** What an object of a lane begins with: `touchpoint`, `barrier`, else `text`. */
function itemKey(lane: string): string {
  const schema = Object.hasOwn(lanes, lane) ? lanes[lane] : undefined;
  const element = schema && elementOf(schema);
  const object = element && objectOf(element);
  return keysOf(object ?? item)[0] ?? '';
}

function toNextLine({ at }: Finding): Fix[] {
  const { chunk, start } = at;
  const following = lineAt(chunk.text, lineAt(chunk.text, start).next);
  const before = start - chunk.text.slice(0, start).trimEnd().length;
  return [
    one('Move the text to the next line', 'Перенести текст на следующую строку', {
      at: { chunk, start: start - before, end: start },
      text: lineBreak(chunk) + ' '.repeat(indentOf(following)),
    }),
  ];
}

function clearBlankLines({ at: { chunk, start } }: Finding): Fix[] {
  const edits: Edit[] = [];
  for (let line = lineAt(chunk.text, start); line.start > 0; ) {
    line = lineAt(chunk.text, line.start - 1);
    const blanks = /^[ \t]*/.exec(chunk.text.slice(line.start, line.next))?.[0].length ?? 0;
    if (line.end > line.content) break;
    if (blanks > 0) edits.unshift({ at: { chunk, start: line.start, end: line.start + blanks }, text: '' });
  }
  return edits.length > 0 ? [{ title: { en: 'Clear the blank line', ru: 'Очистить пустую строку' }, edits, preferred: true }] : [];
}

function nearestMark({ at, params: { name } }: Finding): Fix[] {
  const { chunk, start } = at;
  const marks = new Set([...chunk.text.matchAll(/(?:^|[\s,[{])&([^\s,[\]{}]+)/g)].map(([, mark = '']) => mark));
  const meant = findSimilar(String(name), marks);
  const quoted = { ...at, end: isInFlow(chunk, start) ? at.end : Math.max(at.end, endOfValue(chunk, start)) };
  return [...(meant === undefined ? [] : [one(`Write “*${meant}”`, `Написать «*${meant}»`, { at, text: `*${meant}` })]), quoteFix(quoted, false)];
}
