/** CJM406: an important touchpoint of which nobody has said how well it must serve, or who sees to it. */
import { weighedTouchpoints } from '../../../metrics/measure.ts';
import { findTouchpoint } from '../../../model/names.ts';
import type { State } from '../../../model/stated.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { isAccepted } from '../references/unknownReference.ts';
import { completeTouchpoint, findUse } from './completeTouchpoint.ts';
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
  *journey({ context }, { inStages, parameter }) {
    const least = parameter('importance');
    const seen = new Set<string>();
    for (const { id, name, importance, status, use } of inStages(weighedTouchpoints)) {
      if (importance === undefined || importance < least || status === 'missing' || seen.has(id)) continue;
      const { declared } = findTouchpoint(use, context);
      const [noStandard, noOwner] = [isOpen(use.standard, declared?.standard), isOpen(use.owner, declared?.owner)];
      if (!noStandard && !noOwner) continue;
      seen.add(id);
      yield { at: placeOfTouchpoint(use), params: { touchpoint: name, missing: noStandard && noOwner ? 'both' : noOwner ? 'owner' : 'standard' } };
    }
  },
  *fix({ at, params: { missing } }, scope) {
    const found = findUse(scope.journey, at);
    if (!found) return;
    const standard = missing === 'owner' ? [] : [['standard', 'unknown'] as const];
    const refs = [...(found.step ? [found.step] : []), found.stage].flatMap(({ lanes }) => lanes.refs.owners?.entries ?? []);
    const known = refs.map(({ text }) => text).filter((text) => isAccepted('team', text, scope.context.project));
    const teams = missing === 'standard' ? [] : [...new Set(known)];
    for (const team of teams) {
      const title = { en: `“${team}” sees to it`, ru: `Следит «${team}»` };
      yield* completeTouchpoint(found, [...standard, ['owner', writeText(team, true)]], title, scope);
    }
    const title = { en: 'Say that it is not known yet', ru: 'Указать, что это пока неизвестно' };
    yield* completeTouchpoint(found, [...standard, ...(missing === 'standard' ? [] : [['owner', 'unknown'] as const])], title, scope);
  },
};

/** Said neither here nor in the project. */
function isOpen({ state }: { readonly state: State }, declared: string | undefined): boolean {
  return state === 'absent' && declared === undefined;
}
