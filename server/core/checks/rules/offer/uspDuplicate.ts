/** CJM209: one offer for two personas, in one file or in two files of a project. */
import type { Outline } from '../../../syntax/outline.ts';
import type { Draft } from '../../finding.ts';
import type { Around, FileSummary, ProjectFiles, StatedOffer } from '../../projectFiles.ts';
import type { ProjectScope, Rule } from '../../rule.ts';
import { type Offer, statedOffers } from './statedOffers.ts';

export const uspDuplicate: Rule = {
  id: 'usp-duplicate',
  code: 'CJM209',
  severity: 'warning',
  message: { en: 'Same offer for “{a}” and “{b}”', ru: 'Одинаковое УТП для «{a}» и «{b}»' },
  looksAround: true,
  journey: repeatedOffers,
  project: repeatedOffers,
  *fix({ at, params: { b } }) {
    yield { title: { en: `The offer for “${b}” is still to be found`, ru: `УТП для «${b}» ещё предстоит найти` }, edits: [{ at, text: 'unknown' }] };
  },
};

const sameHere = { en: 'The same offer is made here', ru: 'То же предложение сделано здесь' };

function* repeatedOffers({ outline }: { readonly outline: Outline }, { context: { language }, around }: ProjectScope): Generator<Draft> {
  const first = new Map<string, Offer>();
  for (const offer of statedOffers(outline)) {
    const earlier = first.get(offer.words);
    const params = (other: Pick<Offer, 'persona'>): Record<string, string> => ({ a: other.persona[language], b: offer.persona[language] });
    if (earlier) yield { at: offer.at, params: params(earlier), related: [{ at: earlier.at, message: sameHere }] };
    else {
      first.set(offer.words, offer);
      const other = around && earlierOffer(offer, around);
      if (other) yield { at: offer.at, params: params(other), elsewhere: [{ uri: other.file.uri, range: other.range, message: sameHere }] };
    }
  }
}

/** Told in the later of the two files alone. */
export function earlierOffer({ words, id }: Pick<Offer, 'words' | 'id'>, { uri, project }: Around): OfferElsewhere | undefined {
  const own = project.files.find((file) => file.uri === uri);
  return project
    .once(offersByWords)
    .get(words)
    ?.find((other) => other.id !== id && isEarlier(other.file, own));
}

interface OfferElsewhere extends StatedOffer {
  readonly file: FileSummary;
}

/** In the order of their files. */
function offersByWords({ files }: ProjectFiles): ReadonlyMap<string, readonly OfferElsewhere[]> {
  const byWords = new Map<string, OfferElsewhere[]>();
  for (const file of files.toSorted((a, b) => (isEarlier(a, b) ? -1 : 1))) {
    for (const offer of file.offers) {
      const known = byWords.get(offer.words);
      if (known) known.push({ ...offer, file });
      else byWords.set(offer.words, [{ ...offer, file }]);
    }
  }
  return byWords;
}

/** The project comes first, then its maps in the order of their addresses. */
function isEarlier(a: FileSummary, b: FileSummary | undefined): boolean {
  if (a.uri === b?.uri) return false;
  if (!b) return true;
  return a.kind === b.kind ? a.uri < b.uri : a.kind === 'project';
}
