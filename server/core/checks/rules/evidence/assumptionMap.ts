/** CJM302: a map of which more is assumed than known. */
import type { ReadContext, Stage } from '../../../model/journey.ts';
import type { Fold } from '../../../model/stageFacts.ts';
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
  *journey(journey, { fold, parameter }) {
    const { assumed: count, total } = fold(support);
    if (count * 100 > total * parameter('share')) yield { at: topPlace(journey, 'research').at, params: { rate: count / total, count, total } };
  },
};

interface Support {
  readonly assumed: number;
  readonly total: number;
}

const support: Fold<Support> = {
  of: supportOf,
  join: (parts) => ({ assumed: parts.reduce((sum, { assumed }) => sum + assumed, 0), total: parts.reduce((sum, { total }) => sum + total, 0) }),
  same: (a, b) => a.assumed === b.assumed && a.total === b.total,
};

/** How many claims rest on nothing. Where the evidence is unknown or does not apply, nobody can tell. */
function supportOf(stage: Stage, { isPlan }: ReadContext): Support {
  const all = [stage, ...stage.steps]
    .map(({ lanes }) => claimsIn(lanes))
    .flatMap(({ emotions, pains, others }) => [...(isPlan ? [] : emotions), ...pains, ...others])
    .filter(({ state }) => state === 'given' || state === 'absent');
  return { assumed: all.filter(({ studies }) => studies.length === 0).length, total: all.length };
}
