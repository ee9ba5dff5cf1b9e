/** CJM302: a map of which more is assumed than known. */
import { topPlace } from '../../edits.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { type Claims, claimsIn } from './claims.ts';
import { isPlan } from './noEvidence.ts';

export const assumptionMap: Rule = {
  id: 'assumption-map',
  code: 'CJM302',
  severity: 'info',
  parameters: { share: 50 },
  message: {
    en: ({ rate, count, total }: Params, { share }) => `${share(Number(rate), 0)} of the claims rest on assumptions (${count} of ${total})`,
    ru: ({ rate, count, total }: Params, { share }) => `${share(Number(rate), 0)} утверждений карты — гипотезы (${count} из ${total})`,
  },
  *journey(journey, { ofPart, parameter }) {
    const parts = journey.stages.flatMap((stage) => ofPart(stage, () => [stage, ...stage.steps].map(({ lanes }) => claimsIn(lanes))));
    const supports = parts.flatMap((claims) => supportOf(claims, isPlan(journey)));
    const [count, total] = [supports.filter((isSupported) => !isSupported).length, supports.length];
    if (count * 100 > total * parameter('share')) yield { at: topPlace(journey, 'research').at, params: { rate: count / total, count, total } };
  },
};

/** Does each claim rest on a study? Where the evidence is unknown or does not apply, nobody can tell. */
function supportOf({ emotions, pains, others }: Claims, isPlanned: boolean): boolean[] {
  return [...(isPlanned ? [] : emotions), ...pains, ...others]
    .filter(({ state }) => state === 'given' || state === 'absent')
    .map(({ studies }) => studies.length > 0);
}
