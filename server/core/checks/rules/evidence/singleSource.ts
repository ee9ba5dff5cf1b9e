/** CJM303: a map whose evidence is all of one type. */
import type { Research } from '../../../model/project.ts';
import { looseForm } from '../../../model/slug.ts';
import { topPlace } from '../../edits.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { methodOf, nameOfMethod, usedStudies } from './claims.ts';

export const singleSource: Rule = {
  id: 'single-source',
  code: 'CJM303',
  severity: 'hint',
  message: {
    en: ({ method = '' }: Params) => `All evidence is of one type: “${nameOfMethod(method, 'en')}”`,
    ru: ({ method = '' }: Params) => `Все данные одного типа: «${nameOfMethod(method, 'ru')}»`,
  },
  *journey(journey, scope) {
    const types = new Set(usedStudies(journey, scope).map(({ value }) => typeOf(value)));
    const [method] = types;
    if (types.size === 1 && method !== undefined) yield { at: topPlace(journey, 'research').at, params: { method } };
  },
};

/** Nothing when the study does not say. */
function typeOf(study: Research): string | undefined {
  return methodOf(study)?.id ?? (study.method === undefined ? undefined : looseForm(study.method));
}
