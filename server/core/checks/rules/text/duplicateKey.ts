/** CJM707: a key written twice, of which only the first is read. */
import type { Place } from '../../../model/place.ts';
import { isEmpty } from '../../../syntax/node.ts';
import type { Bilingual } from '../../../vocabulary/catalogue.ts';
import { contentEnd, pairAt, removePair } from '../../edits.ts';
import type { Fix } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  code: 'CJM707',
  severity: 'error',
  message: {
    en: 'The key “{key}” is repeated; only the first is read',
    ru: 'Ключ «{key}» повторяется; читается только первый',
  },
  *fix({ at, related: [earlier] = [] }) {
    const first = earlier && 'at' in earlier ? earlier.at : undefined;
    const isSame = first !== undefined && valueText(first) === valueText(at);
    yield* removal(at, { en: 'Remove this repetition', ru: 'Убрать этот повтор' }, isSame);
    if (first && !isSame) yield* removal(first, { en: 'Keep this one, remove the first', ru: 'Оставить этот, убрать первый' }, false);
  },
};

function* removal(key: Place, title: Bilingual, preferred: boolean): Generator<Fix> {
  const edit = removePair(key);
  if (edit && !isSplit(key)) yield { title, edits: [edit], ...(preferred ? { preferred } : {}) };
}

/** The items of `stages` and `steps` stand in chunks of their own; such a key cannot be taken out alone. */
function isSplit(key: Place): boolean {
  const value = pairAt(key)?.pair.value;
  return (key.chunk.kind === 'stages' || key.chunk.kind === 'head') && value !== undefined && isEmpty(value);
}

function valueText(key: Place): string | undefined {
  const value = pairAt(key)?.pair.value;
  return value && key.chunk.text.slice(value.start, contentEnd(key.chunk, value));
}
