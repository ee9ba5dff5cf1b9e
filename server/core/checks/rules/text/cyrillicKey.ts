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
  *fix({ at, params: { suggestion } }) {
    if (typeof suggestion === 'string')
      yield {
        title: { en: `Write “${suggestion}” in Latin letters`, ru: `Написать «${suggestion}» латиницей` },
        edits: [{ at, text: suggestion }],
        preferred: true,
      };
  },
};
