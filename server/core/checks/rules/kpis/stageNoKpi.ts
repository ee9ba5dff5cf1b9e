/** CJM506: a stage that nobody measures. */
import type { Rule } from '../../rule.ts';

export const stageNoKpi: Rule = {
  id: 'stage-no-kpi',
  code: 'CJM506',
  severity: 'warning',
  message: { en: 'Stage “{stage}” has no KPI', ru: 'У этапа «{stage}» нет KPI' },
  help: {
    en: 'Every stage needs at least one figure that shows if it works. Add a KPI under `kpis`, on the stage or on one of its steps; `kpis: n/a` says that none applies.',
    ru: 'У каждого этапа должна быть хотя бы одна цифра, по которой видно, что он работает. Добавьте показатель в `kpis` этапа или шага; `kpis: n/a` означает, что показателя быть не может.',
  },
  *stage(stage) {
    const cells = [stage, ...stage.steps].map(({ lanes }) => lanes.kpis);
    if (cells.every((cell) => cell === undefined || cell.state === 'absent')) yield { at: stage.at, params: { stage: stage.name } };
  },
};
