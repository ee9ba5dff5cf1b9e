/** Cyrillic letters that look Latin, turned into the Latin ones: the invisible error of KPI codes and keys (traps, 7.1). */
import { homoglyphs } from '../vocabulary/vocabulary.ts';

const latinOf: ReadonlyMap<string, string> = new Map(homoglyphs.map(({ cyrillic, latin }) => [cyrillic, latin]));
const upperLatinOf: ReadonlyMap<string, string> = new Map([...latinOf].map(([cyrillic, latin]) => [cyrillic.toUpperCase(), latin.toUpperCase()]));

export function hasCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}

/** The text in Latin letters, when each of its Cyrillic letters has a twin and there is one at all. */
export function toLatin(text: string): string | undefined {
  if (!hasCyrillic(text)) return undefined;
  const latin = [...text].map((letter) => latinOf.get(letter) ?? letter).join('');
  return hasCyrillic(latin) ? undefined : latin;
}

/** The same for codes, which are in capitals: small letters count as their capitals. */
export function toLatinCode(text: string): string | undefined {
  if (!hasCyrillic(text)) return undefined;
  const latin = [...text.toUpperCase()].map((letter) => upperLatinOf.get(letter) ?? letter).join('');
  return hasCyrillic(latin) ? undefined : latin;
}
