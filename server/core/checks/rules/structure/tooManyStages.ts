/** CJM112: a map too long to be read. */
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import type { Say } from '../../say.ts';

export const tooManyStages: Rule = {
  id: 'too-many-stages',
  code: 'CJM112',
  severity: 'info',
  parameters: { max: 9, 'max-steps': 25 },
  message: {
    en: (params, say) => `${counted(params, say)}; split the map (advised: up to ${params['max']})`,
    ru: (params, say) => `${counted(params, say)}; разделите карту (рекомендуется не больше ${params['max']})`,
  },
  *journey({ stages, stagesAt, head }, { parameter }) {
    const at = stagesAt ?? head;
    const steps = stages.reduce((sum, stage) => sum + stage.steps.length, 0);
    if (stages.length > parameter('max')) yield { at, params: { count: stages.length, max: parameter('max'), what: 'stages' } };
    if (steps > parameter('max-steps')) yield { at, params: { count: steps, max: parameter('max-steps'), what: 'steps' } };
  },
};

function counted({ count, what }: Params, { language, number, plural }: Say): string {
  const n = Number(count);
  if (language === 'en') return `${number(n)} ${what === 'steps' ? plural(n, 'step', 'steps') : plural(n, 'stage', 'stages')}`;
  return `${number(n)} ${what === 'steps' ? plural(n, 'шаг', 'шага', 'шагов') : plural(n, 'этап', 'этапа', 'этапов')}`;
}
