/** Tags (`!!str`, `!env`) and merge keys (`<<`), which the language does not have. */
import { placeOf } from '../../../model/place.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { endOfValue } from '../../written.ts';
import { quoteFix } from './quoteFix.ts';

const merge = '<<';

export const tagNotAllowed: Rule = {
  id: 'tag-not-allowed',
  severity: 'error',
  message: {
    en: ({ tag }: Params) => (tag === merge ? 'A map has no merge keys “<<”: write the keys out' : `A map has no tags such as “${tag}”`),
    ru: ({ tag }: Params) => (tag === merge ? 'Ключей слияния «<<» в карте не бывает: выпишите ключи' : `Тегов вроде «${tag}» в карте не бывает`),
  },
  *fix({ at, params }) {
    if (params['tag'] === merge) return;
    const blanks = /^[ \t]*/.exec(at.chunk.text.slice(at.end))?.[0].length ?? 0;
    yield {
      title: { en: `Remove “${params['tag']}”`, ru: `Убрать «${params['tag']}»` },
      edits: [{ at: { ...at, end: at.end + blanks }, text: '' }],
      preferred: true,
    };
    const rest = at.chunk.text.charAt(at.end + blanks);
    if (!/[\s[{"'|>&]|^$/.test(rest)) yield quoteFix(placeOf(at.chunk, { start: at.start, end: endOfValue(at.chunk, at.start) }), false);
  },
};
