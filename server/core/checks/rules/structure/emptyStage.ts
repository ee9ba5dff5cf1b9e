/** CJM113: a stage left as a skeleton. */
import type { Rule } from '../../rule.ts';
import { statedLanes } from './cellsOf.ts';

export const emptyStage: Rule = {
  id: 'empty-stage',
  code: 'CJM113',
  severity: 'warning',
  covers: ['stage-no-touchpoint', 'stage-no-kpi', 'owner-missing'],
  message: { en: 'Stage “{stage}” has no content', ru: 'Этап «{stage}» пуст' },
  *stage(stage) {
    const isEmpty = [stage, ...stage.steps].every(({ lanes }) => statedLanes(lanes).length === 0);
    if (isEmpty) yield { at: stage.at, params: { stage: stage.name } };
  },
};
