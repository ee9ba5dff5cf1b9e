/** The states of a value (language, section 4): given, unknown, not applicable, none, absent. */
import type { Place } from './place.ts';

export type State = 'given' | 'unknown' | 'not-applicable' | 'none' | 'absent';

export interface Given<T> {
  readonly state: 'given';
  readonly value: T;
  readonly at: Place;
}
/** `at` is what was written instead of a value; nothing when there is no key at all. */
export interface NotGiven {
  readonly state: Exclude<State, 'given'>;
  readonly at: Place | undefined;
}
export type Stated<T> = Given<T> | NotGiven;

export const absent: NotGiven = { state: 'absent', at: undefined };

const words: Readonly<Record<string, Exclude<State, 'given'>>> = {
  unknown: 'unknown',
  '???': 'unknown',
  'n/a': 'not-applicable',
  none: 'none',
  '': 'absent',
};

const longest = Math.max(...Object.keys(words).map((word) => word.length));

/** The state that a whole text stands for; `given` for any other text. */
export function stateOf(text: string): State {
  const word = text.trim();
  return word.length > longest ? 'given' : stateOfWord(word.toLowerCase());
}

function stateOfWord(word: string): State {
  return Object.hasOwn(words, word) ? (words[word] ?? 'given') : 'given';
}

/** The value when it is given. */
export function given<T>(stated: Stated<T> | undefined): T | undefined {
  return stated?.state === 'given' ? stated.value : undefined;
}
