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
  help: {
    en: 'With a handful of answers one more customer moves the figure by several points, so its decimals and changes say little. Ask more people, or speak of cases instead of shares; `min` in the project’s `rules` sets another limit.',
    ru: 'Когда ответов мало, ещё один клиент сдвигает показатель на несколько пунктов, и его доли и изменения мало что значат. Опросите больше людей или говорите о случаях, а не о долях; другой предел задаёт `min` в `rules` проекта.',
  },
  *lanes({ kpis }, { parameter }) {
    for (const { code, value, n } of kpis?.entries ?? [])
      if (value.state === 'given' && n.state === 'given' && n.value < parameter('min') && builtIn.byId(code)?.survey)
        yield { at: n.at, params: { code, n: n.value } };
  },
};
