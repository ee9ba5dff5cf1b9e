/** CJM201: a map of nobody’s path. */
import { setTopKey, topPlace } from '../../edits.ts';
import type { Rule } from '../../rule.ts';

const most = 5;

export const noPersona: Rule = {
  id: 'no-persona',
  code: 'CJM201',
  severity: 'warning',
  message: { en: 'The map has no persona: say whose path it is', ru: 'У карты нет персонажа: укажите, чей это путь' },
  *head(journey) {
    const [one, several] = [topPlace(journey, 'persona'), topPlace(journey, 'personas')];
    if (journey.personaState === 'absent' && !one.isWritten && !several.isWritten) yield { at: one.at };
  },
  *fix(_, { journey, context: { project } }) {
    const { entries } = project.personas;
    for (const { id, name } of entries.slice(0, most)) {
      const edit = setTopKey(journey, 'persona', id);
      if (edit)
        yield {
          title: { en: `It is the path of “${name.en}”`, ru: `Это путь персонажа «${name.ru}»` },
          edits: [edit],
          ...(entries.length === 1 ? { preferred: true } : {}),
        };
    }
  },
};
