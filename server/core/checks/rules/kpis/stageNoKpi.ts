/** CJM506: a stage that nobody measures. */
import { isSamePlace } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { addUsualKpi } from './addUsualKpi.ts';

export const stageNoKpi: Rule = {
  id: 'stage-no-kpi',
  code: 'CJM506',
  severity: 'warning',
  message: { en: 'Stage “{stage}” has no KPI', ru: 'У этапа «{stage}» нет KPI' },
  *stage(stage) {
    const cells = [stage, ...stage.steps].map(({ lanes }) => lanes.kpis);
    if (cells.every((cell) => cell === undefined || cell.state === 'absent')) yield { at: stage.at, params: { stage: stage.name } };
  },
  *fix({ at }, { journey }) {
    const stage = journey.stages.find((candidate) => isSamePlace(candidate.at, at));
    if (stage) yield* addUsualKpi(journey, stage);
  },
};
