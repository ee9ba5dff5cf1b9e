/** The offers of a file to the personas that it describes, in words that can be compared. Finds nothing wrong by itself. */
import type { Place } from '../../../model/place.ts';
import { textOf } from '../../../model/reader.ts';
import { looseForm, slug } from '../../../model/slug.ts';
import type { Outline } from '../../../syntax/outline.ts';
import type { Bilingual } from '../../../vocabulary/catalogue.ts';
import { offerOf, writtenPersonas } from './writtenPersonas.ts';

export interface Offer {
  readonly persona: Bilingual;
  /** The persona's id, else what follows from its name. */
  readonly id: string;
  /** Case, ё/е, spaces and punctuation are alike. */
  readonly words: string;
  readonly at: Place;
}

export function statedOffers(outline: Outline): Offer[] {
  return writtenPersonas(outline).flatMap((persona) => {
    const offer = offerOf(persona);
    const words = offer ? wordsOf(offer.value) : '';
    const id = textOf(persona.fields.get('id')?.value) || slug(persona.name.en);
    return offer && words !== '' ? [{ persona: persona.name, id, words, at: offer.at }] : [];
  });
}

function wordsOf(text: string): string {
  return looseForm(text.replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' '));
}
