/** A system that neither the project nor the vocabulary knows. */
import type { Rule } from '../../rule.ts';
import { mendReference, unknownReference } from './unknownReference.ts';

export const systemUnknown: Rule = {
  id: 'system-unknown',
  severity: 'info',
  message: { en: '“{text}” is not a known system', ru: '«{text}» — неизвестная система' },
  *lanes({ refs }, { context }) {
    for (const ref of refs.systems?.entries ?? []) yield* unknownReference('system', ref, context);
  },
  fix: mendReference,
};
