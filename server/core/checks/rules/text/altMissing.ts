/** CJM711: an image that says nothing to those who cannot see it. */

import type { Lanes } from '../../../model/journey.ts';
import { type Place, textAt } from '../../../model/place.ts';
import { stateOf } from '../../../model/stated.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { lineAt } from '../../../syntax/sourceLine.ts';
import { insertKey, mappingOf, nodesAround } from '../../edits.ts';
import type { Edit } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const altMissing: Rule = {
  id: 'alt-missing',
  code: 'CJM711',
  severity: 'hint',
  message: { en: 'The image has no description', ru: 'У изображения нет описания' },
  *lanes({ image }: Lanes, _, { name }) {
    const [picture] = image?.entries ?? [];
    if (picture && picture.alt === undefined && picture.src !== '' && stateOf(picture.src) === 'given') yield { at: firstLine(picture.at), params: { name } };
  },
  *fix({ at, params }) {
    const edit = describe(at, String(params['name'] ?? ''));
    if (edit) yield { title: { en: 'Describe it by the name of its column', ru: 'Описать названием столбца' }, edits: [edit] };
  },
};

function describe({ chunk, start }: Place, name: string): Edit | undefined {
  const node = nodesAround(chunk, { start, end: start }).findLast((found) => found.start === start && found.kind !== 'list');
  const alt = writeText(name, true);
  if (name === '' || !node) return undefined;
  if (node.kind === 'map') return insertKey(mappingOf(chunk, node, ['src', 'alt']), 'alt', alt);
  if (node.kind !== 'scalar') return undefined;
  const at = { chunk, start, end: node.end };
  return { at, text: `{ src: ${node.style === 'quoted' ? textAt(at) : writeText(node.text, true)}, alt: ${alt} }` };
}

function firstLine(at: Place): Place {
  return { ...at, end: Math.min(at.end, lineAt(at.chunk.text, at.start).end) };
}
