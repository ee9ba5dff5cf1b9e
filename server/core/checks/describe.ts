/** Puts a finding into words. */
import type { Language } from '../vocabulary/catalogue.ts';
import { rulesById } from './allRules.ts';
import type { Finding, Params } from './finding.ts';
import type { Message } from './rule.ts';
import { sayIn } from './say.ts';

export function describeFinding({ rule, params }: Pick<Finding, 'rule' | 'params'>, language: Language): string {
  const known = rulesById.get(rule);
  return known ? formatMessage(known.message[language], params, language) : `${rule} ${Object.values(params).join(' ')}`;
}

export function formatMessage(message: Message, params: Params, language: Language): string {
  const say = sayIn(language);
  if (typeof message === 'function') return message(params, say);
  return message.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? whole : typeof value === 'number' ? say.number(value) : value;
  });
}
