/** CJM118: a map that does not say whether it shows how things are or how they shall be. */
import { setTopKey, topPlace } from '../../edits.ts';
import type { Rule } from '../../rule.ts';

export const mapStateMissing: Rule = {
  id: 'map-state-missing',
  code: 'CJM118',
  severity: 'warning',
  message: { en: 'Say if the map is current or future: add the key `state`', ru: 'Укажите состояние карты, как есть или как будет: добавьте ключ `state`' },
  *head(journey) {
    const place = topPlace(journey, 'state');
    if (journey.state.state === 'absent' && !place.isWritten) yield { at: place.at };
  },
  *fix(_, { journey }) {
    const words = [
      ['current', 'The map shows how it is: state: current', 'Карта показывает, как есть: state: current'],
      ['future', 'The map shows how it shall be: state: future', 'Карта показывает, как будет: state: future'],
    ] as const;
    for (const [word, en, ru] of words) {
      const edit = setTopKey(journey, 'state', word);
      if (edit) yield { title: { en, ru }, edits: [edit] };
    }
  },
};
