/** A means of capturing contacts that neither the project nor the vocabulary knows. */
import type { Rule } from '../../rule.ts';
import { mendReference, unknownReference } from './unknownReference.ts';

export const captureUnknown: Rule = {
  id: 'capture-unknown',
  severity: 'info',
  message: { en: '“{text}” is not a known means of contact capture', ru: '«{text}» — неизвестный способ захвата контакта' },
  *stage({ next }, { context }) {
    for (const ref of next.capture?.entries ?? []) yield* unknownReference('capture', ref, context);
  },
  fix: mendReference,
};
