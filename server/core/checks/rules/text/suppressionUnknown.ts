/** A suppression that names no rule, so that nothing is suppressed. */
import { textAt } from '../../../model/place.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { removeComment } from './suppressionComment.ts';

export const suppressionUnknown: Rule = {
  id: 'suppression-unknown',
  severity: 'warning',
  message: {
    en: ({ rule, suggestion }: Params) =>
      rule === ''
        ? 'Name the rule: # cjm-ignore rule: the reason'
        : `There is no rule “${rule}”${suggestion === undefined ? '' : `; did you mean “${suggestion}”?`}`,
    ru: ({ rule, suggestion }: Params) =>
      rule === '' ? 'Укажите правило: # cjm-ignore правило: причина' : `Правила «${rule}» нет${suggestion === undefined ? '' : `; возможно, «${suggestion}»`}`,
  },
  *fix({ at, params: { rule, suggestion } }) {
    const start = at.start + textAt(at).indexOf(String(rule), textAt(at).indexOf('cjm-ignore') + 'cjm-ignore'.length);
    if (typeof suggestion === 'string')
      yield {
        title: { en: `Write “${suggestion}”`, ru: `Написать «${suggestion}»` },
        edits: [{ at: { ...at, start, end: start + String(rule).length }, text: suggestion }],
        preferred: true,
      };
    yield removeComment(at);
  },
};
