/** What a touchpoint is called, and which names mean one thing: words for one channel, or spellings that are nearly equal. */
import { editDistance } from '../../../model/similar.ts';
import { looseForm } from '../../../model/slug.ts';
import { type Catalogue, type Entry, findIn } from '../../../vocabulary/catalogue.ts';
import type { Channel } from '../../../vocabulary/vocabulary.ts';

export interface TouchpointName {
  /** As it is shown. */
  readonly label: string;
  readonly spellings: readonly (readonly string[])[];
  /** Channels that the names are words for. */
  readonly meanings: readonly Meaning[];
  /** The channel in which it is said to be. */
  readonly channel: string | undefined;
  /** It is the channel itself, so any word for that channel means the same. */
  readonly isChannel: boolean;
  /** What it has in common with its synonyms: the channels meant, all letters without spaces, what is left without each word in turn. */
  readonly meetingPoints: readonly string[];
}
interface Meaning {
  readonly id: string;
  /** The channel's own name, not an alias: `Courier` and `Pick-up point` are both words for the delivery service and yet differ. */
  readonly isOwnName: boolean;
}

export function touchpointName(
  label: string,
  texts: readonly string[],
  { channel, isChannel, channels }: Pick<TouchpointName, 'channel' | 'isChannel'> & { readonly channels: readonly Catalogue<Channel>[] },
): TouchpointName {
  const spellings = [...new Set(texts.map(looseForm))].map(wordsOf);
  const meanings = texts.flatMap((text): Meaning[] => {
    const found = findIn(text, ...channels);
    return found ? [{ id: found.id, isOwnName: isOwnName(text, found) }] : [];
  });
  return { label, spellings, meanings, channel, isChannel, meetingPoints: meetingPoints(spellings, meanings) };
}

function isOwnName(text: string, { id, name }: Entry): boolean {
  const form = looseForm(text);
  return [id, name.en, name.ru].some((own) => looseForm(own) === form);
}

/** Each name that means the same as an earlier one, with that one. Only names that meet are compared. */
export function* findSynonyms<T extends TouchpointName>(names: readonly T[]): Generator<{ readonly name: T; readonly earlier: T }> {
  const met: MetNames<T> = new Map();
  for (const name of names) {
    const [earlier] = synonymsOf(name, met);
    if (earlier) yield { name, earlier };
    addName(name, met);
  }
}

/** Names by what they have in common with their synonyms. */
export type MetNames<T extends TouchpointName> = Map<string, T[]>;

export function addName<T extends TouchpointName>(name: T, met: MetNames<T>): void {
  for (const point of name.meetingPoints) {
    const here = met.get(point);
    if (here) here.push(name);
    else met.set(point, [name]);
  }
}

export function synonymsOf<T extends TouchpointName>(name: TouchpointName, met: MetNames<T>): T[] {
  return [...new Set(name.meetingPoints.flatMap((point) => met.get(point) ?? []))].filter((other) => isSynonym(name, other));
}

function meetingPoints(spellings: TouchpointName['spellings'], meanings: TouchpointName['meanings']): string[] {
  const ofSpellings = spellings.flatMap((words) => [
    `letters ${words.join('')}`,
    // Of two words that differ by a letter the shorter has at most one letter less.
    ...words.flatMap((word, index) => (word.length < leastLetters - 1 ? [] : [`rest ${words.toSpliced(index, 1, word.slice(0, 1)).join(' ')}`])),
  ]);
  return [...new Set([...meanings.map(({ id }) => `channel ${id}`), ...ofSpellings])];
}

function isSynonym(a: TouchpointName, b: TouchpointName): boolean {
  if (a.channel !== undefined && b.channel !== undefined && a.channel !== b.channel) return false;
  return (
    a.spellings.some((words) => b.spellings.some((others) => isNearlyEqual(words, others))) ||
    a.meanings.some(({ id, isOwnName: own }) => b.meanings.some((other) => other.id === id && ((a.isChannel && b.isChannel) || own || other.isOwnName)))
  );
}

/** The same letters, or one word that differs by a letter: `Push notification`, `Push-notifications`. Short words, and numbers, differ on purpose. */
function isNearlyEqual(words: readonly string[], others: readonly string[]): boolean {
  if (words.join('') === others.join('')) return true;
  const different = words.flatMap((word, index) => (word === others[index] ? [] : [[word, others[index] ?? ''] as const]));
  const [pair] = different;
  if (words.length !== others.length || !pair || different.length > 1) return false;
  const [word, other] = pair;
  return Math.max(word.length, other.length) >= leastLetters && word[0] === other[0] && !/\d/.test(word + other) && editDistance(word, other) === 1;
}
const leastLetters = 6;

function wordsOf(form: string): readonly string[] {
  return form.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
