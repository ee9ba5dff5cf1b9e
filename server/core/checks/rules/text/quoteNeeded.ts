/** CJM702: a text that begins with a sign that YAML takes for its own. Most come from the parser's errors; two kinds make none and lose the text silently. */
import { type Place, placeOf, textAt } from '../../../model/place.ts';
import { elementOf, valueOf } from '../../../model/schema/introspect.ts';
import { item, map, next, stage, step } from '../../../model/schema/map.ts';
import { project } from '../../../model/schema/project.ts';
import { isEmpty } from '../../../syntax/node.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { lineAt } from '../../../syntax/sourceLine.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import { walkScalars } from '../../../syntax/walk.ts';
import { lineBreak } from '../../edits.ts';
import type { Draft, Fix } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { readWritten } from '../../written.ts';
import { quoteFix } from './quoteFix.ts';

export const quoteNeeded: Rule = {
  id: 'quote-needed',
  code: 'CJM702',
  severity: 'error',
  message: {
    en: 'Quote the value: it begins with “{sign}”',
    ru: 'Возьмите значение в кавычки: оно начинается с «{sign}»',
  },
  *chunk(chunk) {
    const drafts: Draft[] = [];
    const hasHeader = /[|>][-+]?[1-9]/.test(chunk.text);
    if (!hasHeader && !chunk.anchors) return;
    walkScalars(chunk, (node, { role }) => {
      if (role === 'key') return;
      if (node.style === 'block' && node.text === '') drafts.push(...emptyBlock(chunk, node.start));
      if (node.style === 'plain' && !isEmpty(node) && chunk.anchors) drafts.push(...unusedAnchor(chunk, node.start, node.end));
    });
    yield* drafts;
  },
  *fix({ at, params }) {
    const sign = params['sign'];
    const written = textAt(at);
    if (written === '?') yield { title: { en: 'Write “unknown”', ru: 'Написать «unknown»: неизвестно' }, edits: [{ at, text: 'unknown' }], preferred: true };
    const isText = sign === '-' && standsForText(at);
    if (sign === '-' && !isText) yield* asList(at);
    yield quoteFix(at, written !== '?' && (sign !== '-' || isText));
    if (isText) yield* withoutDash(at);
  },
};

/** `>5` is the beginning of a folded text for YAML, here of an empty one. */
function* emptyBlock(chunk: Chunk, start: number): Generator<Draft> {
  const header = /^[|>][-+]?[1-9][-+]?(?=\s|$)/.exec(chunk.text.slice(start, start + 8))?.[0];
  if (header) yield { at: { chunk, start, end: start + header.length }, params: { sign: header.charAt(0), text: header } };
}

/** `&Co text`: a mark that nobody refers to is more likely a part of the text. */
function* unusedAnchor(chunk: Chunk, start: number, end: number): Generator<Draft> {
  const { text } = chunk;
  const line = lineAt(text, start);
  const [mark, name] = /&([^\s,[\]{}]+)[ \t]+$/.exec(text.slice(line.start, start)) ?? [];
  if (mark === undefined || name === undefined || text.includes(`*${name}`)) return;
  yield { at: { chunk, start: start - mark.length, end }, params: { sign: '&', text: text.slice(start - mark.length, end) }, severity: 'warning' };
}

/** Under a key that never takes a list. */
function standsForText({ chunk, start }: Place): boolean {
  const { key } = readWritten(chunk.text, start);
  const name = key ? chunk.text.slice(key.start, key.end) : '';
  const schemas = [map, stage, step, next, item, project].flatMap((object) => valueOf(object, name) ?? []);
  return schemas.length > 0 && schemas.every((schema) => elementOf(schema) === undefined);
}

/** `task: - sell` → `task: sell`. */
function* withoutDash(at: Place): Generator<Fix> {
  const text = textAt(at).slice(1).trim();
  if (text !== '') yield { title: { en: 'Write it without the dash', ru: 'Написать без дефиса' }, edits: [{ at, text: writeText(text) }] };
}

/** `goals: - x`: the dash and the text go to a line of their own. */
function* asList(at: Place): Generator<Fix> {
  const { chunk, start } = at;
  const { key, line } = readWritten(chunk.text, start);
  const text = textAt(at).slice(1).trim();
  if (!key || text === '') return;
  const indent = ' '.repeat(key.start - line.start + 2);
  const colon = chunk.text.indexOf(':', key.end) + 1;
  yield {
    title: { en: 'Make it an item of a list', ru: 'Сделать пунктом списка' },
    edits: [{ at: placeOf(chunk, { start: colon, end: at.end }), text: `${lineBreak(chunk)}${indent}- ${text}` }],
  };
}
