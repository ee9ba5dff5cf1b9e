/** CJM307: a survey figure that rests on too few answers. */
import { kpis as builtIn } from '../../../vocabulary/vocabulary.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const smallSample: Rule = {
  id: 'small-sample',
  code: 'CJM307',
  severity: 'info',
  parameters: { min: 30 },
  message: {
    en: ({ code, n }: Params) => `${code} is based on n = ${n} only`,
    ru: ({ code, n }: Params) => `${code}: малая выборка, n = ${n}`,
  },
  *lanes({ kpis }, { parameter }) {
    for (const { code, value, n } of kpis?.entries ?? [])
      if (value.state === 'given' && n.state === 'given' && n.value < parameter('min') && builtIn.byId(code)?.survey)
        yield { at: n.at, params: { code, n: n.value } };
  },
};
