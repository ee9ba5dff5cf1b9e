/** Words for messages: numbers, shares, plurals and lists in the reader's language. */
import type { Language } from '../vocabulary/catalogue.ts';

export interface Say {
  readonly language: Language;
  /** “14 400”, “10.8”. */
  readonly number: (value: number, digits?: number) => string;
  /** “10.8 %” of a share 0.108; English writes no space. */
  readonly share: (share: number, digits?: number) => string;
  /** “€14 400”, rounded; a plain number without a currency. */
  readonly money: (amount: number, currency: string) => string;
  /** The form that goes with a number: one | few | many (| other); English gives one | other. */
  readonly plural: (count: number, ...forms: readonly string[]) => string;
  /** “a, b and c”. */
  readonly list: (texts: readonly string[]) => string;
}

/** What knows a language's numbers and words takes milliseconds to make, so each waits for the first message that needs it. */
export function sayIn(language: Language): Say {
  let plurals: Intl.PluralRules | undefined;
  let lists: Intl.ListFormat | undefined;
  const formats = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 1): string => {
    let format = formats.get(digits);
    if (!format) formats.set(digits, (format = new Intl.NumberFormat(language, { maximumFractionDigits: digits, useGrouping: 'min2' as never })));
    return format.format(value);
  };
  return {
    language,
    number,
    share: (share, digits = 1) => `${number(share * 100, digits)}${language === 'ru' ? '\u00a0' : ''}%`,
    money: (amount, currency) => moneyText(amount, currency, language),
    plural: (count, ...forms) => {
      plurals ??= new Intl.PluralRules(language);
      return forms[Math.min(formIndex(plurals.select(count), language), forms.length - 1)] ?? '';
    },
    list: (texts) => {
      lists ??= new Intl.ListFormat(language, { type: 'conjunction' });
      return lists.format(texts);
    },
  };
}

/** Groups are parted as in the figures that stand beside it in a comparison. */
function moneyText(amount: number, currency: string, language: Language): string {
  const isKnown = /^[A-Z]{3}$/.test(currency);
  const style = isKnown ? ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const) : {};
  const parts = new Intl.NumberFormat(language, { ...style, maximumFractionDigits: 0 }).formatToParts(amount);
  const text = parts.map(({ type, value }) => (type === 'group' ? narrowSpace : type === 'minusSign' ? '−' : value)).join('');
  return `${text.replaceAll('\u00a0', narrowSpace)}${isKnown || currency === '' ? '' : `${narrowSpace}${currency}`}`;
}
const narrowSpace = '\u202f';

function formIndex(category: Intl.LDMLPluralRule, language: Language): number {
  if (language === 'en') return category === 'one' ? 0 : 1;
  return category === 'one' ? 0 : category === 'few' ? 1 : 2;
}
