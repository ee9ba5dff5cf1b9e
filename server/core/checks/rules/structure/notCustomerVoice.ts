/** CJM117: a customer’s action told by the company. */
import { looseForm } from '../../../model/slug.ts';
import { companyVerbs } from '../../../vocabulary/vocabulary.ts';
import type { Rule } from '../../rule.ts';

export const notCustomerVoice: Rule = {
  id: 'not-customer-voice',
  code: 'CJM117',
  severity: 'hint',
  message: { en: 'A customer’s action begins with a verb of the company: “{verb}”', ru: 'Действие клиента описано от лица компании: «{verb}»' },
  *lanes({ items }) {
    for (const { text } of items.actions?.entries ?? []) {
      const verb = text.state === 'given' ? findVerb(text.value) : undefined;
      if (verb !== undefined && text.at) yield { at: text.at, params: { verb } };
    }
  },
};

const verbs: readonly string[] = companyVerbs.map(({ phrase }) => looseForm(phrase)).toSorted((a, b) => b.length - a.length);

/** The longest phrase that the text begins with, as whole words. */
function findVerb(text: string): string | undefined {
  const form = looseForm(text);
  return verbs.find((verb) => form.startsWith(verb) && !/^[\p{L}\p{N}]/u.test(form.slice(verb.length)));
}
