/** Figures as people read them, in the reader's language: groups by narrow spaces, the map's currency, units, periods and dates. */
import { parsePeriod, toDay } from '../model/period.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import { currencies, units } from '../vocabulary/vocabulary.ts';

const narrowSpace = '\u202f';

export interface Format {
  readonly language: Language;
  /** “14 400”; at most and at least so many decimals. */
  readonly number: (value: number, most?: number, least?: number) => string;
  /** “10.8 %” of 0.108. */
  readonly share: (share: number, most?: number, least?: number) => string;
  /** “€43.50”, “2 350 ₽”; without a currency a plain number. */
  readonly money: (amount: number, currency: string | undefined, decimals?: number) => string;
  /** “€8.7M”, “22,6 млн ₽”: three digits, where there is little room. */
  readonly briefMoney: (amount: number, currency: string | undefined) => string;
  /** A value as stated: its decimals are those of `written`. */
  readonly quantity: (quantity: Quantity, written: string, currency: string | undefined) => string;
  /** “October 2026”, “Q4 2026”; as written when it is no period. */
  readonly period: (text: string) => string;
  /** “Dec 15”. */
  readonly day: (date: string) => string;
}

export function formatIn(language: Language): Format {
  const formats = new Map<string, Intl.NumberFormat>();
  let dayFormat: Intl.DateTimeFormat | undefined;
  const formatOf = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    let format = formats.get(key);
    if (!format) formats.set(key, (format = new Intl.NumberFormat(language, options)));
    return format;
  };
  const withNarrowSpaces = (format: Intl.NumberFormat, value: number): string =>
    format
      .formatToParts(value)
      .map(({ type, value: part }) => (type === 'group' ? narrowSpace : type === 'minusSign' ? '−' : part))
      .join('')
      .replace(/\u00a0/g, narrowSpace);
  const number: Format['number'] = (value, most = 2, least = 0) =>
    withNarrowSpaces(formatOf({ maximumFractionDigits: most, minimumFractionDigits: Math.min(least, most) }), value);
  const money: Format['money'] = (amount, currency, decimals) => {
    if (currency === undefined) return number(amount);
    const digits = decimals ?? (Number.isInteger(amount) || Math.abs(amount) >= 1000 ? 0 : (currencies.find(({ id }) => id === currency)?.decimals ?? 2));
    return isKnownToIntl(currency)
      ? withNarrowSpaces(
          formatOf({ style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: digits, minimumFractionDigits: digits }),
          amount,
        )
      : `${number(amount, digits, digits)}${narrowSpace}${currency}`;
  };
  const briefMoney: Format['briefMoney'] = (amount, currency) => {
    const brief = { notation: 'compact', maximumSignificantDigits: 3 } as const;
    if (currency !== undefined && isKnownToIntl(currency))
      return withNarrowSpaces(formatOf({ ...brief, style: 'currency', currency, currencyDisplay: 'narrowSymbol' }), amount);
    const short = withNarrowSpaces(formatOf(brief), amount);
    return currency === undefined ? short : `${short}${narrowSpace}${currency}`;
  };
  return {
    language,
    number,
    money,
    briefMoney,
    share: (share, most = 1, least = 0) => `${number(share * 100, most, least)}${narrowSpace}%`,
    quantity: (quantity, written, currency) => formatQuantity(quantity, decimalsOf(written), currency, { language, number, money }),
    period: (text) => formatPeriod(text, language),
    day: (date) => {
      const day = toDay(date);
      dayFormat ??= new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' });
      return day === undefined ? date : dayFormat.format(day * 86_400_000);
    },
  };
}

function isKnownToIntl(currency: string): boolean {
  return /^[A-Z]{3}$/.test(currency);
}

function decimalsOf(written: string): number {
  return /[.,](\d+)(?!.*[.,]\d)/.exec(written)?.[1]?.length ?? 0;
}

function formatQuantity(
  { kind, value, currency, unit, signed }: Quantity,
  decimals: number,
  own: string | undefined,
  { language, number, money }: Pick<Format, 'language' | 'number' | 'money'>,
): string {
  const sign = signed && value > 0 ? '+' : '';
  if (kind === 'money') return sign + money(value, currency ?? own, decimals);
  if (kind === 'percent') return `${sign}${number(value, decimals, decimals)}${narrowSpace}%`;
  if (kind === 'points') return `${sign}${number(value, decimals, decimals)}${narrowSpace}${language === 'ru' ? 'п.п.' : 'pp'}`;
  if (kind === 'duration') return sign + formatDuration(value, decimals, unit, language, number);
  return sign + number(value, decimals, decimals);
}

function formatDuration(seconds: number, decimals: number, unit: string | undefined, language: Language, number: Format['number']): string {
  if (unit === 'clock') {
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const [hours = 0, minutes = 0, rest = 0] = parts;
    return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}` : `${minutes}:${String(rest).padStart(2, '0')}`;
  }
  const record = units.find(({ id }) => id === unit);
  const symbol = language === 'en' ? record?.symbols[0] : record?.symbols.find((candidate) => /^[а-я]+$/.test(candidate));
  return `${number(seconds / (record?.seconds ?? 1), decimals, decimals)}${narrowSpace}${symbol ?? unit ?? ''}`;
}

function formatPeriod(text: string, language: Language): string {
  const period = parsePeriod(text);
  const [year = '', part = ''] = text.split('-');
  switch (period?.kind) {
    case 'month':
      return monthName(Number(year), Number(part), language);
    case 'quarter':
      return language === 'ru' ? `${part.slice(1)}-й квартал ${year}` : `${part} ${year}`;
    case 'week':
      return language === 'ru' ? `неделя ${Number(part.slice(1))}, ${year}` : `week ${Number(part.slice(1))}, ${year}`;
    case 'days': {
      const [from, to] = text.split('/').map((date) => (toDay(date) ?? 0) * 86_400_000);
      return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).formatRange(from ?? 0, to ?? 0);
    }
    default:
      return text;
  }
}

function monthName(year: number, month: number, language: Language): string {
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1));
  return name.replace(/\s*г\.$/, '');
}
