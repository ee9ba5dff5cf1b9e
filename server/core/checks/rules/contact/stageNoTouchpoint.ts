/** CJM401: a stage at which the customer meets nothing of the company. */
import type { Rule } from '../../rule.ts';

export const stageNoTouchpoint: Rule = {
  id: 'stage-no-touchpoint',
  code: 'CJM401',
  severity: 'warning',
  message: { en: 'Stage “{stage}” has no touchpoint', ru: 'У этапа «{stage}» нет точек контакта' },
  help: {
    en: 'Finding all touchpoints is the first step of the work with them. List under `touchpoints` where the customer meets you, on the stage or on its steps; `touchpoints: none` says that there are none.',
    ru: 'Найти все точки контакта — первый шаг работы с ними. Перечислите в `touchpoints` этапа или шагов, где клиент встречает компанию; `touchpoints: none` означает, что таких точек нет.',
  },
  *stage(stage) {
    const cells = [stage, ...stage.steps].map(({ lanes }) => lanes.touchpoints);
    if (cells.every((cell) => cell === undefined || cell.state === 'absent')) yield { at: stage.at, params: { stage: stage.name } };
  },
};
