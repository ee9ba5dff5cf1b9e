/** The pains of a stage and its steps that are still open: those nobody answers for, and those that nothing answers. */

import { isClosed } from '../../checks/rules/work/openWork.ts';
import { painNoOwner } from '../../checks/rules/work/painNoOwner.ts';
import type { Item, ItemLane, Lanes, ReadContext, Stage } from '../../model/journey.ts';
import type { Place } from '../../model/place.ts';
import { given } from '../../model/stated.ts';

export interface OpenPains {
  readonly unowned: readonly Place[];
  readonly unanswered: readonly Place[];
}

export function openPains(stage: Stage, context: ReadContext): OpenPains {
  const unowned = [...(painNoOwner.stage?.(stage, { context, parameter: () => 0 }) ?? [])].map(({ at }) => at);
  const ofSteps = stage.steps.flatMap(({ lanes }) => (isAnswered([lanes, stage.lanes]) ? [] : painsOf(lanes)));
  const ofStage = isAnswered([stage.lanes, ...stage.steps.map(({ lanes }) => lanes)]) ? [] : painsOf(stage.lanes);
  return { unowned, unanswered: [...ofStage, ...ofSteps] };
}

function painsOf({ items }: Lanes): Place[] {
  return (items.pains?.entries ?? []).flatMap((pain) => (pain.text.state === 'given' && !isClosed(pain) ? [pain.text.at] : []));
}

/** An opportunity or activity in a column answers the pains there, and so does a word that says there is none. */
function isAnswered(column: readonly Lanes[]): boolean {
  const answers: readonly ItemLane[] = ['opportunities', 'activities'];
  return column.some(({ items }) => answers.some((lane) => items[lane] !== undefined && items[lane].state !== 'absent' && isAlive(items[lane].entries)));
}

function isAlive(entries: readonly Item[]): boolean {
  return entries.length === 0 || entries.some(({ status }) => given(status) !== 'dropped');
}
