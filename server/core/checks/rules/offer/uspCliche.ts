/** CJM208: an offer in words that every competitor uses. */
import { type Place, textAt } from '../../../model/place.ts';
import { looseForm } from '../../../model/slug.ts';
import { type Cliche, cliches } from '../../../vocabulary/vocabulary.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { findPhrases, phrasePattern } from './phrases.ts';
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

/** By the loose form of each of its spellings. */
const known: ReadonlyMap<string, Cliche> = new Map(cliches.flatMap((cliche) => [cliche.phrase, ...cliche.aliases].map((text) => [looseForm(text), cliche])));
const pattern = phrasePattern([...known.keys()]);

function* judge(offer: Place): Generator<Draft> {
  for (const at of pattern ? findPhrases(pattern, offer) : []) {
    const why = known.get(looseForm(textAt(at)))?.why;
    if (why) yield { at, params: { phrase: textAt(at).replace(/\s+/g, ' '), whyEn: why.en, whyRu: why.ru } };
  }
}
