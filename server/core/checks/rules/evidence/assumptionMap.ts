/** CJM302: a map of which more is assumed than known. */
import type { ReadContext, Stage } from '../../../model/journey.ts';
import { topPlace } from '../../edits.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { claimsIn } from './claims.ts';

export const assumptionMap: Rule = {
  id: 'assumption-map',
  code: 'CJM302',
  severity: 'info',
  parameters: { share: 50 },
  message: {
    en: ({ rate, count, total }: Params, { share }) => `${share(Number(rate), 0)} of the claims rest on assumptions (${count} of ${total})`,
    ru: ({ rate, count, total }: Params, { share }) => `${share(Number(rate), 0)} утверждений карты — гипотезы (${count} из ${total})`,
  },
  *journey(journey, { ofStages, parameter }) {
    const stages = ofStages(supportOf);
    const sum = (what: keyof Support): number => stages.reduce((total, support) => total + support[what], 0);
    const [count, total] = [sum('assumed'), sum('total')];
    if (count * 100 > total * parameter('share')) yield { at: topPlace(journey, 'research').at, params: { rate: count / total, count, total } };
  },
};

interface Support {
  readonly assumed: number;
  readonly total: number;
}

/** How many claims rest on nothing. Where the evidence is unknown or does not apply, nobody can tell. */
function supportOf(stage: Stage, { isPlan }: ReadContext): Support {
  const all = [stage, ...stage.steps]
    .map(({ lanes }) => claimsIn(lanes))
    .flatMap(({ emotions, pains, others }) => [...(isPlan ? [] : emotions), ...pains, ...others])
    .filter(({ state }) => state === 'given' || state === 'absent');
  return { assumed: all.filter(({ studies }) => studies.length === 0).length, total: all.length };
}
