/** CJM707: a key written twice, of which only the first is read. */
import type { Place } from '../../../model/place.ts';
import { isEmpty } from '../../../syntax/node.ts';
import { lineAt } from '../../../syntax/sourceLine.ts';
import type { Bilingual } from '../../../vocabulary/catalogue.ts';
import { contentEnd, pairAt, removeKey } from '../../edits.ts';
import type { Edit, Fix } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  code: 'CJM707',
  severity: 'error',
  message: {
    en: 'The key “{key}” is repeated; only the first is read',
    ru: 'Ключ «{key}» повторяется; читается только первый',
  },
  *fix({ at, related }) {
    const first = related?.[0]?.at;
    const isSame = first !== undefined && valueText(first) === valueText(at);
    yield* removal(at, { en: 'Remove this repetition', ru: 'Убрать этот повтор' }, isSame);
    if (first && !isSame) yield* removal(first, { en: 'Keep this one, remove the first', ru: 'Оставить этот, убрать первый' }, false);
  },
};

function* removal(key: Place, title: Bilingual, preferred: boolean): Generator<Fix> {
  const edit = removeKey(key) ?? removeTop(key) ?? removeFromFlow(key);
  if (edit && !isSplit(key)) yield { title, edits: [edit], ...(preferred ? { preferred } : {}) };
}

/** The items of `stages` and `steps` stand in chunks of their own; such a key cannot be taken out alone. */
function isSplit(key: Place): boolean {
  const value = pairAt(key)?.pair.value;
  return (key.chunk.kind === 'stages' || key.chunk.kind === 'head') && value !== undefined && isEmpty(value);
}

/** A key that stands first on its line, with all its lines. */
function removeTop(key: Place): Edit | undefined {
  const found = pairAt(key);
  const { chunk } = key;
  const line = lineAt(chunk.text, key.start);
  if (!found || found.map.flow || line.content !== key.start) return undefined;
  return { at: { chunk, start: line.start, end: lineAt(chunk.text, Math.max(key.end, contentEnd(chunk, found.pair.value))).next }, text: '' };
}

function removeFromFlow(key: Place): Edit | undefined {
  const { chunk } = key;
  const found = pairAt(key);
  const index = found?.map.pairs.indexOf(found.pair) ?? 0;
  const [previous, next] = [found?.map.pairs[index - 1], found?.map.pairs[index + 1]];
  if (!found?.map.flow || !(previous ?? next)) return undefined;
  if (!previous) return { at: { chunk, start: key.start, end: next?.key.start ?? key.end }, text: '' };
  return { at: { chunk, start: Math.max(previous.key.end, previous.value.end), end: Math.max(key.end, contentEnd(chunk, found.pair.value)) }, text: '' };
}

function valueText(key: Place): string | undefined {
  const value = pairAt(key)?.pair.value;
  return value && key.chunk.text.slice(value.start, contentEnd(key.chunk, value));
}
