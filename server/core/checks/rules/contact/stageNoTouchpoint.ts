/** CJM401: a stage at which the customer meets nothing of the company. */
import type { Journey, Stage } from '../../../model/journey.ts';
import { findEntry } from '../../../model/names.ts';
import type { Touchpoint } from '../../../model/project.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { isSamePlace, setKey, stageMapping } from '../../edits.ts';
import { firstOfEach } from '../../firstOfEach.ts';
import type { Rule } from '../../rule.ts';
import { isAccepted } from '../references/unknownReference.ts';

const most = 3;

export const stageNoTouchpoint: Rule = {
  id: 'stage-no-touchpoint',
  code: 'CJM401',
  severity: 'warning',
  message: { en: 'Stage “{stage}” has no touchpoint', ru: 'У этапа «{stage}» нет точек контакта' },
  *stage(stage) {
    const cells = [stage, ...stage.steps].map(({ lanes }) => lanes.touchpoints);
    if (cells.every((cell) => cell === undefined || cell.state === 'absent')) yield { at: stage.at, params: { stage: stage.name } };
  },
  *fix({ at }, { journey }) {
    const stage = journey.stages.find((candidate) => isSamePlace(candidate.at, at));
    const mapping = stage && stageMapping(journey, stage);
    if (!mapping) return;
    for (const touchpoint of touchpointsFor(stage, journey).slice(0, most)) {
      const edit = setKey(mapping, 'touchpoints', `[${writeText(touchpoint, true)}]`);
      if (edit) yield { title: { en: `The customer meets “${touchpoint}” here`, ru: `Клиент встречает здесь «${touchpoint}»` }, edits: [edit] };
    }
    for (const { state, title } of answers) {
      const edit = setKey(mapping, 'touchpoints', state);
      if (edit) yield { title, edits: [edit] };
    }
  },
};

const answers = [
  { state: 'none', title: { en: 'Say that there is none', ru: 'Указать, что точек контакта нет' } },
  { state: 'unknown', title: { en: 'Say that it is not known yet', ru: 'Указать, что это пока неизвестно' } },
] as const;

/** Those of the stage before and the stage after, then those that the project declares and that serve well; each once, and none that is unknown there. */
function touchpointsFor(stage: Stage, { stages, context: { project } }: Journey): string[] {
  const index = stages.indexOf(stage);
  const beside = [stages[index - 1], stages[index + 1]].flatMap((one) => (one ? [one, ...one.steps] : []));
  const used = beside.flatMap(({ lanes }) => lanes.touchpoints?.entries ?? []).flatMap(({ ref }) => ref?.text ?? []);
  const declared = project.touchpoints.entries.filter(servesWell).map(({ id }) => id);
  const known = used.filter((text) => isAccepted('touchpoint', text, project));
  return firstOfEach([...known, ...declared], (text) => findEntry('touchpoint', text, project)?.id ?? text);
}

function servesWell({ status, importance = 0, satisfaction = importance }: Touchpoint): boolean {
  return status === 'live' && satisfaction >= importance;
}
