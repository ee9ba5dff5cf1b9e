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
  help: {
    en: 'Tags and merge keys mean something only to certain tools, so a map could not be read in a pull request without them. Anchors (`&name`) and aliases (`*name`) may be used.',
    ru: 'Теги и ключи слияния понятны лишь некоторым инструментам, и без них карту нельзя было бы прочесть в запросе на слияние. Якоря (`&имя`) и ссылки на них (`*имя`) допустимы.',
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
