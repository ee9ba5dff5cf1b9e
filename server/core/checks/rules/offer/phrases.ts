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

function toSource(phrase: string): string {
  return phrase
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/[её]/gi, '[её]')
    .replace(/[\s\u2010-\u2015\u2212_-]+/g, '[\\s\\u2010-\\u2015\\u2212_-]+');
}

export function* findPhrases(pattern: RegExp, at: Place): Generator<Place> {
  for (const match of textAt(at).matchAll(pattern)) {
    const start = at.start + match.index;
    yield { chunk: at.chunk, start, end: start + match[0].length };
  }
}
