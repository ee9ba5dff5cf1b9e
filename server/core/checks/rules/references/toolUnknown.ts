/** A transition tool that neither the project nor the vocabulary knows. */
import type { Rule } from '../../rule.ts';
import { mendReference, unknownReference } from './unknownReference.ts';

export const toolUnknown: Rule = {
  id: 'tool-unknown',
  severity: 'info',
  message: { en: '“{text}” is not a known transition tool', ru: '«{text}» — неизвестный инструмент перевода' },
  *stage({ next }, { context }) {
    for (const ref of next.tools?.entries ?? []) yield* unknownReference('tool', ref, context);
  },
  fix: mendReference,
};
