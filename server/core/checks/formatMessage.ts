/** Fills the parameters of a finding into the words of its rule. */
import type { Language } from '../vocabulary/catalogue.ts';
import type { Params } from './finding.ts';
import type { Message } from './rule.ts';
import { type Say, sayIn } from './say.ts';

const says: Readonly<Record<Language, Say>> = { en: sayIn('en'), ru: sayIn('ru') };

export function formatMessage(message: Message, params: Params, language: Language): string {
  const say = says[language];
  if (typeof message === 'function') return message(params, say);
  return message.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? whole : typeof value === 'number' ? say.number(value) : value;
  });
}
