/** CJM113: a stage left as a skeleton. */
import { isSamePlace, setKey, stageMapping } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { statedLanes } from './cellsOf.ts';
import { removeStage } from './removeStage.ts';

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
  *fix({ at }, { journey }) {
    const stage = journey.stages.find((candidate) => isSamePlace(candidate.at, at));
    const removal = stage && removeStage(journey, stage);
    if (removal) yield { title: { en: `Take out “${stage.name}”`, ru: `Убрать «${stage.name}»` }, edits: removal };
    const mapping = stage && stageMapping(journey, stage);
    const edit = mapping && setKey(mapping, 'actions', unknown);
    if (edit)
      yield {
        title: { en: `Say that it is still to be found out: actions: ${unknown}`, ru: `Указать, что это ещё предстоит узнать: actions: ${unknown}` },
        edits: [edit],
      };
  },
};

const unknown = '???';
