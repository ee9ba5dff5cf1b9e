/** A touchpoint, or its channel, that neither the project nor the vocabulary knows. */
import type { Rule } from '../../rule.ts';
import { itemsOf, mendReference, refOf, unknownReference } from './unknownReference.ts';

export const touchpointUnknown: Rule = {
  id: 'touchpoint-unknown',
  severity: 'info',
  message: {
    en: '“{text}” is not a known touchpoint or channel',
    ru: '«{text}» — неизвестная точка контакта или канал',
  },
  *lanes(lanes, { context }) {
    for (const { ref, channel } of lanes.touchpoints?.entries ?? []) {
      yield* unknownReference('touchpoint', ref, context);
      yield* unknownReference('channel', channel, context);
    }
    for (const { touchpoint } of itemsOf(lanes)) yield* unknownReference('touchpoint', refOf(touchpoint), context);
  },
  fix: mendReference,
};
