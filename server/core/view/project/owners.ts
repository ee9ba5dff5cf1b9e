/** All maps and the plan of a project → who has what to do: opportunities, dated items, initiatives, goals, touchpoints and reviews, the nearest first. */
import { isClosed } from '../../checks/rules/work/openWork.ts';
import { given } from '../../model/stated.ts';
import { dateText, type ProjectDesk } from './desk.ts';
import type { Place } from './projectView.ts';
import { isPast, ownerName } from './strategyPage.ts';
import type { WorkWords } from './workWords.ts';

export interface OwnerRow {
  readonly owner: string;
  readonly isNobody: boolean;
  readonly open: number;
  readonly late: number;
  readonly next: string;
  readonly tasks: readonly { readonly place: Place; readonly kind: string; readonly due: string; readonly isLate: boolean }[];
}

export function ownersOf(desk: ProjectDesk, words: WorkWords): OwnerRow[] {
  interface Task {
    readonly owner: string;
    readonly place: Place;
    readonly kind: string;
    /** As stated. */
    readonly due: string | undefined;
  }
  const { plan, project } = desk;
  const tasks: Task[] = [
    ...desk.maps.flatMap((map) =>
      map.works
        .filter(({ item }) => !isClosed(item))
        .map(({ item, element, stage }) => ({
          owner: ownerName(given(item.owner)?.text, desk),
          place: desk.inMap(map, element, given(item.text) ?? '?'),
          kind: stage.name,
          due: given(item.due),
        })),
    ),
    ...desk.maps.flatMap((map) =>
      map.tasks.map(({ text, element, stage, owner, due }) => ({
        owner: ownerName(owner, desk),
        place: desk.inMap(map, element, stage === undefined ? words.review : (text ?? '?')),
        kind: stage?.name ?? map.title,
        due,
      })),
    ),
    ...plan.initiatives
      .filter(({ status }) => status !== 'done' && status !== 'dropped')
      .map(({ element, text, owner, due }) => ({ owner: ownerName(owner, desk), place: desk.inProject(element, text), kind: words.initiative, due })),
    ...plan.goals
      .filter(({ owner, due }) => owner !== undefined || due !== undefined)
      .map(({ element, text, owner, due }) => ({ owner: ownerName(owner, desk), place: desk.inProject(element, text), kind: words.goal, due })),
    ...project.touchpoints.entries
      .filter(({ task, due, status }) => task !== undefined || (due !== undefined && status !== 'live'))
      .map(({ id, name, task, owner, due, status }) => ({
        owner: ownerName(owner, desk),
        place: desk.inProject(`touchpoint:${id}`, task ?? name[desk.language]),
        kind: task === undefined ? words.touchpoint : name[desk.language],
        due: status === 'live' ? undefined : due,
      })),
  ];
  const byOwner = new Map<string, Task[]>(project.teams.entries.map(({ name }) => [name[desk.language], []]));
  for (const task of tasks) byOwner.set(task.owner, [...(byOwner.get(task.owner) ?? []), task]);
  return [...byOwner]
    .map(([owner, own]): OwnerRow => {
      const sorted = own.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
      return {
        owner: owner === '' ? words.labels.nobody : owner,
        isNobody: owner === '',
        open: own.length,
        late: own.filter(({ due }) => isPast(due, desk)).length,
        next: dateText(sorted.find(({ due }) => due !== undefined && !isPast(due, desk))?.due, desk),
        tasks: sorted.map(({ place, kind, due }) => ({ place, kind, due: dateText(due, desk), isLate: isPast(due, desk) })),
      };
    })
    .toSorted((a, b) => Number(a.isNobody) - Number(b.isNobody) || b.late - a.late || b.open - a.open);
}
