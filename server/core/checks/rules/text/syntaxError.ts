/** Everything else that cannot be read, in a mapper's words; which mistake it is, the parameter `code` says. */
import type { Language } from '../../../vocabulary/catalogue.ts';
import type { Params } from '../../finding.ts';
import { formatMessage } from '../../formatMessage.ts';
import type { Rule } from '../../rule.ts';
import { syntaxFixes } from './syntaxFixes.ts';
import { sentences } from './syntaxMessages.ts';

export const syntaxError: Rule = {
  id: 'syntax-error',
  severity: 'error',
  message: { en: (params) => sentenceOf(params, 'en'), ru: (params) => sentenceOf(params, 'ru') },
  fix: (finding) => syntaxFixes(finding),
};

function sentenceOf(params: Params, language: Language): string {
  const sentence = sentences[String(params['code'])] ?? sentences['unreadable'];
  return sentence ? formatMessage(sentence[language], params, language) : '';
}
