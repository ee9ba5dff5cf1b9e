/** A value of another shape than its key takes. */

import { languageVersion } from '../../../model/version.ts';
import type { Bilingual } from '../../../vocabulary/catalogue.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import type { Say } from '../../say.ts';
import { mendValue } from './mendValue.ts';

/** What to write instead, after “write …” and «напишите …». */
const expectations: Readonly<Record<string, Bilingual>> = {
  text: { en: 'one text', ru: 'один текст' },
  number: { en: 'a number, such as 4 or 4.5', ru: 'число, например 4 или 4.5' },
  count: { en: 'a whole number from 0, such as 14400', ru: 'целое число от 0, например 14400' },
  list: { en: 'a list', ru: 'список' },
  mapping: { en: 'keys with values', ru: 'ключи со значениями' },
  date: { en: 'a date, such as 2026-11-30', ru: 'дату, например 2026-11-30' },
  period: {
    en: 'a period: 2026, 2026-Q4, 2026-10, 2026-W41 or 2026-10-01/2026-10-15',
    ru: 'период: 2026, 2026-Q4, 2026-10, 2026-W41 или 2026-10-01/2026-10-15',
  },
  scale: { en: 'a scale, such as 1..5', ru: 'шкалу, например 1..5' },
  currency: { en: 'the code of a currency, such as EUR', ru: 'код валюты, например RUB' },
  quantity: { en: 'a value with its unit, such as 12%, 41.20 EUR or 3 h', ru: 'значение с единицей, например 12%, 2350 ₽ или 3 ч' },
  duration: { en: 'a length of time, such as 90 d', ru: 'срок, например 90 дн' },
  change: { en: 'a change, such as +16%, +1.5 pp or -2 h', ru: 'изменение, например +16%, +1.5 п.п. или -2 ч' },
  truth: { en: 'true or false', ru: 'true или false' },
  rating: { en: 'a rating from 1 to 5', ru: 'оценку от 1 до 5' },
  id: { en: 'an id, such as place-order', ru: 'идентификатор, например place-order' },
  version: { en: `the version of the language, ${languageVersion}`, ru: `версию языка, ${languageVersion}` },
};

export const invalidValue: Rule = {
  id: 'invalid-value',
  severity: 'error',
  message: {
    en: (params, say) =>
      `${found(params, 'en')} not fit here: write ${wanted(params, say)}${params['suggestion'] === undefined ? '' : `; did you mean “${params['suggestion']}”?`}`,
    ru: (params, say) =>
      `${found(params, 'ru')}: напишите ${wanted(params, say)}${params['suggestion'] === undefined ? '' : `; возможно, «${params['suggestion']}»`}`,
  },
  fix: (finding) => mendValue(finding),
};

function found({ value = '', written = 'scalar' }: Params, language: 'en' | 'ru'): string {
  if (written === 'list') return language === 'en' ? 'A list does' : 'Список здесь не подходит';
  if (written === 'map') return language === 'en' ? 'Keys with values do' : 'Ключи со значениями здесь не подходят';
  return language === 'en' ? `“${value}” does` : `«${value}» здесь не подходит`;
}

function wanted({ expects = '', words = '', key }: Params, { language }: Say): string {
  if (words !== '') return new Intl.ListFormat(language, { type: 'disjunction' }).format(String(words).split(', '));
  if (key !== undefined) return language === 'en' ? `“${key}:” before it` : `перед ним «${key}:»`;
  return (expectations[expects] ?? expectations['text'])?.[language] ?? '';
}
