/** A rule suppressed without a reason (language, section 9). */
import { textAt } from '../../../model/place.ts';
import type { Rule } from '../../rule.ts';
import { removeComment } from './suppressionComment.ts';

export const suppressionUnexplained: Rule = {
  id: 'suppression-unexplained',
  severity: 'warning',
  message: {
    en: 'Say why “{rule}” is suppressed: # cjm-ignore {rule}: the reason',
    ru: 'Напишите, почему «{rule}» не проверяется: # cjm-ignore {rule}: причина',
  },
  *fix({ at, params: { rule, loose } }) {
    const end = at.start + textAt(at).indexOf(String(rule)) + String(rule).length;
    if (loose !== undefined)
      yield {
        title: { en: 'Put a colon before the reason', ru: 'Поставить двоеточие перед причиной' },
        edits: [{ at: { ...at, start: end, end }, text: ':' }],
        preferred: true,
      };
    yield removeComment(at);
  },
};
