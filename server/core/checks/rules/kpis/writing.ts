/** Figures as texts: what is written at a place, and new texts in its stead. */

import { type Place, textAt } from '../../../model/place.ts';
import type { Language } from '../../../vocabulary/catalogue.ts';
import { units } from '../../../vocabulary/vocabulary.ts';
import { nodesAround, quoted } from '../../edits.ts';
import type { Edit } from '../../finding.ts';

/** The text at a place without the quotes around it. */
export function writtenAt(at: Place): string {
  const text = textAt(at);
  return /^(["'])[^]*\1$/.test(text) ? text.slice(1, -1) : text;
}

/** Puts a text in place of another, in the same quotes, or in some where a comma would end it. */
export function rewrite(at: Place, text: string): Edit {
  const [quote = ''] = /^["']/.exec(textAt(at)) ?? [];
  if (quote !== '') return { at, text: quote + text + quote };
  const isInFlow = nodesAround(at.chunk, at).some((node) => node.kind !== 'scalar' && node.flow);
  return { at, text: isInFlow && /[,[\]{}]/.test(text) ? quoted(text) : text };
}

/** What stands for a figure that somebody has yet to find out, and for one that cannot be. */
export const unknown = '???';
export const notApplicable = 'n/a';

/** The number of a written figure, without its unit: `10,8` of `10,8 %`. */
export function withoutUnit(text: string): string {
  return text.replace(/[\s\p{L}\p{Sc}%.]+$/u, '').replace(/^[\p{L}\p{Sc}.\s]+/u, '');
}

/** A number as a map of that language writes it. */
export function numberText(value: number, digits: number, language: Language): string {
  const text = String(Number(value.toFixed(digits)));
  return language === 'ru' ? text.replace('.', ',') : text;
}

/** A text like another, with another number in it: with as many decimals, the same marks between thousands and the same unit. */
export function withNumber(text: string, value: number, language: Language): string {
  const old = withoutUnit(text);
  const decimals = (language === 'ru' ? /[.,](\d+)$/ : /\.(\d+)$/).exec(old)?.[1]?.length ?? 0;
  const mark = (language === 'ru' ? /\d([\s'’])\d{3}(?!\d)/ : /\d([\s'’,])\d{3}(?!\d)/).exec(old)?.[1] ?? '';
  const [whole = '', ...rest] = value.toFixed(decimals).split('.');
  const grouped = mark === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
  return text.replace(old, () => [grouped, ...rest].join(old.includes('.') || language === 'en' ? '.' : ','));
}

/** `10.8%` of a share 0.108; more digits for small ones. */
export function percentText(share: number, language: Language): string {
  return `${numberText(share * 100, Math.abs(share) < 0.1 ? 2 : 1, language)}%`;
}

/** How a map of that language writes a unit: `h`, `ч`. */
export function unitText(id: string, language: Language): string {
  const symbols = units.find((unit) => unit.id === id)?.symbols ?? [];
  return (language === 'ru' ? symbols.find((symbol) => /\p{Script=Cyrillic}/u.test(symbol)) : undefined) ?? symbols[0] ?? id;
}
