/** CJM117: a customer’s action told by the company. */
import type { Stage, Step } from '../../../model/journey.ts';
import { looseForm } from '../../../model/slug.ts';
import { companyVerbs } from '../../../vocabulary/vocabulary.ts';
import { isSamePlace } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { moveItem } from './moveItem.ts';

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
  *fix({ at }, { journey }) {
    for (const part of journey.stages.flatMap((stage): (Stage | Step)[] => [stage, ...stage.steps])) {
      const cell = part.lanes.items.actions;
      const item = cell?.entries.find(({ text }) => text.at && isSamePlace(text.at, at));
      const edits = cell && item && moveItem(journey, part, item, cell, 'activities');
      if (edits) yield { title: { en: 'Move it to what the company does: activities', ru: 'Перенести в действия компании: activities' }, edits };
    }
  },
};

const verbs: readonly string[] = companyVerbs.map(({ phrase }) => looseForm(phrase)).toSorted((a, b) => b.length - a.length);

/** The longest phrase that the text begins with, as whole words. */
function findVerb(text: string): string | undefined {
  const form = looseForm(text);
  return verbs.find((verb) => form.startsWith(verb) && !/^[\p{L}\p{N}]/u.test(form.slice(verb.length)));
}
