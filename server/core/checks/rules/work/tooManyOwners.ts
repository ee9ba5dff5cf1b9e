/** CJM611: a cell owned by so many that nobody does. */
import { findEntry } from '../../../model/names.ts';
import type { Rule } from '../../rule.ts';

export const tooManyOwners: Rule = {
  id: 'too-many-owners',
  code: 'CJM611',
  severity: 'hint',
  parameters: { max: 2 },
  message: {
    en: '{count} owners at “{place}”; advised: up to {max}',
    ru: ({ count, place, max }, { plural }) =>
      `${count} ${plural(Number(count), 'ответственный', 'ответственных', 'ответственных')} у «${place}»; рекомендуется не больше ${max}`,
  },
  *lanes({ refs: { owners } }, { context: { project }, parameter }, { name }) {
    const teams = new Set((owners?.entries ?? []).map(({ text }) => findEntry('team', text, project)?.id ?? text));
    if (owners && teams.size > parameter('max')) yield { at: owners.key, params: { count: teams.size, place: name, max: parameter('max') } };
  },
};
