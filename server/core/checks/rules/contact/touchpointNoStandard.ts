/** CJM406: an important touchpoint of which nobody has said how well it must serve, or who sees to it. */
import { findTouchpoint } from '../../../model/names.ts';
import type { State } from '../../../model/stated.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { placeOfTouchpoint } from './placeOfTouchpoint.ts';

export const touchpointNoStandard: Rule = {
  id: 'touchpoint-no-standard',
  code: 'CJM406',
  severity: 'hint',
  parameters: { importance: 4 },
  message: {
    en: ({ missing, touchpoint }: Params) =>
      missing === 'both'
        ? `Important touchpoint “${touchpoint}” has no standard and no owner`
        : `Important touchpoint “${touchpoint}” has no ${missing === 'owner' ? 'owner' : 'standard'}`,
    ru: ({ missing, touchpoint }: Params) =>
      `У важной точки контакта «${touchpoint}» нет ${missing === 'both' ? 'ни стандарта, ни ответственного' : missing === 'owner' ? 'ответственного' : 'стандарта'}`,
  },
  *journey({ context }, { metrics, parameter }) {
    const least = parameter('importance');
    const seen = new Set<string>();
    for (const { id, name, importance, status, use } of metrics().touchpoints) {
      if (importance === undefined || importance < least || status === 'missing' || seen.has(id)) continue;
      const { declared } = findTouchpoint(use, context);
      const [noStandard, noOwner] = [isOpen(use.standard, declared?.standard), isOpen(use.owner, declared?.owner)];
      if (!noStandard && !noOwner) continue;
      seen.add(id);
      yield { at: placeOfTouchpoint(use), params: { touchpoint: name, missing: noStandard && noOwner ? 'both' : noOwner ? 'owner' : 'standard' } };
    }
  },
};

/** Said neither here nor in the project. */
function isOpen({ state }: { readonly state: State }, declared: string | undefined): boolean {
  return state === 'absent' && declared === undefined;
}
