/** Values of options that only certain texts may be. Anything else is a wrong usage, said in a sentence. */
import { toDay } from '../core/model/period.ts';
import { findSimilar } from '../core/model/similar.ts';
import { Failure } from './failure.ts';
import type { Says } from './says.ts';

export function readChoice<T extends string>(option: string, value: string, words: readonly T[], says: Says): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Failure(suggest(says.notOneOf(option, value, words.join(', ')), value, words, says));
  return found;
}

export function readDate(option: string, value: string | undefined, says: Says): string | undefined {
  if (value !== undefined && toDay(value) === undefined) throw new Failure(says.notDate(option, value));
  return value;
}

export function readCount(option: string, value: string | undefined, says: Says): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new Failure(says.notCount(option, value));
  return Number(value);
}

/** The sentence, and the word that was most likely meant. */
export function suggest(sentence: string, word: string, known: Iterable<string>, says: Says): string {
  const near = findSimilar(word, known);
  return near === undefined ? sentence : `${sentence}; ${says.didYouMean(near)}`;
}
