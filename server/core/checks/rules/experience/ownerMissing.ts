/** CJM609: a stage for which nobody answers. */
import type { Rule } from '../../rule.ts';

export const ownerMissing: Rule = {
  id: 'owner-missing',
  code: 'CJM609',
  severity: 'warning',
  message: { en: 'Stage “{stage}” has no owner', ru: 'У этапа «{stage}» нет ответственного' },
  *stage(stage) {
    const cells = [stage, ...stage.steps].map(({ lanes }) => lanes.refs.owners);
    if (cells.every((cell) => cell === undefined || cell.state === 'absent')) yield { at: stage.at, params: { stage: stage.name } };
  },
};
