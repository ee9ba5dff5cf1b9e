/** CJM706: a key with Cyrillic letters that look Latin. */
import type { Rule } from '../../rule.ts';

export const cyrillicKey: Rule = {
  id: 'cyrillic-key',
  code: 'CJM706',
  severity: 'error',
  message: {
    en: 'The key “{key}” has Cyrillic letters in it; write “{suggestion}”',
    ru: 'В ключе «{key}» есть кириллица; напишите «{suggestion}»',
  },
  help: {
    en: 'Some Cyrillic letters look exactly like Latin ones, but the key is another one for it, and what stands under it is not read.',
    ru: 'Некоторые кириллические буквы выглядят точно как латинские, но ключ с ними уже другой, и его содержимое не читается.',
  },
  *fix({ at, params: { suggestion } }) {
    if (typeof suggestion === 'string')
      yield {
        title: { en: `Write “${suggestion}” in Latin letters`, ru: `Написать «${suggestion}» латиницей` },
        edits: [{ at, text: suggestion }],
        preferred: true,
      };
  },
};
