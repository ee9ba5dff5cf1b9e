/** The fixed words of the picture by label id, in one language. */
import type { Bilingual, Language } from '../vocabulary/catalogue.ts';
import { labels as records } from '../vocabulary/vocabulary.generated.ts';

export interface Words {
  readonly language: Language;
  /** All words, for the picture. */
  readonly all: Readonly<Record<string, string>>;
  /** A word with its `{parameters}` filled in; what is no label's id is the text itself. */
  readonly say: (id: string, params?: Readonly<Record<string, string>>) => string;
  /** The form of a counted word (`one|few|many`) that goes with a number; `{n}` is the number. */
  readonly counted: (id: string, count: number) => string;
}

export function wordsIn(language: Language): Words {
  const all = Object.fromEntries((records as readonly { id: string; name: Bilingual }[]).map(({ id, name }) => [id, name[language]]));
  const plurals = new Intl.PluralRules(language);
  const fill = (text: string, params: Readonly<Record<string, string>>): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(params, name) ? (params[name] ?? whole) : whole));
  const word = (id: string): string => (Object.hasOwn(all, id) ? (all[id] ?? id) : id);
  return {
    language,
    all,
    say: (id, params = {}) => fill(word(id), params),
    counted: (id, count) => {
      const forms = word(id).split('|');
      const categories = language === 'ru' ? ['one', 'few', 'many'] : ['one', 'other'];
      return fill(forms[Math.min(Math.max(0, categories.indexOf(plurals.select(count))), forms.length - 1)] ?? '', { n: String(count) });
    },
  };
}
