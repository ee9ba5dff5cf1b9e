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
  help: {
    en: 'A colon followed by a blank separates a key from its value, also in the middle of a sentence. Quote the sentence.',
    ru: 'Двоеточие с пробелом отделяет ключ от значения, даже посреди предложения. Возьмите предложение в кавычки.',
  },
  *fix({ at }) {
    yield quoteFix(at);
  },
};
