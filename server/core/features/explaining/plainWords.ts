/** Words that stand as values and are in no list that can be referred to: currencies, units, moments of truth, and the words of fixed lists. */
import type { Entry, Language } from '../../vocabulary/catalogue.ts';
import { currencies, moments, units } from '../../vocabulary/vocabulary.ts';
import { say, valueWords } from '../featureWords.ts';
import { escapeMarkdown, heading, paragraphs } from '../markdown.ts';
import { describeValue } from '../topics.ts';

export interface PlainWord extends Entry {
  readonly kind: 'currency' | 'unit' | 'moment';
}

/** Those that have names, in both languages. */
export const plainWords: readonly PlainWord[] = [
  ...moments.entries.map((moment) => ({ ...moment, kind: 'moment' as const })),
  ...currencies.map(({ id, name, symbols = [] }) => ({ id, name, aliases: symbols, kind: 'currency' as const })),
  ...units.map(({ id, name, symbols }) => ({ id, name, aliases: symbols, kind: 'unit' as const })),
];

export function describePlainWord({ id, name, aliases = [], help }: PlainWord, language: Language): string {
  const others = aliases.filter((alias) => alias !== id).map(escapeMarkdown);
  return paragraphs(heading(name[language], id), help?.[language], others.length === 0 ? undefined : `${say('also', language)}: ${others.join(', ')}`);
}

/** A word of a fixed list as it is written in a map, or as a reader says it. */
export function findValueWord(form: string, toForm: (text: string) => string): string | undefined {
  return valueWords.find((word) => toForm(word) === form);
}

export function describeValueWord(word: string, language: Language): string {
  return describeValue(word, language) ?? word;
}
