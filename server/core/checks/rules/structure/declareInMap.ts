/** Mends that declare in the map itself what it refers to: a study, a persona, a lane. */
import type { Journey } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import { slug } from '../../../model/slug.ts';
import { appendItem, insertKey, scalarText, topMapping } from '../../edits.ts';
import type { Edit, Fix } from '../../finding.ts';

export function* declareInMap(journey: Journey, kind: string, text: string, at: Place): Generator<Fix> {
  const edit =
    kind === 'research'
      ? declareStudy(journey, text)
      : kind === 'lane'
        ? { at, text: `{ id: ${slug(text)}, name: ${scalarText(text)}, side: company }` }
        : undefined;
  if (edit) yield { title: { en: `Declare “${text}” in this map`, ru: `Объявить «${text}» в этой карте` }, edits: [edit] };
}

function declareStudy(journey: Journey, text: string): Edit | undefined {
  const item = slug(text) === text ? `id: ${text}` : `id: ${slug(text)}\nname: ${scalarText(text)}`;
  const written = journey.outline.pairs.find(({ pair }) => pair.key.text === 'research');
  if (!written) return insertKey(topMapping(journey), 'research', `\n  - ${item.replaceAll('\n', '\n    ')}`);
  const {
    chunk,
    pair: { value },
  } = written;
  return value.kind === 'list' ? appendItem(chunk, value, value.flow ? `{ ${item.replaceAll('\n', ', ')} }` : item) : undefined;
}
