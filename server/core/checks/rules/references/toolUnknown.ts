/** A transition tool that neither the project nor the vocabulary knows. */
import type { Rule } from '../../rule.ts';
import { mendReference, unknownReference } from './unknownReference.ts';

export const toolUnknown: Rule = {
  id: 'tool-unknown',
  severity: 'info',
  message: { en: '“{text}” is not a known transition tool', ru: '«{text}» — неизвестный инструмент перевода' },
  help: {
    en: 'A known tool is checked against the temperature of the traffic and the groups of marketing, sales and service. Correct the name, or declare the tool in the project under `tools`.',
    ru: 'Известный инструмент сверяется с температурой трафика и группами маркетинга, продаж и сервиса. Исправьте название или объявите инструмент в проекте, в `tools`.',
  },
  *stage({ next }, { context }) {
    for (const ref of next.tools?.entries ?? []) yield* unknownReference('tool', ref, context);
  },
  fix: mendReference,
};
