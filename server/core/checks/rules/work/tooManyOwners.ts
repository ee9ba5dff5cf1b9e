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
  help: {
    en: 'What belongs to many is done by nobody. Keep those who decide here, and leave the others to their own steps; the limit `max` is set in the project’s `rules`.',
    ru: 'За что отвечают многие, за то не отвечает никто. Оставьте тех, кто здесь решает, остальных укажите на их шагах; предел `max` задаётся в `rules` проекта.',
  },
  *lanes({ refs: { owners } }, { context: { project }, parameter }, { name }) {
    const teams = new Set((owners?.entries ?? []).map(({ text }) => findEntry('team', text, project)?.id ?? text));
    if (owners && teams.size > parameter('max')) yield { at: owners.key, params: { count: teams.size, place: name, max: parameter('max') } };
  },
};
