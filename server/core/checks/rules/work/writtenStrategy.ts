/** One section of a project's strategy as it is written: its entries with their keys. Finds nothing wrong by itself. */
import type { Place } from '../../../model/place.ts';
import { type Fields, fieldsOf, textOf } from '../../../model/reader.ts';
import { stateOf } from '../../../model/stated.ts';
import { isEmpty, type SyntaxNode } from '../../../syntax/node.ts';
import type { Outline } from '../../../syntax/outline.ts';

export interface WrittenEntry {
  readonly text: string;
  /** Where its text stands, else the whole entry. */
  readonly at: Place;
  readonly fields: Fields;
  readonly place: (node: SyntaxNode) => Place;
}

export function writtenStrategy({ pairs }: Outline, section: 'goals' | 'initiatives'): WrittenEntry[] {
  const written = pairs.find(({ pair }) => pair.key.text === 'strategy');
  const list = written && fieldsOf(written.pair.value).get(section)?.value;
  if (!written || list?.kind !== 'list') return [];
  const place = ({ start, end }: SyntaxNode): Place => ({ chunk: written.chunk, start, end });
  return list.items
    .filter((item) => !isEmpty(item))
    .map((item) => {
      const fields = fieldsOf(item);
      const named = [item, fields.get('text')?.value, fields.get('id')?.value].find((node) => textOf(node) !== '');
      return { text: textOf(named), at: place(named ?? item), fields, place };
    })
    .filter(({ text }) => stateOf(text) === 'given');
}
