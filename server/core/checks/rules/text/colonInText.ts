/** CJM703: «Цель: рост», of which YAML makes a key and a value. */
import type { Rule } from '../../rule.ts';
import { quoteFix } from './quoteFix.ts';

export const colonInText: Rule = {
  id: 'colon-in-text',
  code: 'CJM703',
  severity: 'error',
  message: {
    en: 'Quote the value: there is a colon with a blank in it',
    ru: 'Возьмите значение в кавычки: внутри есть двоеточие с пробелом',
  },
  *fix({ at }) {
    yield quoteFix(at);
  },
};
