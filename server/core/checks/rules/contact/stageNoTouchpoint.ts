/** CJM401: a stage at which the customer meets nothing of the company. */
import type { Rule } from '../../rule.ts';

export const stageNoTouchpoint: Rule = {
  id: 'stage-no-touchpoint',
  code: 'CJM401',
  severity: 'warning',
  message: { en: 'Stage “{stage}” has no touchpoint', ru: 'У этапа «{stage}» нет точек контакта' },
  *stage(stage) {
    const cells = [stage, ...stage.steps].map(({ lanes }) => lanes.touchpoints);
    if (cells.every((cell) => cell === undefined || cell.state === 'absent')) yield { at: stage.at, params: { stage: stage.name } };
  },
};
