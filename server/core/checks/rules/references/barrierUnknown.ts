/** A barrier that neither the project nor the vocabulary knows. */
import type { Rule } from '../../rule.ts';
import { itemsOf, mendReference, refOf, unknownReference } from './unknownReference.ts';

export const barrierUnknown: Rule = {
  id: 'barrier-unknown',
  severity: 'info',
  message: { en: '“{text}” is not a known barrier', ru: '«{text}» — неизвестный барьер' },
  *lanes(lanes, { context }) {
    for (const { barrier } of lanes.barriers?.entries ?? []) yield* unknownReference('barrier', barrier, context);
    for (const { barrier } of itemsOf(lanes)) yield* unknownReference('barrier', refOf(barrier), context);
  },
  fix: mendReference,
};
