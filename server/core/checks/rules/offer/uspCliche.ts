/** CJM208: an offer in words that every competitor uses. */
import { type Place, textAt } from '../../../model/place.ts';
import { cliches } from '../../../vocabulary/vocabulary.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { inflectedSource, toSource } from './phrases.ts';
import { offerOf, overPersonas } from './writtenPersonas.ts';

export const uspCliche: Rule = {
  id: 'usp-cliche',
  code: 'CJM208',
  severity: 'warning',
  message: { en: '“{phrase}” does not set you apart. {whyEn}', ru: '«{phrase}» не отличает вас от конкурентов. {whyRu}' },
  *stage({ next: { offer } }) {
    if (offer.state === 'given') yield* judge(offer.at);
  },
  ...overPersonas(function* (persona) {
    const offer = offerOf(persona);
    if (offer) yield* judge(offer.at);
  }),
};

/** Each phrase in a group of its own, the longest first, so that a match tells which one it is. */
const phrases = cliches
  .flatMap((cliche) => [cliche.phrase, ...cliche.aliases].map((phrase) => ({ phrase, cliche })))
  .toSorted((a, b) => b.phrase.length - a.phrase.length);
const sources = phrases.map(({ phrase, cliche }) => `(${cliche.language === 'ru' ? inflectedSource(phrase) : toSource(phrase)})`);
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

function* judge({ chunk, start, end }: Place): Generator<Draft> {
  for (const match of textAt({ chunk, start, end }).matchAll(pattern)) {
    const [text, ...groups] = match;
    const why = phrases[groups.findIndex((group) => group !== undefined)]?.cliche.why;
    const at = { chunk, start: start + match.index, end: start + match.index + text.length };
    if (why) yield { at, params: { phrase: text.replace(/\s+/g, ' '), whyEn: why.en, whyRu: why.ru } };
  }
}
