/** The mend of most traps: the text at a place, put between quotes. */
import { type Place, textAt } from '../../../model/place.ts';
import { quoteText } from '../../../syntax/quoteText.ts';
import type { Fix } from '../../finding.ts';

export function quoteFix(at: Place, preferred = true): Fix {
  return { title: { en: 'Quote it', ru: 'Взять в кавычки' }, edits: [{ at, text: quoteText(textAt(at)) }], ...(preferred ? { preferred } : {}) };
}
