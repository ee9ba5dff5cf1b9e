/** CJM404: an important touchpoint of which nobody knows how well it serves. */
import { weighedTouchpoints } from '../../../metrics/measure.ts';
import { findTouchpoint } from '../../../model/names.ts';
import type { Rule } from '../../rule.ts';
import { completeTouchpoint, findUse } from './completeTouchpoint.ts';
import { placeOfTouchpoint } from './placeOfTouchpoint.ts';

export const touchpointUnrated: Rule = {
  id: 'touchpoint-unrated',
  code: 'CJM404',
  severity: 'info',
  parameters: { importance: 4 },
  message: { en: 'Important touchpoint “{touchpoint}” has no rating', ru: 'У важной точки контакта «{touchpoint}» нет оценки' },
  *journey({ context }, { inStages, parameter }) {
    const seen = new Set<string>();
    const least = parameter('importance');
    for (const { id, name, importance, status, use } of inStages(weighedTouchpoints)) {
      if (importance === undefined || importance < least || status !== 'live' || seen.has(id)) continue;
      if (use.satisfaction.state !== 'absent' || (findTouchpoint(use, context).declared?.satisfactionState ?? 'absent') !== 'absent') continue;
      seen.add(id);
      yield { at: placeOfTouchpoint(use), params: { touchpoint: name } };
    }
  },
  *fix({ at }, scope) {
    const found = findUse(scope.journey, at);
    const title = { en: 'Say that the rating is not known yet', ru: 'Указать, что оценка пока неизвестна' };
    if (found) yield* completeTouchpoint(found, [['satisfaction', 'unknown']], title, scope);
  },
};
