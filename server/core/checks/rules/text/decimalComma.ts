/** CJM704: a decimal comma where a point is read. */
import { textAt } from '../../../model/place.ts';
import type { Rule } from '../../rule.ts';

export const decimalComma: Rule = {
  id: 'decimal-comma',
  code: 'CJM704',
  severity: 'warning',
  message: {
    en: '“{value}” has a decimal comma; write {number}',
    ru: 'В «{value}» десятичная запятая; напишите {number}',
  },
  *fix({ at, params: { value, number } }) {
    const written = textAt(at);
    const text = written.replace(String(value), String(number));
    if (text !== written) yield { title: { en: `Write ${number}`, ru: `Написать ${number}` }, edits: [{ at, text: unquoted(text) }], preferred: true };
  },
};

/** A number between quotes would be a text again. */
function unquoted(text: string): string {
  return /^(["'])[-+]?\d+\.\d+\1$/.test(text) ? text.slice(1, -1) : text;
}
