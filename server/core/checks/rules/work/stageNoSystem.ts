/** CJM614: a stage without a system, on a map whose other stages name theirs. */
import type { Stage } from '../../../model/journey.ts';
import type { Fold } from '../../../model/stageFacts.ts';
import { isSamePlace, setKey, stageMapping } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { statedLanes } from '../structure/cellsOf.ts';

export const stageNoSystem: Rule = {
  id: 'stage-no-system',
  code: 'CJM614',
  severity: 'hint',
  message: { en: 'Stage “{stage}” has no system', ru: 'У этапа «{stage}» нет систем' },
  *journey(_, { fold, inStages }) {
    if (fold(namesSystems)) for (const stage of inStages(openStages)) yield { at: stage.at, params: { stage: stage.name } };
  },
  *fix({ at }, { journey }) {
    const stage = journey.stages.find((candidate) => isSamePlace(candidate.at, at));
    const mapping = stage && stageMapping(journey, stage);
    const edit = mapping && setKey(mapping, 'systems', 'none');
    if (edit) yield { title: { en: 'Say that there is none', ru: 'Указать, что систем нет' }, edits: [edit] };
  },
};

const namesSystems: Fold<boolean> = {
  of: ({ lanes, steps }) => [lanes, ...steps.map((step) => step.lanes)].some(({ refs }) => refs.systems?.state === 'given'),
  join: (parts) => parts.includes(true),
};

function openStages(stage: Stage): Stage[] {
  return isOpen(stage) ? [stage] : [];
}

/** The stage says something, but nothing of systems; one that says nothing at all is told otherwise. */
function isOpen({ lanes, steps }: Stage): boolean {
  const columns = [lanes, ...steps.map((step) => step.lanes)];
  const isFilled = columns.some((column) => statedLanes(column).length > 0);
  return isFilled && columns.every(({ refs: { systems } }) => systems === undefined || systems.state === 'absent');
}
