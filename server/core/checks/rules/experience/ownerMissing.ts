/** CJM609: a stage for which nobody answers. */
import type { Rule } from '../../rule.ts';

export const ownerMissing: Rule = {
  id: 'owner-missing',
  code: 'CJM609',
  severity: 'warning',
  message: { en: 'Stage “{stage}” has no owner', ru: 'У этапа «{stage}» нет ответственного' },
  help: {
    en: 'What nobody answers for nobody mends. Name a team under `owners`, on the stage or on one of its steps.',
    ru: 'За что никто не отвечает, то никто и не исправит. Назовите команду в `owners` этапа или одного из его шагов.',
  },
  *stage(stage) {
    const cells = [stage, ...stage.steps].map(({ lanes }) => lanes.refs.owners);
    if (cells.every((cell) => cell === undefined || cell.state === 'absent')) yield { at: stage.at, params: { stage: stage.name } };
  },
};
