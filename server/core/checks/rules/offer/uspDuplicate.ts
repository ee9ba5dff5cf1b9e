/** CJM209: one offer for two personas. */
import type { Located } from '../../../model/place.ts';
import { looseForm } from '../../../model/slug.ts';
import type { Outline } from '../../../syntax/outline.ts';
import type { Draft } from '../../finding.ts';
import type { LocalScope, Rule } from '../../rule.ts';
import { offerOf, type WrittenPersona, writtenPersonas } from './writtenPersonas.ts';

export const uspDuplicate: Rule = {
  id: 'usp-duplicate',
  code: 'CJM209',
  severity: 'warning',
  message: { en: 'Same offer for “{a}” and “{b}”', ru: 'Одинаковое УТП для «{a}» и «{b}»' },
  journey: repeatedOffers,
  project: repeatedOffers,
};

function* repeatedOffers({ outline }: { readonly outline: Outline }, { context: { language } }: LocalScope): Generator<Draft> {
  const first = new Map<string, { readonly persona: WrittenPersona; readonly offer: Located<string> }>();
  for (const persona of writtenPersonas(outline)) {
    const offer = offerOf(persona);
    const form = offer ? wordsOf(offer.value) : '';
    if (!offer || form === '') continue;
    const earlier = first.get(form);
    if (!earlier) first.set(form, { persona, offer });
    else
      yield {
        at: offer.at,
        params: { a: earlier.persona.name[language], b: persona.name[language] },
        related: [{ at: earlier.offer.at, message: { en: 'The same offer is made here', ru: 'То же предложение сделано здесь' } }],
      };
  }
}

/** Case, ё/е, spaces and punctuation are alike. */
function wordsOf(text: string): string {
  return looseForm(text.replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' '));
}
