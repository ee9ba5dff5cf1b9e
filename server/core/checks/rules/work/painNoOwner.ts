/** CJM608: a pain that nobody is to mend. */
import type { Cell, Item, Ref, Stage } from '../../../model/journey.ts';
import { findEntry } from '../../../model/names.ts';
import type { Project } from '../../../model/project.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { item as itemSchema } from '../../../model/schema/map.ts';
import { given } from '../../../model/stated.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { addBeside, isSamePlace } from '../../edits.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { isClosed } from './openWork.ts';

export const painNoOwner: Rule = {
  id: 'pain-no-owner',
  code: 'CJM608',
  severity: 'warning',
  message: { en: 'Pain “{pain}” has no owner', ru: 'У боли «{pain}» нет ответственного' },
  *stage(stage, { context: { project } }) {
    for (const part of [stage, ...stage.steps]) {
      const cells = ownersOf(stage, part);
      if (!hasOneOwner(cells, project)) yield* unowned(part.lanes.items.pains?.entries ?? []);
    }
  },
  *fix({ at }, { journey }) {
    const owner = given(journey.owner)?.text;
    const teams = [
      ...teamsAround(journey.stages, (pain) => pain.text.at !== undefined && isSamePlace(pain.text.at, at)),
      ...(owner === undefined ? [] : [owner]),
    ];
    for (const team of new Set(teams)) {
      const edit = addBeside(at, 'text', 'owner', writeText(team, true), keysOf(itemSchema));
      if (edit) yield { title: { en: `“${team}” answers for it`, ru: `Отвечает «${team}»` }, edits: [edit] };
    }
  },
};

function* unowned(pains: readonly Item[]): Generator<Draft> {
  for (const pain of pains)
    if (pain.text.state === 'given' && pain.owner.state === 'absent' && !isClosed(pain)) yield { at: pain.text.at, params: { pain: pain.text.value } };
}

/** What is said of owners in a column: on the step, and on the stage, which spans it. */
export function ownersOf(stage: Stage, part: Pick<Stage, 'lanes'>): Cell<Ref>[] {
  return [...new Set([part.lanes, stage.lanes])].flatMap(({ refs }) => refs.owners ?? []);
}

/** One team, or somebody has said why there is none. */
export function hasOneOwner(cells: readonly Cell<Ref>[], project: Project): boolean {
  const teams = new Set(cells.flatMap(({ entries }) => entries).map(({ text }) => findEntry('team', text, project)?.id ?? text));
  return teams.size === 1 || cells.some(({ state }) => state !== 'given' && state !== 'absent');
}

/** Teams of the column of a pain. */
function teamsAround(stages: readonly Stage[], isIt: (pain: Item) => boolean): string[] {
  for (const stage of stages)
    for (const part of [stage, ...stage.steps])
      if (part.lanes.items.pains?.entries.some(isIt)) return ownersOf(stage, part).flatMap(({ entries }) => entries.map(({ text }) => text));
  return [];
}
