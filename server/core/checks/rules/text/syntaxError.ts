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
  help: {
    en: 'The text is not YAML here, so nobody reads it as it is meant: not the preview, not the checks, not any other tool. Look at the quotes, brackets, colons and indentation of the line.',
    ru: 'В этом месте текст не соответствует YAML, и никто не прочтёт его так, как задумано: ни предпросмотр, ни проверки, ни другие инструменты. Посмотрите на кавычки, скобки, двоеточия и отступы в строке.',
  },
  fix: (finding) => syntaxFixes(finding),
};

function sentenceOf(params: Params, language: Language): string {
  const sentence = sentences[String(params['code'])] ?? sentences['unreadable'];
  return sentence ? formatMessage(sentence[language], params, language) : '';
}
