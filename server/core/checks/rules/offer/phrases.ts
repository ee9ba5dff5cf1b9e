/** Finds phrases in texts as they are written: as whole words, and spelled as loosely as names are. */
import { type Place, textAt } from '../../../model/place.ts';

/** Nothing when there is no word to look for. */
export function phrasePattern(phrases: readonly string[]): RegExp | undefined {
  const sources = phrases
    .map((phrase) => phrase.trim())
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
    .toSorted((a, b) => b.length - a.length)
    .map(toSource);
  return sources.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

const gap = '[\\s\\u2010-\\u2015\\u2212_-]+';

export function toSource(phrase: string): string {
  return phrase
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/[её]/gi, '[её]')
    .replace(new RegExp(gap, 'g'), gap);
}

const adjectiveEndings = 'ыми|ими|ого|его|ому|ему|ый|ий|ой|ая|яя|ое|ее|ые|ие|ым|им|ом|ем|ую|юю|ых|их|ою|ею';
const nounEndings = 'иями|ями|ами|иях|иям|ией|ах|ях|ам|ям|ов|ев|ей|ий|ом|ем|ой|ия|ие|ии|ию|а|я|о|е|у|ю|ы|и|ь';
const ending = new RegExp(`(?<=[а-яё]{3})(?:${adjectiveEndings}|${nounEndings})$`, 'i');
const isAdjective: RegExp = /(?:ый|ой|ая|яя|ое|ее|ые)$/i;
const isEither: RegExp = /(?:ий|ие)$/i;

/** Russian words in any of their forms; two of them also the other way round: «цены разумные». */
export function inflectedSource(phrase: string): string {
  const words = phrase.trim().split(/\s+/).map(inflected);
  const said = words.join(gap);
  return words.length === 2 ? `${said}|${words.toReversed().join(gap)}` : said;
}

/** Short words and those of other scripts do not change. */
function inflected(word: string): string {
  if (!/^[а-яё]{4,}$/i.test(word)) return toSource(word);
  const endings = isEither.test(word) ? `${adjectiveEndings}|${nounEndings}` : isAdjective.test(word) ? adjectiveEndings : nounEndings;
  return `${toSource(word.replace(ending, ''))}(?:${endings})?`;
}

export function* findPhrases(pattern: RegExp, at: Place): Generator<Place> {
  for (const match of textAt(at).matchAll(pattern)) {
    const start = at.start + match.index;
    yield { chunk: at.chunk, start, end: start + match[0].length };
  }
}
