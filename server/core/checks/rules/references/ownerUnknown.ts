/** CJM610: a team that neither the project nor the vocabulary knows. */
import type { Rule } from '../../rule.ts';
import { itemsOf, mendReference, refOf, unknownReference } from './unknownReference.ts';

export const ownerUnknown: Rule = {
  id: 'owner-unknown',
  code: 'CJM610',
  severity: 'info',
  message: { en: '“{text}” is not a known team', ru: '«{text}» — неизвестная команда' },
  *lanes(lanes, { context }) {
    for (const ref of lanes.refs.owners?.entries ?? []) yield* unknownReference('team', ref, context);
    for (const { owner } of [...itemsOf(lanes), ...(lanes.touchpoints?.entries ?? [])]) yield* unknownReference('team', refOf(owner), context);
  },
  *head({ owner, context }) {
    yield* unknownReference('team', refOf(owner), context);
  },
  fix: mendReference,
};
