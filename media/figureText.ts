/** A figure → its text in the reader's language, as the server writes it: groups by narrow spaces, a real minus, the currency's sign. */
import type { FigureFormat } from '../server/core/view/pages/funnelView.ts';

const narrowSpace = '\u202f';

export function figureText(value: number, format: FigureFormat, language: 'en' | 'ru'): string {
  switch (format.kind) {
    case 'share':
      return `${written(value * 100, language, { maximumFractionDigits: format.decimals })}${narrowSpace}%`;
    case 'money':
      return moneyText(value, format, language);
    case 'count':
    case 'number':
      return written(value, language, fixed(format.decimals));
  }
}

/** With its sign: “+12 900”, “−4.5 %”. */
export function changeText(value: number, format: FigureFormat, language: 'en' | 'ru'): string {
  return `${value < 0 ? '−' : '+'}${figureText(Math.abs(value), format, language)}`;
}

/** Figures that nobody could tell apart. */
export function sameFigure(a: number | undefined, b: number | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= Math.abs(b) * 1e-9);
}

/** A sentence with its `{parameters}`. */
export function filled(text: string, said: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => said[name] ?? whole);
}

function moneyText(value: number, { currency, decimals }: FigureFormat & { kind: 'money' }, language: 'en' | 'ru'): string {
  if (currency === undefined) return written(value, language, { maximumFractionDigits: 2 });
  const isCode = /^[A-Z]{3}$/.test(currency);
  return isCode
    ? written(value, language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...fixed(decimals) })
    : `${written(value, language, fixed(decimals))}${narrowSpace}${currency}`;
}

function fixed(decimals: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}

function written(value: number, language: 'en' | 'ru', options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language, options)
    .formatToParts(value)
    .map(({ type, value: part }) => (type === 'group' ? narrowSpace : type === 'minusSign' ? '−' : part))
    .join('')
    .replace(/\u00a0/g, narrowSpace);
}
