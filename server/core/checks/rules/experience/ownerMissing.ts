/** CJM609: a stage for which nobody answers. */
import type { Journey, Stage } from '../../../model/journey.ts';
import { findEntry } from '../../../model/names.ts';
import { given } from '../../../model/stated.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { isSamePlace, setKey, stageMapping } from '../../edits.ts';
import { firstOfEach } from '../../firstOfEach.ts';
import type { Rule } from '../../rule.ts';
import { isAccepted } from '../references/unknownReference.ts';

const most = 3;

export const ownerMissing: Rule = {
  id: 'owner-missing',
  code: 'CJM609',
  severity: 'warning',
  message: { en: 'Stage “{stage}” has no owner', ru: 'У этапа «{stage}» нет ответственного' },
  *stage(stage) {
    const cells = [stage, ...stage.steps].map(({ lanes }) => lanes.refs.owners);
    if (cells.every((cell) => cell === undefined || cell.state === 'absent')) yield { at: stage.at, params: { stage: stage.name } };
  },
  *fix({ at }, { journey }) {
    const stage = journey.stages.find((candidate) => isSamePlace(candidate.at, at));
    const mapping = stage && stageMapping(journey, stage);
    if (!mapping) return;
    for (const team of teamsFor(stage, journey).slice(0, most)) {
      const edit = setKey(mapping, 'owners', `[${writeText(team, true)}]`);
      if (edit) yield { title: { en: `“${team}” answers for it`, ru: `Отвечает «${team}»` }, edits: [edit] };
    }
    const open = setKey(mapping, 'owners', 'unknown');
    if (open) yield { title: { en: 'Say that nobody knows yet who', ru: 'Указать, что ответственный пока неизвестен' }, edits: [open] };
  },
};

/** Those of the stages beside it, then who owns the map, then those that the project declares; each once, and none that is unknown there. */
function teamsFor(stage: Stage, { stages, owner, context: { project } }: Journey): string[] {
  const index = stages.indexOf(stage);
  const beside = [stages[index - 1], stages[index + 1]].flatMap((one) => (one ? [one, ...one.steps] : []));
  const named = beside.flatMap(({ lanes }) => lanes.refs.owners?.entries ?? []).map(({ text }) => text);
  const teams = [named, given(owner)?.text ?? [], project.teams.entries.map(({ id }) => id)].flat();
  const known = teams.filter((text) => isAccepted('team', text, project));
  return firstOfEach(known, (text) => findEntry('team', text, project)?.id ?? text);
}
