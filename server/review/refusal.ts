/** Why a comparison cannot be made, as a sentence with the way out, in both languages. */
import type { Bilingual, Language } from '../core/vocabulary/catalogue.ts';

/** Thrown for what the person should read; anything else is an error of ours. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

const sentences = {
  inBrowser: {
    en: 'Git cannot be asked in the browser; compare with a file or the clipboard',
    ru: 'В браузере git недоступен; сравните с файлом или буфером обмена',
  },
  notOnDisk: {
    en: 'Git knows files on disk only; save this one, or compare with a file or the clipboard',
    ru: 'git знает только файлы на диске; сохраните этот или сравните с файлом или буфером обмена',
  },
  unreadable: { en: '“{name}” cannot be read', ru: 'Не удалось прочитать «{name}»' },
  notText: { en: '“{name}” is no UTF-8 text in {side}', ru: '«{name}» — не текст в UTF-8 ({side})' },
  absent: { en: '“{name}” is not there: {side}', ru: '«{name}» там нет: {side}' },
} satisfies Readonly<Record<string, Bilingual>>;

export function refuse(sentence: keyof typeof sentences, language: Language, params: Readonly<Record<string, string>> = {}): Refusal {
  const text = sentences[sentence][language];
  return new Refusal(text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? (params[name] ?? whole) : whole)));
}
