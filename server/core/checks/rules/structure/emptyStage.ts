/** CJM113: a stage left as a skeleton. */
import type { Rule } from '../../rule.ts';
import { statedLanes } from './cellsOf.ts';

export const emptyStage: Rule = {
  id: 'empty-stage',
  code: 'CJM113',
  severity: 'warning',
  covers: ['stage-no-touchpoint', 'stage-no-kpi', 'owner-missing'],
  message: { en: 'Stage “{stage}” has no content', ru: 'Этап «{stage}» пуст' },
  help: {
    en: 'No lane says anything about this stage or its steps. Describe what the customer does and meets here, or take the stage out.',
    ru: 'Ни в одной дорожке ничего не сказано об этом этапе и его шагах. Опишите, что здесь делает и с чем встречается клиент, или уберите этап.',
  },
  *stage(stage) {
    const isEmpty = [stage, ...stage.steps].every(({ lanes }) => statedLanes(lanes).length === 0);
    if (isEmpty) yield { at: stage.at, params: { stage: stage.name } };
  },
};
