/** Puts a finding into words. */
import type { Language } from '../vocabulary/catalogue.ts';
import { rulesById } from './allRules.ts';
import type { Finding } from './finding.ts';
import { formatMessage } from './formatMessage.ts';

export function describeFinding({ rule, params }: Pick<Finding, 'rule' | 'params'>, language: Language): string {
  const known = rulesById.get(rule);
  return known ? formatMessage(known.message[language], params, language) : `${rule} ${Object.values(params).join(' ')}`;
}
